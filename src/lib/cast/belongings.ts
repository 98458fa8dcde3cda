import type { FactSource } from '../device/fact.ts';
import type { ModelName } from './models.ts';

/** Something a person owns or was given, with the name the office calls it by. */
export interface Belonging {
	readonly model: ModelName;
	readonly label: string;
	readonly source: Exclude<FactSource, 'usual'>;
}

/** What one person has; `devices: null`: nobody has asked yet; an empty list: none, as declared. */
export interface Belongings {
	readonly devices: readonly Belonging[] | null;
	/** `null`: nobody has asked about accounts and lines. */
	readonly accounts: readonly string[] | null;
}

const item =
	(label: string, source: Exclude<FactSource, 'usual'>) =>
	(model: ModelName): Belonging => ({ model, label, source });

const councilIpad = item('iPad des Rates', 'imported');
const cityDevice = item('Dienstgerät der Stadt', 'imported');
const cityFirefox = item('Dienstgerät der Stadt, nur Firefox freigegeben', 'imported');
const ownTablet = item('Eigenes Tablet', 'person');
const ownNotebook = item('Eigenes Notebook', 'person');
const ownTelephone = item('Eigenes Smartphone', 'office');
const deskTelephone = item('Telefon am Schreibtisch', 'office');
const homeTelephone = item('Festnetztelefon', 'person');
const employersNotebook = item('Notebook des Arbeitgebers', 'person');

const of = (devices: readonly Belonging[] | null, ...accounts: readonly string[]): Belongings => ({
	devices,
	accounts,
});

/** Those whose equipment tells the story; the keys are those of `people.ts`. */
export const known: Readonly<Record<string, Belongings>> = {
	mayor: of(
		[councilIpad('ipadProM4'), cityDevice('cityNotebookEdge')],
		'apple-account',
		'mobile-number',
	),
	'deputy-1': of(
		[cityDevice('cityNotebookEdge'), ownTelephone('iphone13')],
		'apple-account',
		'mobile-number',
	),
	'deputy-2': of(
		[councilIpad('ipadA16'), deskTelephone('telephone')],
		'apple-account',
		'phone-line',
	),
	// The two of the story: no device of Apple's, and no browser that FaceTime lets in.
	'deputy-3': of([cityFirefox('cityNotebook')], 'phone-line'),
	'deputy-6': of([cityFirefox('galaxyTablet')], 'mobile-number'),
	'deputy-4': of([cityDevice('cityNotebook10')], 'phone-line', 'microsoft-account'),
	'deputy-5': of([cityDevice('cityDesktop'), councilIpad('ipad8')], 'apple-account', 'phone-line'),
	'deputy-7': of(
		[cityDevice('macBookAirM1'), ownTelephone('iphone17')],
		'apple-account',
		'mobile-number',
	),

	// The committee of the story.
	'group-1-member-1': of([councilIpad('ipad10')], 'apple-account', 'mobile-number'),
	'group-1-member-2': of([councilIpad('ipad9')], 'apple-account', 'mobile-number'),
	'group-1-member-3': of([ownTablet('ipadAir2013')], 'apple-account', 'phone-line'),
	'group-2-member-1': of([ownNotebook('notebookEdge')], 'mobile-number', 'microsoft-account'),
	'group-2-member-2': of([ownTablet('ipadAir2Behind')], 'apple-account'),
	'group-2-member-3': of([councilIpad('ipad8')]),
	'group-3-member-1': of([ownNotebook('macBookAirM1')], 'apple-account', 'mobile-number'),
	'group-3-member-2': { devices: null, accounts: null },
	'group-4-member-1': of([ownTelephone('pixel8')], 'mobile-number', 'google-account'),
	'group-4-member-2': of([employersNotebook('employerNotebook')], 'mobile-number'),
	'group-5-member-1': of([councilIpad('ipadManaged')], 'apple-account', 'microsoft-account'),
	'expert-1': of([ownNotebook('linuxPc')], 'mobile-number'),
	'expert-2': of([ownNotebook('notebookFirefox')], 'phone-line'),
	'secretary-1': of(
		[cityDevice('cityNotebookEdge'), deskTelephone('telephone')],
		'phone-line',
		'zoom-account',
	),

	'secretary-2': of([cityDevice('cityNotebookEdge')], 'phone-line', 'microsoft-account'),
	'secretary-3': of([cityDevice('cityNotebook10')], 'phone-line'),
	'secretary-4': of([cityDevice('cityNotebook')], 'phone-line'),
	interpreter: of(
		[ownNotebook('macBookPro2015'), ownTelephone('iphoneSe3')],
		'apple-account',
		'mobile-number',
	),
	technician: of([cityDevice('debianPc'), ownTelephone('fairphone4')], 'mobile-number'),
};

const each = (
	give: (model: ModelName) => Belonging,
	...kinds: readonly ModelName[]
): readonly (readonly Belonging[])[] => kinds.map((model) => [give(model)]);

/** What the other 45 members have, in no order: the seed deals it out. */
export const deck: readonly (readonly Belonging[] | null)[] = [
	...each(councilIpad, 'ipadAir2', 'ipadAir2', 'ipadMini4', 'ipad5', 'ipad6', 'ipad6', 'ipad7'),
	...each(councilIpad, 'ipad7', 'ipad8', 'ipad8', 'ipad9', 'ipad9', 'ipad9', 'ipad9Behind'),
	...each(councilIpad, 'ipad10', 'ipad10', 'ipadManaged', 'ipadManaged', 'ipadManaged'),
	...each(councilIpad, 'ipadSomeModel'),
	...each(ownTablet, 'ipadAir2013', 'ipadAir5', 'ipadPro11', 'galaxyTabS9', 'lenovoTab4'),
	...each(ownTablet, 'fireHd10', 'androidSomeModel'),
	...each(ownNotebook, 'notebookSomeBuild', 'notebookEdge', 'notebookChrome', 'notebookFirefox'),
	...each(ownNotebook, 'notebook7', 'chromebook', 'linuxPc', 'iMac2017'),
	...each(ownTelephone, 'iphone6', 'galaxyA54'),
	[homeTelephone('telephone')],
	[councilIpad('ipad7'), ownTelephone('iphoneXr')],
	[ownNotebook('notebookEdge'), ownTelephone('iphone15')],
	[ownNotebook('macBookPro2015'), ownTelephone('iphone8')],
	null,
	null,
	null,
	[],
];
