import type { SubjectKind } from '../../audit/actions.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { subjectWord } from '../../wording/actions.ts';
import { shortMoment } from '../../wording/moments.ts';
import { offeredToolName } from '../session/words.ts';

interface Line {
	readonly action: string;
	readonly subjectKind: string;
	readonly subjectId: string;
}
export interface NamedSubject {
	readonly name: string;
	readonly committee?: string;
	readonly startsAt?: string;
	readonly isGone?: boolean;
}

/** Of which there is one, and no record. */
const settings: readonly SubjectKind[] = [
	...(['audit', 'city', 'demonstration', 'key', 'retention', 'security'] as const),
];
/** A setting among actions that are done to records. */
const settingActions = new Set(['import.keepSerials']);

/** What a line is about, as it is called, or was: "Zweite IT (gelöscht)". */
export function subjectName(
	{ action, subjectKind, subjectId }: Line,
	names: ReadonlyMap<string, NamedSubject>,
	locale: Locale,
): string {
	if (settings.some((kind) => kind === subjectKind) || settingActions.has(action))
		return subjectWord(subjectKind, locale);
	return namedSubject(names.get(subjectId), subjectKind, locale);
}

/** @param subject `undefined`: nobody knows any more */
export function namedSubject(
	subject: NamedSubject | undefined,
	kind: string | undefined,
	locale: Locale,
): string {
	if (!subject) return m.audit_gone({}, { locale });
	const { name, committee, startsAt, isGone = false } = subject;
	const called = [
		kind === 'toolPolicy' ? offeredToolName(name, locale) : name,
		committee,
		startsAt && shortMoment(startsAt, locale),
	]
		.filter(Boolean)
		.join(', ');
	return isGone ? m.audit_deleted({ name: called }, { locale }) : called;
}
