import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { parseDay } from '../calendar/day.ts';
import { m } from '../paraglide/messages.js';

/** What a form held, as a page shows it again; `chosen` has every value of names that repeat. */
export interface Typed {
	readonly values: Readonly<Record<string, string>>;
	readonly chosen: Readonly<Record<string, readonly string[]>>;
}
/** A sentence by field; the empty name is the form as a whole. */
export type FormErrors = Readonly<Record<string, string>>;

export type ReadForm<Output> = Typed &
	(
		| { readonly ok: true; readonly output: Output }
		| { readonly ok: false; readonly errors: FormErrors }
	);

/**
 * Reads a form once, at the border: `fail(400, { values, chosen, errors })` when it is not `ok`.
 *
 * @param lists names that stand for a list (check boxes); the others count once
 */
export function readForm<Schema extends v.GenericSchema>(
	schema: Schema,
	data: FormData,
	lists: readonly string[] = [],
): ReadForm<v.InferOutput<Schema>> {
	const values: Record<string, string> = {};
	const chosen: Record<string, readonly string[]> = {};
	const raw: Record<string, unknown> = {};
	const sent = Map.groupBy(data, ([name]) => name);
	for (const name of new Set([...sent.keys(), ...lists])) {
		const texts = (sent.get(name) ?? []).flatMap(([, value]) =>
			typeof value === 'string' ? value : [],
		);
		chosen[name] = texts;
		values[name] = texts.at(-1) ?? '';
		raw[name] = lists.includes(name) ? texts : values[name];
	}
	const parsed = v.safeParse(schema, raw);
	if (parsed.success) return { ok: true, output: parsed.output, values, chosen };
	const errors: Record<string, string> = {};
	for (const issue of parsed.issues) {
		const key = issue.path?.[0]?.key;
		errors[typeof key === 'string' ? key : ''] ??= issue.message;
	}
	return { ok: false, values, chosen, errors: inOrder(errors, Object.keys(chosen)) };
}

/** Errors in the order of the fields they are of; one of a field that was not sent stays behind the one before it. */
export function inOrder(errors: FormErrors, fields: readonly string[]): FormErrors {
	let place = -1;
	return Object.fromEntries(
		Object.entries(errors)
			.map((error) => {
				const at = fields.indexOf(error[0]);
				place = at === -1 ? place : at;
				return { error, place };
			})
			.toSorted((a, b) => a.place - b.place)
			.map(({ error }) => error),
	);
}

const longestText = 500;

/**
 * Text that may be empty; spaces around it go, and control characters with them. One that is too long ends the
 * pipe there: what a schema adds behind it looks at short text only.
 */
export const optionalText = v.pipe(
	v.optional(v.string(), ''),
	v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
		const text = dataset.value.replace(/\p{Cc}+/gu, ' ').trim();
		if (text.length <= longestText) return text;
		addIssue({ message: m.form_tooLong() });
		return NEVER;
	}),
);

/** Text that must be there. */
export const text = (missing: () => string) =>
	v.pipe(
		optionalText,
		v.minLength(1, () => missing()),
	);

/** One of the given values. */
export const oneOf = <const Values extends readonly string[]>(
	values: Values,
	missing: () => string,
) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.picklist(values, () => missing()),
	);

/** A day of the calendar as an ISO date; empty: `null`. */
export const optionalDay = (malformed: (given: { readonly typed: string }) => string) =>
	v.pipe(
		optionalText,
		v.rawTransform<string, string | null>(({ dataset, addIssue, NEVER }) => {
			const { value, problem } = parseDay(dataset.value);
			if (value !== null) return value;
			if (problem === 'dayMissing') return null;
			addIssue({ message: malformed({ typed: dataset.value }) });
			return NEVER;
		}),
	);

/** A day that must be there. */
export const neededDay = (
	missing: () => string,
	malformed: (given: { readonly typed: string }) => string,
) =>
	v.pipe(
		optionalDay(malformed),
		v.check((day) => day !== null, missing),
		v.transform((day) => day ?? ''),
	);

/** A box to tick: there or not. */
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== ''),
);

/** The hidden count of saves the form was made from. */
export const revision = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.toNumber());

/** The hidden id made with the form: whoever sends it twice makes one record. */
export const requestId = v.pipe(v.string(), v.uuid());

/** As `requestId`, for a form that is never refused for it: one without is a record of its own. */
export const requestIdOf = (sent: string): string => (v.is(requestId, sent) ? sent : randomUUID());

/** What a page gets back with a form that was not saved; nothing typed is lost. */
export interface SentForm extends Pick<Typed, 'chosen'> {
	readonly errors: FormErrors;
	/** Somebody else saved the record meanwhile. */
	readonly isOutdated: boolean;
}

/** For `fail(400, …)`. */
export const refused = ({ chosen }: Typed, errors: FormErrors): SentForm => ({
	chosen,
	// A form without one of its hidden fields was not sent by a page of ours.
	errors:
		Object.keys(errors).length > 0
			? inOrder(errors, Object.keys(chosen))
			: { '': m.error_badRequest() },
	isOutdated: false,
});

/** For `fail(409, …)`. */
export const outdated = ({ chosen }: Typed): SentForm => ({ chosen, errors: {}, isOutdated: true });
