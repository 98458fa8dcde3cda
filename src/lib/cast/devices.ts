import { addMs, dayMs } from '../calendar/moment.ts';
import { claim } from '../device/claim.ts';
import type { Observation } from '../device/claim.ts';
import { deck, known } from './belongings.ts';
import type { Belonging, Belongings } from './belongings.ts';
import { chanceOf, idOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { factsOf } from './facts.ts';
import { hallId } from './halls.ts';
import { models } from './models.ts';
import type { ModelName } from './models.ts';
import type { Citizen } from './people.ts';

/** A device of the register with its facts; it belongs to a person or to a hall. */
export interface CastDevice {
	readonly id: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly label: string;
	readonly facts: readonly Observation[];
}

export type Owned = Citizen & Belongings;

/** Gives everybody what they own: the known ones theirs, the others what the seed deals them. */
export function equip(seed: string, citizens: readonly Citizen[]): readonly Owned[] {
	const chance = chanceOf(`${seed}/devices`);
	const dealt = chance.shuffle(deck);
	return citizens.map((citizen) => {
		const own = known[citizen.key];
		if (own) return { ...citizen, ...own };
		const devices = citizen.person.position === 'member' ? (dealt.pop() ?? null) : null;
		return { ...citizen, devices, accounts: accountsFor(devices ?? [], chance) };
	});
}

function accountsFor(devices: readonly Belonging[], chance: Chance): readonly string[] | null {
	const line = chance.pick([
		['mobile-number'],
		['phone-line'],
		['mobile-number', 'phone-line'],
		[],
	]);
	const isApple = devices.some(({ model }) => 'apps' in models[model] && model.startsWith('i'));
	const account = isApple && chance.below(6) > 0 ? ['apple-account'] : [];
	return chance.below(7) === 0 ? null : [...account, ...line];
}

/** Days between the last look at a device and now, by who looked: at least, and up to so many more. */
const age = {
	imported: [12, 1],
	person: [2, 10],
	office: [2, 13],
	detected: [3, 4],
	tested: [1, 2],
} as const;

/** Devices nobody has looked at for most of a year. */
const forgotten: readonly ModelName[] = [
	'ipadAir2Behind',
	'ipad9Behind',
	'notebook7',
	'lenovoTab4',
];

export const daysBefore = (now: string, days: number): string => addMs(now, -days * dayMs);

export function devices(seed: string, owned: readonly Owned[], now: string): readonly CastDevice[] {
	const chance = chanceOf(`${seed}/facts`);
	const ofPeople = owned.flatMap(({ key, person, devices }) =>
		(devices ?? []).map(({ model, label, source }) => {
			const [least, more] = forgotten.includes(model) ? [190, 80] : age[source];
			const observedAt = daysBefore(now, least + chance.below(more));
			return {
				id: idOf(seed, `device/${key}/${model}`),
				personId: person.id,
				hallId: null,
				label,
				facts: [...factsOf(models[model], source, observedAt), ...seenBy(model, now)],
			};
		}),
	);
	return [...ofPeople, ...ofHalls(seed, now)];
}

/** What a look at the device itself added: a browser shows a range, seldom the exact system. */
function seenBy(model: ModelName, now: string): readonly Observation[] {
	const observedAt = daysBefore(now, 4);
	const seen = (value: string): Observation => ({
		...claim('os', value, '≥'),
		source: 'detected',
		observedAt,
	});
	return model === 'ipadSomeModel'
		? [seen('16.4')]
		: model === 'androidSomeModel'
			? [seen('10')]
			: [];
}

function ofHalls(seed: string, now: string): readonly CastDevice[] {
	const observedAt = daysBefore(now, age.imported[0]);
	const inHall = (hall: string, label: string, model: ModelName): CastDevice => ({
		id: idOf(seed, `device/hall/${hall}`),
		personId: null,
		hallId: hallId(seed, hall),
		label,
		facts: factsOf(models[model], 'imported', observedAt),
	});
	return [
		inHall('great', 'Saalanlage mit Kamera', 'hallSystem'),
		inHall('small', 'Rechner am Bildschirm', 'debianPc'),
		inHall('library', 'Mac mini am Beamer', 'macMiniM2'),
	];
}
