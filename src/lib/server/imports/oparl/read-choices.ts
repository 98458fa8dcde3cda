import { sessionForms } from '../../../council/nouns.ts';
import { parseDay } from '../../../calendar/day.ts';
import { kindChoices, meetsChoices, seatChoices } from '../../../exchange/oparl/decisions.ts';
import { parseHour } from '../../../calendar/hour.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { keyIn } from '../../../views/imports/form-tokens.ts';
import type { SentChoices } from './source-readings.ts';

interface ReadChoices {
	readonly choices: ImportChoices;
	/** Fields whose hour or day could not be read. */
	readonly misread: readonly string[];
}

/** As typed, by the names of the form. */
export function sentIn(form: FormData): SentChoices {
	const sent = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value === 'string') sent.set(name, [...(sent.get(name) ?? []), value]);
	}
	return Object.fromEntries(sent);
}

/** The decisions of a preview: its fields are named "kind:…" with the escaped key of the object. */
export function readChoices(typed: SentChoices): ReadChoices {
	const misread: string[] = [];
	const one = (name: string) => typed[name]?.at(-1)?.trim() ?? '';
	const by = (prefix: string) =>
		Object.keys(typed).flatMap((name): (readonly [key: string, value: string, name: string])[] => {
			const key = name.startsWith(`${prefix}:`) ? keyIn(name.slice(prefix.length + 1)) : null;
			return key === null || one(name) === '' ? [] : [[key, one(name), name]];
		});
	const keys = (name: string) =>
		new Set((typed[name] ?? []).flatMap((token) => keyIn(token) ?? []));

	const hour = new Map<string, string>();
	for (const [key, value, name] of by('hour')) {
		const parsed = parseHour(value);
		if (parsed.value === null) misread.push(name);
		else hour.set(key, parsed.value);
	}
	const only = <Value extends string>(prefix: string, values: readonly Value[]) =>
		new Map(
			by(prefix).flatMap(([key, typed]) => {
				const value = values.find((value) => value === typed);
				return value === undefined ? [] : [[key, value] as const];
			}),
		);
	const dayIn = (name: string): string | null => {
		if (one(name) === '') return null;
		const { value } = parseDay(one(name));
		if (value === null) misread.push(name);
		return value;
	};
	const movedTo = new Map(
		by('day').flatMap(([key, , name]) => {
			const day = dayIn(name);
			return day === null ? [] : [[key, day] as const];
		}),
	);
	const seats = only('seat', seatChoices);
	const choices: ImportChoices = {
		form: sessionForms.find((form) => form === one('form')) ?? 'hybrid',
		office: one('office'),
		officeOf: new Map(by('officeOf').map(([key, value]) => [key, value])),
		decisions: {
			roles: only('role', seatChoices),
			kind: only('kind', kindChoices),
			seats,
			meets: new Map(),
		},
		meets: only('meets', meetsChoices),
		since: dayIn('since') ?? '',
		namesakes: (typed.namesakes?.length ?? 0) > 0,
		movedTo,
		name: new Map(by('name').map(([key, value]) => [key, value.slice(0, 200)])),
		person: new Map(by('person').map(([key, value]) => [key, value])),
		hour,
		theirs: keys('theirs'),
		// Who says of a single membership that it is no seat has it end where it is one.
		endRecords: new Set([
			...keys('giveUp'),
			...[...seats].flatMap(([key, choice]) => (choice === 'none' ? [key] : [])),
		]),
		again: keys('again'),
	};
	return { choices, misread };
}
