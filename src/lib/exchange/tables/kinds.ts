/** What a table can be about. */
export const tableKinds = ['devices', 'people', 'memberships'] as const;
export type TableKind = (typeof tableKinds)[number];

const personFields = [
	'externalId',
	'name',
	'title',
	'givenName',
	'familyName',
	'office',
	'position',
	'email',
	'phone',
	'committee',
	'role',
	'vote',
	'from',
	'to',
] as const;

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
	people: personFields,
	// A row is a seat; one person has as many rows as seats.
	memberships: personFields,
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

/** What holds for every row whose own cell does not say it, by field: what the list as a whole is about. */
export type FixedValues = Readonly<Partial<Record<TableField, string>>>;

/** Fields that a whole list may share, so that they can be said once. */
export const fixedFields = {
	devices: ['os'],
	people: ['office', 'committee', 'role', 'from'],
	memberships: ['committee', 'role', 'from', 'office'],
} as const satisfies Record<TableKind, readonly TableField[]>;

/** One row of a table with the line of the file at which it begins. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}
