import type { SeatItem, SessionItem } from '../../exchange/oparl/diff.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { seatRole } from '../../wording/kinds.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import type { RecordNames } from './oparl-names.ts';
import { guessText } from './oparl-words.ts';

export interface NewSeatView {
	readonly key: string;
	readonly person: string;
	readonly committee: string;
	/** Role, vote and days, with what is guessed marked as such. */
	readonly text: string;
}

/** A seat that an import would create. */
export function newSeatView(item: SeatItem, names: RecordNames, locale: Locale): NewSeatView {
	const { draft, vote, from, to } = item;
	const role = guessText(seatRole(draft.role.value, locale), draft.role.from, locale);
	const voteText = vote ? m.oparl_withVote({}, { locale }) : m.oparl_withoutVote({}, { locale });
	const fromText = m.oparl_fromDay({ day: plainDay(from, locale) }, { locale });
	const mark = (isSaid: boolean) => (isSaid ? '' : `\u00a0(${m.oparl_guessed({}, { locale })})`);
	const days = [
		`${fromText}${mark(draft.fromIsSaid)}`,
		...(to ? [m.oparl_lastDay({ day: plainDay(to, locale) }, { locale })] : []),
	];
	const parts = [role, `${voteText}${mark(draft.voteIsSaid)}`, ...days].join(', ');
	const count = draft.merged.length;
	return {
		key: draft.key,
		person: names.people.get(item.personId) ?? '',
		committee: names.committees.get(item.committeeId) ?? '',
		text: count > 0 ? `${parts}; ${m.oparl_merged({ count }, { locale })}` : parts,
	};
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
