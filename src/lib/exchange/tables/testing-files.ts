import { strToU8, zipSync } from 'fflate';

/** Files in the shapes offices and their programs send; the people and devices are invented. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text in the character sets spreadsheets save in. */
export function encoded(
	text: string,
	how: 'utf-8' | 'bom' | 'windows-1252' | 'utf-16le' | 'utf-16be',
) {
	if (how === 'utf-8') return utf8(text);
	if (how === 'bom') return utf8(`\uFEFF${text}`);
	const codes = Array.from(text, (sign) => sign.charCodeAt(0));
	if (how === 'windows-1252')
		return Uint8Array.from(codes.map((code) => (code === 0x20ac ? 0x80 : code)));
	const bytes = [0xfeff, ...codes].flatMap((code) => [code & 0xff, code >> 8]);
	if (how === 'utf-16le') return Uint8Array.from(bytes);
	return Uint8Array.from([0xfeff, ...codes].flatMap((code) => [code >> 8, code & 0xff]));
}

export const table = (rows: readonly (readonly string[])[], separator = ';'): string =>
	rows
		.map((row) =>
			row
				.map((cell) => (/[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
				.join(separator),
		)
		.join('\r\n') + '\r\n';

export const intune = table(
	[
		[
			'Device ID',
			'Device name',
			'Last check-in',
			'OS',
			'OS version',
			'Model',
			'Manufacturer',
			'Serial number',
			'IMEI',
			'Primary user email address',
			'Primary user display name',
			'Ownership',
			'Supervised',
			'Managed by',
		],
		[
			'a1',
			'iPad von Lerche',
			'2026-11-20 08:15:00.0000000',
			'iOS',
			'17.5.1',
			'iPad (9th generation)',
			'Apple',
			'DMPX1',
			'35-1',
			'A.Lerche@stadt.example',
			'Dr. Ada Lerche',
			'Corporate',
			'Yes',
			'Intune',
		],
		[
			'a2',
			'NB-0815',
			'11/19/2026 3:04:05 PM',
			'Windows',
			'10.0.22631.4460',
			'Latitude 5440',
			'Dell',
			'DELL1',
			'',
			'm.amsel@stadt.example',
			'Moritz Amsel',
			'Company',
			'No',
			'Intune',
		],
		[
			'a3',
			'Diensthandy',
			'2026-11-18 07:00:00',
			'Android (fully managed)',
			'14',
			'Galaxy A54',
			'Samsung',
			'SAM1',
			'35-2',
			'fremd@stadt.example',
			'Fremde Person',
			'Corporate',
			'N/A',
			'Intune',
		],
	],
	',',
);

export const jamf = table(
	[
		[
			'Display Name',
			'Serial Number',
			'Model',
			'Model Identifier',
			'OS Version',
			'OS Build',
			'Supervised',
			'Managed',
			'Last Inventory Update',
			'Username',
			'Email Address',
			'Apps',
		],
		[
			'Rats-iPad 7',
			'DMPX7',
			'iPad Air (5th generation)',
			'iPad13,16',
			'17.4',
			'21E219',
			'true',
			'true',
			'11/20/2026 at 8:15 AM',
			'lerche',
			'a.lerche@stadt.example',
			'Webex',
		],
		['', '', '', '', '', '', '', '', '', '', '', 'Zoom'],
		['', '', '', '', '', '', '', '', '', '', '', 'Teams'],
	],
	',',
);

export const fleet = table(
	[
		[
			'id',
			'hostname',
			'uuid',
			'platform',
			'osquery_version',
			'os_version',
			'build',
			'hardware_vendor',
			'hardware_model',
			'hardware_serial',
			'computer_name',
			'seen_time',
			'Email',
		],
		[
			'1',
			'mac-1',
			'U-1',
			'darwin',
			'5.12',
			'macOS 14.5',
			'',
			'Apple',
			'MacBookPro18,3',
			'C02',
			'MacBook Lerche',
			'2026-11-20T08:15:00Z',
			'a.lerche@stadt.example',
		],
		[
			'2',
			'pc-2',
			'U-2',
			'windows',
			'5.12',
			'Microsoft Windows 11 Pro 23H2',
			'',
			'Dell',
			'Latitude',
			'D2',
			'PC-2',
			'2026-11-20T08:15:00Z',
			'm.amsel@stadt.example',
		],
		[
			'3',
			'ub-3',
			'U-3',
			'ubuntu',
			'5.12',
			'Ubuntu 22.04.4 LTS',
			'',
			'Lenovo',
			'T14',
			'L3',
			'Tux',
			'2026-11-20T08:15:00Z',
			'm.amsel@stadt.example',
		],
	],
	',',
);

export const snipe = table([
	[
		'ID',
		'Inventarnummer',
		'Name',
		'Seriennummer',
		'Modell',
		'Modellnummer',
		'Kategorie',
		'Status',
		'Checked Out To: Email',
		'Checked Out To: Name',
	],
	[
		'9',
		'STADT-0009',
		'Notebook 9',
		'LEN9',
		'ThinkPad T14',
		'20W0',
		'Notebook Windows',
		'Ausgegeben',
		'a.lerche@stadt.example',
		'Ada Lerche',
	],
]);

export const glpi = JSON.stringify({
	action: 'inventory',
	deviceid: 'tablet-ost-2026-01-02-03-04-05',
	itemtype: 'Phone',
	content: {
		accesslog: { logdate: '2026-11-20 08:15:00' },
		hardware: { name: 'Tablet Ost', uuid: 'af8d' },
		bios: { smodel: 'Galaxy Tab S6', ssn: 'R52' },
		operatingsystem: { name: 'Q Android 10.0', full_name: 'Q Android 10.0 api 29', version: '29' },
		users: [{ login: 'm.amsel@stadt.example' }],
		cameras: [{ lensfacing: 'FRONT' }],
	},
});

export const configurator = JSON.stringify({
	Command: 'get',
	Output: {
		'0x1A': {
			name: 'iPad Rat',
			deviceType: 'iPad13,1',
			firmwareVersion: '17.5',
			isSupervised: true,
			serialNumber: 'DMP',
			'Email Address': 'a.lerche@stadt.example',
		},
	},
});

export const officeList = [
	['Geräteliste des Büros, Stand 20.11.2026', '', '', '', '', ''],
	['', '', '', '', '', ''],
	['Name', 'Vorname', 'E-Mail', 'Gerät', 'Modell', 'Betriebssystem', 'Version', 'Browser'],
	[
		'Lerche',
		'Ada',
		'a.lerche@stadt.example',
		'Büro-Ästhet',
		'<b>iPad</b> Air 2',
		'iPadOS',
		'15.8.3',
		'Safari',
	],
	[
		'Amsel',
		'Moritz',
		'',
		'=HYPERLINK("http://böse.example";"Klick")',
		'ThinkPad',
		'Windows 11',
		'',
		'Firefox 115 ESR',
	],
	['Niemand', 'N.', '', 'Alt', '', 'iOS siebzehn', 'neu', ''],
] as const;

const sheetOf = (
	rows: readonly (readonly (string | number | Date)[])[],
	merged: readonly string[],
): string => {
	const cell = (value: string | number | Date, at: string) => {
		if (value instanceof Date) {
			return `<c r="${at}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
		}
		if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
		const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
	};
	const lines = rows.map(
		(row, line) =>
			`<row r="${line + 1}">${row.map((value, at) => (value === '' ? '' : cell(value, `${String.fromCharCode(65 + at)}${line + 1}`))).join('')}</row>`,
	);
	const refs = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
	const mergeCells = refs && `<mergeCells count="${merged.length}">${refs}</mergeCells>`;
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${mergeCells}</worksheet>`;
};

type SheetRows = readonly (readonly (string | number | Date)[])[];

/** A workbook of one sheet, as small as the format allows. */
export const workbook = (rows: SheetRows): Uint8Array => workbookOf([{ name: 'Tabelle1', rows }]);

export function workbookOf(
	sheets: readonly {
		readonly name: string;
		readonly rows: SheetRows;
		readonly isHidden?: boolean;
		/** Such as "A2:A4". */
		readonly merged?: readonly string[];
	}[],
): Uint8Array {
	const package_ = 'http://schemas.openxmlformats.org/package/2006';
	const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	const each = (text: (at: number, sheet: (typeof sheets)[number]) => string) =>
		sheets.map((sheet, at) => text(at + 1, sheet)).join('');
	return zipSync({
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${type}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
		),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${main}" xmlns:r="${document}"><sheets>${each((at, { name, isHidden }) => `<sheet name="${name}" sheetId="${at}"${isHidden ? ' state="hidden"' : ''} r:id="r${at}"/>`)}</sheets></workbook>`,
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships xmlns="${package_}/relationships">${each((at) => `<Relationship Id="r${at}" Type="${document}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="r0" Type="${document}/styles" Target="styles.xml"/></Relationships>`,
		),
		'xl/styles.xml': strToU8(
			`<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		),
		...Object.fromEntries(
			sheets.map(({ rows, merged = [] }, at) => [
				`xl/worksheets/sheet${at + 1}.xml`,
				strToU8(sheetOf(rows, merged)),
			]),
		),
	});
}

/** A small file that says it unpacks to so many bytes. */
export function zipBomb(bytes: number): Uint8Array {
	const file = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(10) });
	const view = new DataView(file.buffer);
	const list = view.getUint32(file.length - 22 + 16, true);
	view.setUint32(list + 24, bytes, true);
	return file;
}
