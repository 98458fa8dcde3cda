import type { Fact } from '../../device/fact.ts';
import { currentOf } from '../../device/facts.ts';
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

/** The inventory as a table, the newest statement of each property; what nobody said stays empty. */
export function inventoryRows(
	devices: readonly InventoryDevice[],
	owners: ReadonlyMap<string, InventoryOwner>,
	locale: Locale,
): readonly (readonly string[])[] {
	const headers = [ownId, ...titles.map((title) => title({}, { locale }))];
	const rows = devices.map((device) => {
		const current = currentOf(device.facts);
		const owner = owners.get(device.personId ?? '');
		const platform = current.get('platform')?.value;
		const browser = browserOf(current.get('browser')?.value);
		return [
			...[device.id, device.label, device.ownerName, owner?.email ?? '', owner?.officeName ?? ''],
			typeof platform === 'string' ? platformWord(platform, locale) : '',
			...['model', 'identifier', 'os'].map((field) => text(current.get(field), locale)),
			browser ? browserWord(browser.name, locale) : '',
			browser?.version ?? '',
			...['camera', 'microphone', 'speaker', 'canInstall'].map((field) =>
				text(current.get(field), locale),
			),
			device.facts[0]?.observedAt.slice(0, 10) ?? '',
		];
	});
	return [headers, ...rows];
}
