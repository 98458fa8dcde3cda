import * as v from 'valibot';
import { UnreadableFile } from './unreadable-file.ts';

/** A file that lists things by name, as the table it amounts to; row n is entry n of the file. */
export interface NamedTable {
	readonly headers: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const Text = v.pipe(
	v.union([v.string(), v.number(), v.boolean()]),
	v.transform((value) => String(value)),
);
const optionalText = v.fallback(v.optional(Text, ''), '');

const Inventory = v.object({
	deviceid: v.optional(Text, ''),
	itemtype: optionalText,
	content: v.object({
		accesslog: v.fallback(v.optional(v.object({ logdate: optionalText }), {}), { logdate: '' }),
		hardware: v.fallback(v.optional(v.object({ name: optionalText }), {}), { name: '' }),
		bios: v.fallback(v.optional(v.object({ smodel: optionalText, ssn: optionalText }), {}), {
			smodel: '',
			ssn: '',
		}),
		operatingsystem: v.fallback(
			v.optional(
				v.object({ name: optionalText, full_name: optionalText, version: optionalText }),
				{},
			),
			{ name: '', full_name: '', version: '' },
		),
		users: v.fallback(v.optional(v.array(v.object({ login: optionalText })), []), []),
		cameras: v.fallback(v.optional(v.array(v.unknown()), []), []),
	}),
});
type Inventory = v.InferOutput<typeof Inventory>;

const glpiHeaders = [
	...['deviceid', 'glpi itemtype', 'hardware name', 'bios smodel', 'operatingsystem name'],
	...['operatingsystem version', 'users login', 'accesslog logdate', 'camera', 'bios ssn'],
];

function glpiRow({ deviceid, itemtype, content }: Inventory): readonly string[] {
	const { name, full_name: fullName, version } = content.operatingsystem;
	return [
		...[deviceid, itemtype, content.hardware.name, content.bios.smodel, fullName || name, version],
		...[content.users[0]?.login ?? '', content.accesslog.logdate],
		// A list without cameras says nothing of whether there is one.
		...[content.cameras.length > 0 ? 'true' : '', content.bios.ssn],
	];
}

const Configurator = v.object({ Output: v.record(v.string(), v.record(v.string(), v.unknown())) });

function configuratorTable({ Output: devices }: v.InferOutput<typeof Configurator>): NamedTable {
	const properties = new Set(Object.values(devices).flatMap((device) => Object.keys(device)));
	const headers = ['ECID', ...[...properties].filter((name) => name !== 'ECID')];
	const rows = Object.entries(devices).map(([ecid, device]) => [
		ecid,
		...headers.slice(1).map((name) => v.parse(optionalText, device[name])),
	]);
	return { headers, rows };
}

/**
 * Reads GLPI's inventory format (one inventory or a list of them) and what Apple Configurator's
 * `cfgutil --format JSON get all` prints.
 *
 * @throws {UnreadableFile}
 */
export function readJson(text: string): NamedTable {
	const parsed = parseJson(text);
	const configurator = v.safeParse(Configurator, parsed);
	if (configurator.success) return configuratorTable(configurator.output);
	const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	const inventories = list.map((one) => v.safeParse(Inventory, one));
	if (!inventories.some(({ success }) => success)) throw new UnreadableFile('unknownJson');
	const rows = inventories.map((one) =>
		one.success ? glpiRow(one.output) : glpiHeaders.map(() => ''),
	);
	return { headers: glpiHeaders, rows };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new UnreadableFile('brokenJson');
	}
}
