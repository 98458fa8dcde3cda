import { nameKey } from '../council/names.ts';
import { ownName } from '../council/session-names.ts';
import type { NamedSession } from '../council/session-names.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { allOf } from './text.ts';

/** Whose session it is: "Stadtrat", or "Gemeinsame Sitzung: Stadtrat und Finanzausschuss". */
export function committeesOf(
	{ committeeName, jointWith = [] }: NamedSession,
	locale: Locale,
): string {
	if (jointWith.length === 0) return committeeName;
	const committees = allOf([committeeName, ...jointWith], locale);
	return m.session_joint({ committees }, { locale });
}

/** A session in a line: whose it is, and its own name where that says more: "Stadtrat: Klausurtagung". */
export function sessionTitle(session: NamedSession, locale: Locale): string {
	const { committeeName, jointWith = [] } = session;
	const own = ownName(session);
	if (jointWith.length > 0) {
		return [committeesOf(session, locale), own && `(${own})`].filter(Boolean).join(' ');
	}
	const isWhole = nameKey(own).startsWith(nameKey(committeeName));
	return own !== '' && isWhole ? own : [committeeName, own].filter(Boolean).join(': ');
}
