import * as v from 'valibot';
import type { Fact } from '../../device/fact.ts';
import { currentOf } from '../../device/facts.ts';
import { browserWord, platformWord } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { DeviceRecord } from '../../server/register/devices.ts';
import type { PersonRecord } from '../../server/register/people.ts';
import { getLocale } from '../../paraglide/runtime.js';

const Browser = v.object({ name: v.string(), version: v.nullish(v.string()) });

const text = (fact: Fact | undefined): string => {
	if (fact === undefined || fact.value === null) return '';
	if (fact.value === true) return m.device_yes();
	if (fact.value === false) return m.device_no();
	const sign = fact.comparator === '=' ? '' : `${fact.comparator} `;
	return typeof fact.value === 'string' ? sign + fact.value : '';
};

/** The header by which a table of ours is known again; the same in every language. */
const ownId = 'Vollzählig-ID';

/** The inventory as a table, the newest statement of each property; what nobody said stays empty. */
export function inventoryRows(
	devices: readonly DeviceRecord[],
	owners: ReadonlyMap<string, PersonRecord>,
): readonly (readonly string[])[] {
	const locale = getLocale();
	const headers = [
		...[ownId, m.import_exportDevice(), m.import_exportPerson(), m.import_exportEmail()],
		...[m.import_exportOffice(), m.import_exportKind(), m.import_exportModel()],
		...[m.import_exportIdentifier(), m.import_exportVersion(), m.import_exportBrowser()],
		...[m.import_exportBrowserVersion(), m.import_exportCamera(), m.import_exportMicrophone()],
		...[m.import_exportSpeaker(), m.import_exportMayInstall(), m.import_exportAsOf()],
	];
	const rows = devices.map((device) => {
		const current = currentOf(device.facts);
		const owner = owners.get(device.personId ?? '');
		const platform = current.get('platform')?.value;
		const browser = v.safeParse(Browser, current.get('browser')?.value);
		return [
			...[device.id, device.label, device.ownerName, owner?.email ?? '', owner?.officeName ?? ''],
			typeof platform === 'string' ? platformWord(platform, locale) : '',
			...['model', 'identifier', 'os'].map((field) => text(current.get(field))),
			browser.success ? browserWord(browser.output.name, locale) : '',
			browser.success ? (browser.output.version ?? '') : '',
			...['camera', 'microphone', 'speaker', 'canInstall'].map((field) => text(current.get(field))),
			device.facts[0]?.observedAt.slice(0, 10) ?? '',
		];
	});
	return [headers, ...rows];
}
