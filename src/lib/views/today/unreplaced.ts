import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { shortMoment } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';

/** Somebody who does not come, and for whom nobody does yet. */
export interface UnreplacedLine {
	readonly id: string;
	readonly name: string;
	readonly sessionId: string;
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly sentence: string;
	/** Their vote is lost without a substitute. */
	readonly vote: boolean;
}

interface UnreplacedPerson {
	readonly id: string;
	readonly sessionId: string;
	readonly name: string;
	readonly saidAt: string | null;
	readonly hasMessage: boolean;
	readonly vote: boolean;
}

/** @param sessions the earliest first, as the lines are */
export const unreplacedLines = (
	people: readonly UnreplacedPerson[],
	sessions: readonly (NamedSession & { readonly id: string; readonly startsAt: string })[],
	locale: Locale,
): readonly UnreplacedLine[] =>
	sessions.flatMap((session) =>
		people
			.filter(({ sessionId }) => sessionId === session.id)
			.map((one) => ({
				...{ id: one.id, sessionId: one.sessionId, name: one.name, vote: one.vote },
				startsAt: session.startsAt,
				title: sessionTitle(session, locale),
				sentence: [
					saidSentence(one, locale),
					one.hasMessage ? m.today_preventedMessage({}, { locale }) : '',
					one.vote ? m.today_unreplaced({}, { locale }) : '',
				]
					.filter(Boolean)
					.join(' '),
			})),
	);

const saidSentence = ({ name, saidAt }: UnreplacedPerson, locale: Locale): string =>
	saidAt === null
		? m.today_prevented({ name }, { locale })
		: m.today_preventedSaid({ name, moment: shortMoment(saidAt, locale) }, { locale });
