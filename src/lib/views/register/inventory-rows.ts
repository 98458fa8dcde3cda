import type { Fact } from '../../device/fact.ts';
import { currentOf } from '../../device/facts.ts';
import type { DeviceField } from '../../exchange/tables/kinds.ts';
import { told } from '../../exchange/tables/values.ts';
import { browserWord, platformWord } from '../../wording/kinds.ts';
import type { Message } from '../../wording/message.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

interface InventoryDevice {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly ownerName: string;
	/** The newest first. */
	readonly facts: readonly Fact[];
}
interface InventoryOwner {
	readonly email: string | null;
	readonly officeName: string;
}

function browserOf(value: unknown): { readonly name: string; readonly version: string } | null {
	if (typeof value !== 'object' || value === null || !('name' in value)) return null;
	const version = 'version' in value ? (value.version ?? '') : '';
	const { name } = value;
	return typeof name === 'string' && typeof version === 'string' ? { name, version } : null;
}

const text = (fact: Fact | undefined, locale: Locale): string => {
	if (fact === undefined || fact.value === null) return '';
	if (fact.value === true) return m.device_yes({}, { locale });
	if (fact.value === false) return m.device_no({}, { locale });
	const sign = fact.comparator === '=' ? '' : `${fact.comparator} `;
	return typeof fact.value === 'string' ? sign + fact.value : '';
};

/** The header by which a table of ours is known again; the same in every language. */
const ownId = 'Vollzählig-ID';

const titles: readonly Message[] = [
	m.import_exportDevice,
	m.import_exportPerson,
	m.import_exportEmail,
	m.import_exportOffice,
	m.import_exportKind,
	m.import_exportModel,
	m.import_exportIdentifier,
	m.import_exportVersion,
	m.import_exportBrowser,
	m.import_exportBrowserVersion,
	m.import_exportCamera,
	m.import_exportMicrophone,
	m.import_exportSpeaker,
	m.import_exportMayInstall,
	m.import_exportAsOf,
];

type DeviceCells = Readonly<Partial<Record<DeviceField, string>>>;

/** What the inventory says of a device, by the field an import reads it as. */
function cellsOf({ label, facts }: Pick<InventoryDevice, 'label' | 'facts'>, locale: Locale) {
	const current = currentOf(facts);
	const said = (field: string) => text(current.get(field), locale);
	const platform = current.get('platform')?.value;
	const browser = browserOf(current.get('browser')?.value);
	return {
		label,
		deviceClass: typeof platform === 'string' ? platformWord(platform, locale) : '',
		model: said('model'),
		identifier: said('identifier'),
		osVersion: said('os'),
		browser: browser ? browserWord(browser.name, locale) : '',
		browserVersion: browser?.version ?? '',
		camera: said('camera'),
		microphone: said('microphone'),
		speaker: said('speaker'),
		canInstall: said('canInstall'),
	} satisfies DeviceCells;
}

/** Cells that say something only together. */
const together: readonly (readonly DeviceField[])[] = [
	['deviceClass', 'os', 'osVersion'],
	['browser', 'browserVersion'],
];

/**
 * The cells of a sheet of ours that came back, without those that stand as we gave them out: they say nothing.
 *
 * @param locales in which it may have been given out
 */
export function changedCells(
	cells: (field: DeviceField) => string | undefined,
	device: Pick<InventoryDevice, 'label' | 'facts'>,
	locales: readonly Locale[],
): (field: DeviceField) => string | undefined {
	const given = locales.map((locale): DeviceCells => cellsOf(device, locale));
	const isUntouched = (field: DeviceField) => {
		const written = told(cells(field)) ?? '';
		return written === '' || given.some((sheet) => (told(sheet[field]) ?? '') === written);
	};
	return (field) => {
		const group = together.find((fields) => fields.includes(field)) ?? [field];
		const isKnown = given.some((sheet) => group.some((one) => one in sheet));
		return isKnown && group.every(isUntouched) ? undefined : cells(field);
	};
}

/** The inventory as a table, the newest statement of each property; what nobody said stays empty. */
export function inventoryRows(
	devices: readonly InventoryDevice[],
	owners: ReadonlyMap<string, InventoryOwner>,
	locale: Locale,
): readonly (readonly string[])[] {
	const headers = [ownId, ...titles.map((title) => title({}, { locale }))];
	const rows = devices.map((device) => {
		const owner = owners.get(device.personId ?? '');
		const { label, ...said } = cellsOf(device, locale);
		return [
			...[device.id, label, device.ownerName, owner?.email ?? '', owner?.officeName ?? ''],
			...Object.values(said),
			device.facts[0]?.observedAt.slice(0, 10) ?? '',
		];
	});
	return [headers, ...rows];
}
