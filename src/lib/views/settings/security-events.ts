import { securityKindOf, securityKinds } from '../../audit/security-kinds.ts';
import type { SecurityEvent, SecurityKind } from '../../audit/security-kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { namedSubject } from './audit-subject.ts';
import type { NamedSubject } from './audit-subject.ts';
import { hourOf, shortMoment } from '../../wording/moments.ts';
import {
	securityCount,
	securityKindWord,
	securityNext,
	securityReason,
} from '../../wording/security-kinds.ts';

/** How often a kind was, and from how many networks. */
export interface SecuritySum {
	readonly kind: string;
	readonly times: number;
	readonly networks: number;
}

/**
 * The first sentence of the page: what was refused within a day, and whether anybody is kept out.
 *
 * @param waiting from how many networks sign-ins are put off at the moment
 */
export function securitySummary(
	sums: readonly SecuritySum[],
	waiting: number,
	locale: Locale,
): string {
	const some = securityKinds.flatMap((kind) => sums.filter((sum) => sum.kind === kind));
	if (some.length === 0) return m.security_calm({}, { locale });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const events = list.format(some.map((sum) => sumWords(sum, locale)));
	const out =
		waiting > 0
			? m.security_waiting({ count: waiting }, { locale })
			: m.security_nobodyOut({}, { locale });
	return `${m.security_lastDay({ events }, { locale })} ${out}`;
}

/** How often what was refused since the process began, for the page about the system. */
export function securitySince(counts: ReadonlyMap<SecurityKind, number>, locale: Locale): string {
	const some = securityKinds.filter((kind) => counts.has(kind));
	if (some.length === 0) return m.security_sinceNone({}, { locale });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const events = list.format(
		some.map((kind) => securityCount(kind, counts.get(kind) ?? 0, locale)),
	);
	return m.security_since({ events }, { locale });
}

function sumWords({ kind, times, networks }: SecuritySum, locale: Locale): string {
	const known = securityKindOf(kind);
	const events = known ? securityCount(known, times, locale) : `${times} ${kind}`;
	return known === 'signInRefused' && networks > 0
		? m.security_fromNetworks({ events, count: networks }, { locale })
		: events;
}

/** A line of the page. @param names of accounts and people, by id */
export function securityEventView(
	event: SecurityEvent,
	names: ReadonlyMap<string, NamedSubject>,
	locale: Locale,
) {
	const { id, kind, network, subjectId, subjectKind, route, reason, isRest } = event;
	const word = securityKindWord(kind, locale);
	const at = route === null || route === '' ? '' : m.security_at({ route }, { locale });
	const about = subjectId === null ? undefined : names.get(subjectId);
	const isThere = about !== undefined && !about.isGone;
	return {
		id,
		when: momentsOf(event, locale),
		what: isRest ? m.security_rest({ kind: word }, { locale }) : word,
		more: [securityReason(reason, locale), at].filter(Boolean).join(', '),
		network:
			network ||
			(isRest ? m.security_severalAddresses({}, { locale }) : m.security_noAddress({}, { locale })),
		who:
			subjectId === null
				? m.security_unknownWho({}, { locale })
				: namedSubject(about, subjectKind ?? undefined, locale),
		/** Whose page there is to go to. */
		account: subjectKind === 'staff' && isThere ? subjectId : null,
		person: subjectKind === 'person' && isThere ? subjectId : null,
		times: new Intl.NumberFormat(locale).format(event.times),
	};
}

function momentsOf({ firstAt, lastAt }: SecurityEvent, locale: Locale): string {
	const [moment, hour] = [shortMoment(firstAt, locale), hourOf(lastAt, locale)];
	return hour === hourOf(firstAt, locale) ? moment : m.security_until({ moment, hour }, { locale });
}

/** What to do about each kind that a list shows, in the order of the kinds. */
export const securityNexts = (shown: readonly { readonly kind: string }[], locale: Locale) =>
	securityKinds
		.filter((kind) => shown.some((event) => event.kind === kind))
		.map((kind: SecurityKind) => ({
			...{ kind, word: securityKindWord(kind, locale), next: securityNext(kind, locale) },
		}));

/** What an administrator should look at. */
export interface SecurityAttention {
	readonly after: readonly { readonly staffId: string; readonly at: string }[];
	readonly spread: readonly {
		readonly staffId: string;
		readonly times: number;
		readonly networks: number;
	}[];
}

export function attentionSentences(
	{ after, spread }: SecurityAttention,
	names: ReadonlyMap<string, NamedSubject>,
	locale: Locale,
): string[] {
	const nameOf = (id: string) => namedSubject(names.get(id), 'staff', locale);
	return [
		...after.map(({ staffId, at }) =>
			m.security_attentionAfter(
				{ name: nameOf(staffId), moment: shortMoment(at, locale) },
				{ locale },
			),
		),
		...spread.map(({ staffId, times, networks }) =>
			m.security_attentionSpread({ name: nameOf(staffId), times, networks }, { locale }),
		),
	];
}
