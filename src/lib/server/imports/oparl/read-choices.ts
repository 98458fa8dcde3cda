import { committeeKinds, sessionForms } from '../../../council/nouns.ts';
import { parseHour } from '../../../calendar/hour.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { keyIn } from '../../../views/imports/form-tokens.ts';
import type { SentChoices } from './source-readings.ts';

interface ReadChoices {
	readonly choices: ImportChoices;
	/** Fields whose hour could not be read. */
	readonly misread: readonly string[];
}

/** As typed, by the names of the form. */
export function sentIn(form: FormData): SentChoices {
	const sent: Record<string, string[]> = {};
	for (const [name, value] of form) {
		if (typeof value === 'string') (sent[name] ??= []).push(value);
	}
	return sent;
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
	const choices: ImportChoices = {
		form: sessionForms.find((form) => form === one('form')) ?? 'hybrid',
		office: one('office'),
		officeOf: new Map(by('officeOf').map(([key, value]) => [key, value])),
		kind: new Map(
			by('kind').flatMap(([key, value]) => {
				const kind = committeeKinds.find((kind) => kind === value);
				return kind ? [[key, kind] as const] : [];
			}),
		),
		name: new Map(by('name').map(([key, value]) => [key, value.slice(0, 200)])),
		person: new Map(by('person').map(([key, value]) => [key, value])),
		hour,
		theirs: keys('theirs'),
		endRecords: keys('giveUp'),
		again: keys('again'),
	};
	return { choices, misread };
}
