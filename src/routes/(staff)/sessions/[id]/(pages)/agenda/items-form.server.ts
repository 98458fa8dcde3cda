import { longestTitle, mostPasted, readPasted } from '$lib/council/agenda/pasted-items.ts';
import { m } from '$lib/paraglide/messages.js';
import { uuidOf } from '$lib/server/db/uuid-of.ts';
import { requestIdOf } from '$lib/server/form.ts';
import type { NewItem } from '$lib/server/sessions/agenda.ts';

const publicities = { yes: true, no: false, open: null } as const;

const publicityOf = (typed: unknown): boolean | null | undefined =>
	typeof typed === 'string' && Object.hasOwn(publicities, typed)
		? publicities[typed as keyof typeof publicities]
		: undefined;

/** Reads a list of items, all of one part. @param next the number that an item would get */
export function readItems(form: FormData, next: number) {
	const values = {
		lines: String(form.get('lines') ?? ''),
		isPublic: String(form.get('isPublic') ?? ''),
		requestId: requestIdOf(String(form.get('requestId') ?? '')),
	};
	const { items } = readPasted(values.lines, next);
	const isPublic = publicityOf(values.isPublic);
	const errors: Record<string, string> = {};
	const problem = problemOf(items.map(({ title }) => title));
	if (problem) errors['lines'] = problem;
	if (isPublic === undefined) errors['isPublic'] = m.agenda_publicityMissing();
	if (isPublic === undefined || problem) return { values, errors, items: null };
	const read = items.map(({ number, title }, index): NewItem => ({
		// The same form twice is the same items.
		id: uuidOf(`agenda item ${values.requestId} ${index}`),
		...{ number, title, isPublic, procedure: null, presenter: '' },
	}));
	return { values, errors, items: read };
}

function problemOf(titles: readonly string[]): string | null {
	if (titles.length === 0) return m.agenda_addMissing();
	if (titles.length > mostPasted) {
		return m.agenda_addTooMany({ count: titles.length, most: mostPasted });
	}
	const long = titles.findIndex((title) => title.length > longestTitle);
	return long === -1 ? null : m.agenda_addTooLong({ line: long + 1, most: longestTitle });
}
