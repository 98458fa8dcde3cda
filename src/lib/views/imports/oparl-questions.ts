import { nameOf } from '../../council/names.ts';
import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import { kindChoices, roleChoices, seatOf } from '../../exchange/oparl/decisions.ts';
import type { RoleChoice } from '../../exchange/oparl/decisions.ts';
import type { LeftOutReason, RoleWording } from '../../exchange/oparl/drafts.ts';
import type { OrganizationUse, ReadRole } from '../../exchange/oparl/guesses.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { committeeKind, seatRole } from '../../wording/kinds.ts';
import type { Message } from '../../wording/message.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { tokenOf } from './form-tokens.ts';
import type { RecordNames } from './oparl-names.ts';
import { leftOutSentence } from './oparl-words.ts';

/** A role and its vote in words; without a seat it says so. */
export function roleChoiceWord(choice: RoleChoice, locale: Locale): string {
	const seat = seatOf(choice);
	if (seat === null) return m.oparl_roleNone({}, { locale });
	const vote = seat.vote ? m.oparl_withVote({}, { locale }) : m.oparl_withoutVote({}, { locale });
	return `${seatRole(seat.role, locale)}, ${vote}`;
}

const choiceOf = ({ value, vote }: ReadRole): RoleChoice =>
	roleChoices.find((choice) => choice === `${value}:${vote ? 'vote' : 'noVote'}`) ?? 'none';

/** How a role is written, what it is taken for, and how often. */
export interface RoleView {
	readonly token: string;
	readonly wording: string;
	readonly count: number;
	/** Of how many it is decided one by one. */
	readonly single: number;
	/** What it is without an answer. */
	readonly usual: string;
	readonly choice: RoleChoice | '';
	readonly asks: boolean;
}

/** Those that want an answer first, then the most usual. */
export const roleViews = (roles: readonly RoleWording[], locale: Locale): readonly RoleView[] =>
	roles
		.map(({ wording, read, choice, count, single, asks }) => ({
			...{ token: tokenOf(wording), wording, count, single, asks, choice: choice ?? ('' as const) },
			usual: roleChoiceWord(choiceOf(read), locale),
		}))
		.toSorted((a, b) => Number(b.asks) - Number(a.asks) || b.count - a.count);

/** What an organization may be said to be, to choose from. */
export const kindChoicesIn = (locale: Locale) =>
	kindChoices.map((value) => ({
		value,
		text:
			value === 'none'
				? m.oparl_kindNone({}, { locale })
				: value === 'group'
					? m.oparl_useGroup({}, { locale })
					: committeeKind(value, locale),
	}));

const uses: Readonly<Record<OrganizationUse, Message>> = {
	committee: m.oparl_nounCommittee,
	group: m.oparl_useGroup,
	administration: m.oparl_useAdministration,
	other: m.oparl_useOther,
};
/** What is taken for no committee, and what for instead. */
export const otherViews = (others: RegisterDiff['others'], locale: Locale) =>
	others.map(({ key, name, use }) => ({
		...{ token: tokenOf(key), name: name || key, usual: uses[use]({}, { locale }) },
	}));

/** Meetings of which the source leaves open whether they are held. */
export const heldViews = (
	{ held }: RegisterDiff,
	{ committeesByKey }: RecordNames,
	locale: Locale,
) =>
	held.map(({ draft, startsHere }) => ({
		...{ token: tokenOf(draft.key), name: draft.name, day: draft.day },
		/** When the one that is here begins; `null`: none is here. */
		here: startsHere === null ? null : shortMoment(startsHere, locale),
		isMoved: draft.holding === 'moved',
		committee: committeesByKey.get(draft.committeeKeys[0] ?? '') ?? '',
		/** ISO date that its name says; empty: it says none. */
		to: draft.movedTo ?? '',
	}));

/** What is known of a committee that the source refers to without naming it. */
export const namelessViews = ({ nameless }: RegisterDiff, locale: Locale) =>
	nameless.map(({ key, kind, seen }) => ({
		...{ token: tokenOf(key), key, kind: kind.value },
		/** Whom it is recognised by; of one without members its address is all there is. */
		title: seen?.people.length
			? m.oparl_namelessOf({ names: someOf(seen.people) }, { locale })
			: m.oparl_namelessAddress({ address: key }, { locale }),
		sessions: withSome(
			m.oparl_namelessSessions({ count: seen?.sessions.length ?? 0 }, { locale }),
			(seen?.sessions ?? []).map(({ name, day }) =>
				[name, plainDay(day, locale)].filter(Boolean).join(', '),
			),
		),
		seats: withSome(
			m.oparl_namelessSeats({ count: seen?.seats ?? 0 }, { locale }),
			seen?.people ?? [],
		),
	}));

const withSome = (text: string, names: readonly string[]) =>
	names.length > 0 ? `${text} (${someOf(names)})` : text;
const mostNamed = 5;
/** The first of some texts; with an ellipsis where there are more. */
export const someOf = (texts: readonly string[]): string =>
	texts.slice(0, mostNamed).join('; ') + (texts.length > mostNamed ? ' …' : '');

/** Who of the source may be one of several people here. */
export const whoViews = ({ who }: RegisterDiff, names: RecordNames) =>
	who.map(({ draft, candidates }) => ({
		token: tokenOf(draft.key),
		name: nameOf(draft),
		email: draft.email,
		candidates: candidates.map((id) => ({ id, name: names.people.get(id) ?? id })),
	}));

/** Sessions whose hour the source does not say. */
export const hourViews = ({ hours }: RegisterDiff, { committeesByKey }: RecordNames) =>
	hours.map(({ draft }) => ({
		token: tokenOf(draft.key),
		name: draft.name,
		day: draft.day,
		committee: committeesByKey.get(draft.committeeKeys[0] ?? '') ?? '',
	}));

/** Why something that is a session is left out. */
export const sessionReasons: readonly LeftOutReason[] = [
	...([
		'nobodyInvited',
		'committeeUnknown',
		'heldOpen',
		'notHeld',
		'cancelled',
		'sessionOver',
	] as const),
	...(['withoutDate', 'withoutCommittee'] as const),
];
/** Why an import would make no session although the source has some; empty: it would. */
export function noSessionSentences({ sessions, leftOut, hours }: RegisterDiff, locale: Locale) {
	if (sessions.length > 0) return [];
	const counts = Map.groupBy(leftOut, ({ reason }) => reason);
	return [
		...sessionReasons.flatMap((reason) => {
			const count = counts.get(reason)?.length ?? 0;
			return count > 0 ? [`${leftOutSentence(reason, locale)} (${count})`] : [];
		}),
		...(hours.length > 0 ? [m.oparl_hours({ count: hours.length }, { locale })] : []),
	];
}
