import { nameOf, sortNameOf } from '../../council/names.ts';
import type { RoleChoice } from '../../exchange/oparl/decisions.ts';
import type { PersonItem, SeatItem, SessionItem } from '../../exchange/oparl/diff.ts';
import type { SeatlessDraft } from '../../exchange/oparl/drafts.ts';
import { wholeKey } from '../../exchange/oparl/seats.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { positionWord, seatRole } from '../../wording/kinds.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { tokenOf } from './form-tokens.ts';
import type { RecordNames } from './oparl-names.ts';
import { guessText, leftOutSentence } from './oparl-words.ts';

/** A membership that is a seat, or is none by its role: one answer counts for all its days. */
export interface SeatView {
	readonly token: string;
	readonly person: string;
	readonly committee: string;
	/** Role, vote and days, with what is guessed marked as such; of one that is no seat why. */
	readonly text: string;
	/** What somebody has decided of it before. */
	readonly choice: RoleChoice | '';
}

/** Seats that an import would create, or give another role or vote. */
export function seatViews(
	items: readonly SeatItem[],
	names: RecordNames,
	locale: Locale,
): readonly SeatView[] {
	const shown = items.filter(({ state, set }) => state === 'new' || 'role' in set || 'vote' in set);
	return [...Map.groupBy(shown, ({ draft }) => wholeKey(draft.key))].flatMap(([key, pieces]) => {
		const [first] = pieces;
		if (!first) return [];
		return {
			token: tokenOf(key),
			person: names.people.get(first.personId) ?? '',
			committee: names.committees.get(first.committeeId) ?? '',
			text: pieces.map((piece) => pieceText(piece, locale)).join('; '),
			choice: first.draft.choice ?? '',
		};
	});
}

/** Memberships in committees that are no seat by their role alone. */
export const seatlessViews = (
	seatless: readonly SeatlessDraft[],
	names: RecordNames,
	locale: Locale,
): readonly SeatView[] =>
	seatless.map(({ key, name, committeeKey, wording, reason, choice }) => ({
		...{ token: tokenOf(key), person: name, choice: choice ?? '' },
		committee: names.committeesByKey.get(committeeKey) ?? '',
		text: m.oparl_seatlessText(
			{
				wording: wording || m.oparl_roleUnsaid({}, { locale }),
				why: leftOutSentence(reason, locale),
			},
			{ locale },
		),
	}));

function pieceText(item: SeatItem, locale: Locale): string {
	const { draft, state, vote, from, to } = item;
	const word = seatRole(draft.role.value, locale);
	const role = draft.isDecided ? word : guessText(word, draft.role.from, locale);
	const voteText = vote ? m.oparl_withVote({}, { locale }) : m.oparl_withoutVote({}, { locale });
	const fromText = m.oparl_fromDay({ day: plainDay(from, locale) }, { locale });
	const mark = (isSaid: boolean) => (isSaid ? '' : `\u00a0(${m.oparl_guessed({}, { locale })})`);
	const days = [
		`${fromText}${mark(draft.fromIsSaid)}`,
		...(to ? [m.oparl_lastDay({ day: plainDay(to, locale) }, { locale })] : []),
	];
	const parts = [role, `${voteText}${mark(draft.voteIsSaid)}`, ...days].join(', ');
	const count = draft.merged.length;
	return [
		parts,
		...(count > 0 ? [m.oparl_merged({ count }, { locale })] : []),
		...(state === 'new' ? [] : [m.oparl_seatIsHere({}, { locale })]),
	].join('; ');
}

/** Somebody whom an import would create. */
export function newPersonView(
	{ draft }: PersonItem,
	committees: readonly string[],
	locale: Locale,
) {
	const word = positionWord(draft.position.value, locale);
	return {
		key: draft.key,
		name: sortNameOf(draft),
		nameIsGuessed: draft.nameIsGuessed,
		guess: guessText(word, draft.position.from, locale),
		committees,
	};
}

/** Somebody of the register as whom the source's person was recognised. */
export function foundPersonView(
	{ draft, id, foundBy }: PersonItem,
	names: RecordNames,
	locale: Locale,
) {
	const both = { name: nameOf(draft), ours: names.people.get(id) ?? '' };
	const text =
		foundBy === 'email'
			? m.oparl_foundByEmail(both, { locale })
			: m.oparl_foundByName(both, { locale });
	return { key: draft.key, text };
}

export interface NewSessionView {
	readonly key: string;
	/** The first is the session's own. */
	readonly committees: readonly string[];
	readonly starts: string;
	/** Name and place at the source, and what they hint at. */
	readonly hints: readonly string[];
}

/** A session that an import would create. */
export function newSessionView(
	{ draft, committeeIds, startsAt }: SessionItem,
	names: RecordNames,
	locale: Locale,
): NewSessionView {
	const committees = committeeIds.map((id) => names.committees.get(id) ?? '');
	const others = committees.slice(1).join(', ');
	return {
		key: draft.key,
		committees,
		starts: shortMoment(startsAt, locale),
		hints: [
			draft.name,
			draft.place,
			committees.length > 1 ? m.oparl_joint({ names: others }, { locale }) : '',
			draft.looksLikeVideo ? m.oparl_looksLikeVideo({}, { locale }) : '',
			draft.publicity === 'public' ? m.oparl_hintPublic({}, { locale }) : '',
			draft.publicity === 'both' ? m.oparl_hintBoth({}, { locale }) : '',
			draft.publicity === 'nonPublic' ? m.oparl_hintNonPublic({}, { locale }) : '',
		].filter(Boolean),
	};
}
