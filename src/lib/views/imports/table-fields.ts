import { seatRoles } from '../../council/nouns.ts';
import { fixedFields, tableFields } from '../../exchange/tables/kinds.ts';
import type {
	DeviceField,
	PersonField,
	TableField,
	TableKind,
} from '../../exchange/tables/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { seatRole } from '../../wording/kinds.ts';
import type { Message } from '../../wording/message.ts';

const deviceWords = {
	externalId: m.import_fieldId,
	label: m.device_label,
	ownerEmail: m.import_fieldOwnerEmail,
	ownerName: m.import_fieldOwnerName,
	ownerGivenName: m.import_fieldOwnerGivenName,
	ownerFamilyName: m.import_fieldOwnerFamilyName,
	ownerOffice: m.import_fieldOwnerOffice,
	deviceClass: m.import_fieldDeviceClass,
	os: m.import_fieldOs,
	osVersion: m.import_fieldOsVersion,
	osBuild: m.import_fieldOsBuild,
	model: m.device_model,
	identifier: m.device_identifier,
	browser: m.device_browserUsual,
	browserVersion: m.device_browserVersion,
	managed: m.import_fieldManaged,
	supervised: m.import_fieldSupervised,
	ownership: m.import_fieldOwnership,
	canInstall: m.device_canInstall,
	camera: m.device_camera,
	microphone: m.device_microphone,
	speaker: m.device_speaker,
	observedAt: m.import_fieldObservedAt,
	serial: m.import_fieldSerial,
} satisfies Record<DeviceField, Message>;

const personWords = {
	externalId: m.import_fieldId,
	name: m.import_fieldName,
	title: m.person_title,
	givenName: m.person_givenName,
	familyName: m.person_familyName,
	office: m.person_office,
	position: m.person_position,
	email: m.person_email,
	phone: m.person_phone,
	committee: m.import_fieldCommittee,
	role: m.membership_role,
	vote: m.membership_vote,
	from: m.membership_from,
	to: m.membership_to,
} satisfies Record<PersonField, Message>;

const words: Readonly<Record<TableKind, Readonly<Record<string, Message | undefined>>>> = {
	devices: deviceWords,
	people: personWords,
	memberships: personWords,
};

/** What a column may stand for; a field of another kind of table, or of none, stays as it is. */
export const fieldText = (kind: TableKind, field: string, locale: Locale): string =>
	words[kind][field]?.({}, { locale }) ?? field;

/** What can be said once for all rows of a list; a choice goes by the German word, as a cell would say it. */
export const wholeListFields = (
	kind: TableKind,
	locale: Locale,
): readonly {
	readonly field: TableField;
	readonly label: string;
	readonly choices: readonly { readonly value: string; readonly text: string }[] | null;
}[] =>
	fixedFields[kind].map((field) => ({
		field,
		label: fieldText(kind, field, locale),
		choices:
			field === 'role'
				? seatRoles.map((role) => ({ value: seatRole(role, 'de'), text: seatRole(role, locale) }))
				: null,
	}));

export const fieldChoices = (
	kind: TableKind,
	locale: Locale,
): readonly { readonly value: TableField; readonly text: string }[] =>
	tableFields[kind].map((field) => ({ value: field, text: fieldText(kind, field, locale) }));
