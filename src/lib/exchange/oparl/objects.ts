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
	/** A copy that stood within another object: it may be less than the object itself. */
	readonly isWithin?: true;
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
	Organization: [
		...['body', 'name', 'shortName', 'organizationType', 'classification', 'endDate'],
		...['membership', 'meeting'],
	],
	Person: [
		...['body', 'name', 'familyName', 'givenName', 'formOfAddress', 'title', 'affix'],
		...['email', 'phone', 'status', 'membership'],
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
	Meeting: [
		...['name', 'meetingState', 'cancelled', 'start', 'end', 'location', 'organization'],
		'agendaItem',
	],
	Location: ['description', 'streetAddress', 'room', 'postalCode', 'locality'],
	LegislativeTerm: ['name', 'startDate', 'endDate'],
};
const everywhere = ['id', 'type', 'deleted', 'modified'];

const Head = v.looseObject({ id: Text, deleted: Flag, modified: Changed });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** "https://schema.oparl.org/1.1/Person" is a Person; `null` where we do not know the kind. */
export function kindOf(type: string): Kind | null {
	const last = lastOf(type);
	return kinds.find((kind) => kind.toLowerCase() === last) ?? null;
}
const lastOf = (type: string) => type.split(/[/#]/).at(-1)?.toLowerCase() ?? '';

/** Objects of OParl that nothing of ours is made of: no reason to speak of them. */
const others = ['agendaitem', 'consultation', 'error', 'file', 'paper'];
export const isOtherObject = (value: unknown): boolean =>
	isRecord(value) && typesOf(value).some((type) => others.includes(lastOf(type)));

/** One maker writes a word of its own as "type", and OParl's beside it as "Type". */
const typesOf = (value: Readonly<Record<string, unknown>>): readonly string[] =>
	Object.keys(value)
		.filter((name) => /^@?type$/i.test(name))
		.map((name) => v.parse(Text, value[name]))
		.filter(Boolean);

/**
 * Keeps of an object what we use. Names of fields may be written with other capitals.
 *
 * @param expected what lists of this address hold, for objects that do not say their kind in OParl's words
 * @returns `null` where it is no object of ours: without an id, or of a kind we do not know
 */
export function keep(value: unknown, expected: Kind | null = null): Kept | null {
	if (!isRecord(value)) return null;
	const kind = kindIn(value) ?? (isOfNoKind(value) ? expected : null);
	if (kind === null) return null;
	const written = new Map(Object.keys(value).map((name) => [name.toLowerCase(), name]));
	const of = (name: string) => value[written.get(name.toLowerCase()) ?? name];
	const { id, deleted, modified } = v.parse(Head, {
		...{ id: value.id ?? of('id'), deleted: of('deleted'), modified: of('modified') },
	});
	if (id === '') return null;
	const raw: Record<string, unknown> = {};
	for (const name of [...everywhere, ...fields[kind]]) {
		// The kind is kept as it was understood, where the maker calls it otherwise.
		const said = name === 'type' && kindIn({ type: of(name) }) === null ? kind : of(name);
		const kept = said === undefined ? undefined : keptValue(kind, name, said);
		if (kept !== undefined && (name !== 'type' || of(name) !== undefined)) raw[name] = kept;
	}
	return { key: keyOf(id), kind, id, isDeleted: deleted === true, modified, raw };
}

const kindIn = (value: Readonly<Record<string, unknown>>): Kind | null =>
	typesOf(value).flatMap((type) => kindOf(type) ?? [])[0] ?? null;

/** A word of the maker's own is no kind of OParl; an address of OParl's that we do not know is. */
const isOfNoKind = (value: Readonly<Record<string, unknown>>): boolean =>
	!isOtherObject(value) && typesOf(value).every((type) => !/oparl\.org/i.test(type));

/** Of seats and meetings within others only where they are: they are objects of their own. */
function keptValue(kind: Kind, name: string, value: unknown): unknown {
	// A body has addresses of lists by these names.
	if (kind === 'Body') return pruned(name, value);
	if (name === 'membership') {
		const pointed = [value].flat().filter(isPointer).map(addressOf).filter(Boolean);
		return pointed.length > 0 ? pointed : undefined;
	}
	if (name === 'meeting' && Array.isArray(value)) return value.slice(0, 1).map(addressOf);
	return pruned(name, value);
}

/** An object that is only pointed at: its address, or an id and no more. */
export const isPointer = (value: unknown): boolean =>
	isRecord(value)
		? Object.keys(value).every((name) => ['id', 'type'].includes(name))
		: typeof value === 'string' && value.trim() !== '';

const addressOf = (value: unknown): string => v.parse(Text, isRecord(value) ? value.id : value);

/** What is used of objects that are not fetched by themselves, by the field they stand in. */
const fieldsWithin: Readonly<Record<string, readonly string[]>> = {
	location: fields.Location,
	agendaItem: ['number', 'order', 'name', 'public', 'deleted'],
};

/** Nobody nests a value deeper; one that does is left out, and cannot exhaust us. */
const deepest = 3;

/** Of an object within an object only what we use, so that no list comes along with it. */
function pruned(name: string, value: unknown, depth = 0): unknown {
	if (depth > deepest) return null;
	if (Array.isArray(value)) return value.map((one) => pruned(name, one, depth + 1));
	if (!isRecord(value)) return value;
	const inside = ['id', ...(fieldsWithin[name] ?? [])];
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
	/** Addresses of its memberships that stand elsewhere. */
	membership: Texts,
	meeting: v.fallback(v.union([v.string(), v.array(v.string())]), ''),
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
	membership: Texts,
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
