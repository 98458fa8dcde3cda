import * as v from 'valibot';
import { keyOf } from './keys.ts';
import { Changed, Day, Flag, Reference, References, Text, Texts } from './values.ts';

/** The kinds of objects we know; others are passed over. https://dev.oparl.org/spezifikation/ */
export const kinds = [
	'System',
	'Body',
	'Organization',
	'Person',
	'Membership',
	'Meeting',
	'Location',
	'LegislativeTerm',
] as const;
export type Kind = (typeof kinds)[number];

/** An object as it came, with what we use of it and nothing else. */
export interface Kept {
	readonly key: string;
	readonly kind: Kind;
	/** The address it is asked for by, as the server writes it. */
	readonly id: string;
	readonly isDeleted: boolean;
	/** Milliseconds; `null`: not said. */
	readonly modified: number | null;
	/** The fields we use, unchanged. */
	readonly raw: Readonly<Record<string, unknown>>;
}

const fields: Readonly<Record<Kind, readonly string[]>> = {
	System: ['name', 'oparlVersion', 'body', 'vendor', 'product'],
	Body: [
		'name',
		'shortName',
		'organization',
		'person',
		'membership',
		'meeting',
		'locationList',
		'legislativeTermList',
	],
	Organization: ['body', 'name', 'shortName', 'organizationType', 'classification', 'endDate'],
	Person: [
		...['body', 'name', 'familyName', 'givenName', 'formOfAddress', 'title', 'affix'],
		...['email', 'phone', 'status'],
	],
	Membership: [
		'person',
		'organization',
		'role',
		'votingRight',
		'startDate',
		'endDate',
		'onBehalfOf',
	],
	Meeting: ['name', 'meetingState', 'cancelled', 'start', 'end', 'location', 'organization'],
	Location: ['description', 'streetAddress', 'room', 'postalCode', 'locality'],
	LegislativeTerm: ['name', 'startDate', 'endDate'],
};
const everywhere = ['id', 'type', 'deleted', 'modified'];

const Head = v.looseObject({ id: Text, type: Text, deleted: Flag, modified: Changed });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** "https://schema.oparl.org/1.1/Person" is a Person; `null` where we do not know the kind. */
export function kindOf(type: string): Kind | null {
	const last = type.split(/[/#]/).at(-1)?.toLowerCase();
	return kinds.find((kind) => kind.toLowerCase() === last) ?? null;
}

/** Objects of OParl that nothing of ours is made of: no reason to speak of them. */
const others = ['agendaitem', 'consultation', 'error', 'file', 'paper'];
export const isOtherObject = (value: unknown): boolean =>
	isRecord(value) && others.includes(String(value.type).split(/[/#]/).at(-1)?.toLowerCase() ?? '');

/**
 * Keeps of an object what we use.
 *
 * @param expected what lists of this address hold, for objects that do not say their type
 * @returns `null` where it is no object of ours: without an id, or of a kind we do not know
 */
export function keep(value: unknown, expected: Kind | null = null): Kept | null {
	if (!isRecord(value)) return null;
	const { id, type, deleted, modified } = v.parse(Head, value);
	const kind = type === '' ? expected : kindOf(type);
	if (id === '' || kind === null) return null;
	const used = [...everywhere, ...fields[kind]].filter((name) => Object.hasOwn(value, name));
	const raw = Object.fromEntries(used.map((name) => [name, pruned(name, value[name])]));
	return { key: keyOf(id), kind, id, isDeleted: deleted === true, modified, raw };
}

/** Nobody nests a value deeper; one that does is left out, and cannot exhaust us. */
const deepest = 3;

/** Of an object within an object only what we use, so that no list comes along with it. */
function pruned(name: string, value: unknown, depth = 0): unknown {
	if (depth > deepest) return null;
	if (Array.isArray(value)) return value.map((one) => pruned(name, one, depth + 1));
	if (!isRecord(value)) return value;
	const inside = name === 'location' ? ['id', ...fields.Location] : ['id'];
	return Object.fromEntries(
		inside.flatMap((field) =>
			field in value ? [[field, pruned(field, value[field], depth + 1)]] : [],
		),
	);
}

export const System = v.object({
	name: Text,
	oparlVersion: Text,
	body: Text,
	vendor: Text,
	product: Text,
});
export const Body = v.object({
	name: Text,
	shortName: Text,
	organization: Text,
	person: Text,
	membership: Text,
	meeting: Text,
	locationList: Text,
	legislativeTermList: Text,
});
export const Organization = v.object({
	name: Text,
	shortName: Text,
	organizationType: Text,
	classification: Text,
	endDate: Day,
	body: Reference,
});
export const Person = v.object({
	name: Text,
	familyName: Text,
	givenName: Text,
	formOfAddress: Text,
	title: Texts,
	affix: Text,
	email: Texts,
	phone: Texts,
	status: Texts,
	body: Reference,
});
export const Membership = v.object({
	person: Reference,
	organization: Reference,
	role: Text,
	votingRight: Flag,
	startDate: Day,
	endDate: Day,
	onBehalfOf: Reference,
});
export const Meeting = v.object({
	name: Text,
	meetingState: Text,
	cancelled: Flag,
	start: Text,
	end: Text,
	location: v.optional(v.unknown()),
	organization: References,
});
export const Location = v.object({
	description: Text,
	streetAddress: Text,
	room: Text,
	postalCode: Text,
	locality: Text,
});
export const LegislativeTerm = v.object({ name: Text, startDate: Day, endDate: Day });
