/** What a table can be about. */
export const tableKinds = ['devices', 'people'] as const;
export type TableKind = (typeof tableKinds)[number];

/** Fields a column can be read as, by kind of table, in the order in which people look for them. */
export const tableFields = {
	devices: [
		'externalId',
		'label',
		'ownerEmail',
		'ownerName',
		'ownerGivenName',
		'ownerFamilyName',
		'ownerOffice',
		'deviceClass',
		'os',
		'osVersion',
		'osBuild',
		'model',
		'identifier',
		'browser',
		'browserVersion',
		'managed',
		'supervised',
		'ownership',
		'canInstall',
		'camera',
		'microphone',
		'speaker',
		'observedAt',
		'serial',
	],
	people: [
		'externalId',
		'name',
		'title',
		'givenName',
		'familyName',
		'office',
		'position',
		'email',
		'phone',
	],
} as const satisfies Record<TableKind, readonly string[]>;
export type DeviceField = (typeof tableFields.devices)[number];
export type PersonField = (typeof tableFields.people)[number];
export type TableField = DeviceField | PersonField;

/** Where a table comes from, told by its headers; `table` is one nobody knows. */
export const tableSources = [
	'own',
	'intune',
	'jamf',
	'fleet',
	'snipe',
	'glpi',
	'configurator',
	'table',
] as const;
export type TableSource = (typeof tableSources)[number];

/** A field by column, keyed by what `columnKeys` calls the column; `null`: not used. */
export type ColumnMap = Readonly<Record<string, TableField | null>>;

/** One row of a table with the line of the file at which it begins. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}
