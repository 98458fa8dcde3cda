import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

/** What a form holds, by the names of its fields: as saved, or as typed. */
export type Entries = Readonly<Record<string, readonly string[]>>;

type Saved = string | number | boolean | null | readonly string[];

/** A record as its form would send it: a ticked box is there, one that is not ticked is not. */
export function entriesOf(record: Readonly<Record<string, Saved>>): Entries {
	return Object.fromEntries(
		Object.entries(record).map(([name, saved]) => {
			if (typeof saved === 'boolean') return [name, saved ? ['on'] : []];
			if (saved === null) return [name, ['']];
			return [name, typeof saved === 'object' ? saved : [String(saved)]];
		}),
	);
}

export const all = (entries: Entries, name: string): readonly string[] => entries[name] ?? [];
export const entry = (entries: Entries, name: string): string => entries[name]?.at(-1) ?? '';

/** How a field is called, and what its values are in words where they are not words already. */
export interface FieldWords {
	readonly label: Message;
	readonly word?: (value: string, locale: Locale) => string;
}
export type Fields = Readonly<Record<string, FieldWords>>;

/** One field that somebody else has saved otherwise, in words for the reader. */
export interface Difference {
	readonly label: string;
	readonly theirs: string;
	readonly yours: string;
}

/** Where two versions of a record say something else. */
export function differences(
	fields: Fields,
	theirs: Entries,
	yours: Entries,
	locale: Locale,
): readonly Difference[] {
	return Object.entries(fields).flatMap(([name, { label, word = String }]) => {
		const [saved, typed] = [theirs, yours].map((entries) =>
			(entries[name] ?? [])
				.filter(Boolean)
				.map((value) => word(value, locale))
				.join(', '),
		);
		if (saved === undefined || typed === undefined || saved === typed) return [];
		return [{ label: label({}, { locale }), theirs: saved, yours: typed }];
	});
}
