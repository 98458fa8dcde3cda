import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { shortMoment } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';

/** Somebody with a vote who does not come, and for whom nobody does yet. */
export interface UnreplacedLine {
	readonly id: string;
	readonly name: string;
	readonly sessionId: string;
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly sentence: string;
}

/** @param sessions the earliest first, as the lines are */
export const unreplacedLines = (
	people: readonly {
		readonly id: string;
		readonly sessionId: string;
		readonly name: string;
		readonly saidAt: string | null;
	}[],
	sessions: readonly (NamedSession & { readonly id: string; readonly startsAt: string })[],
	locale: Locale,
): readonly UnreplacedLine[] =>
	sessions.flatMap((session) =>
		people
			.filter(({ sessionId }) => sessionId === session.id)
			.map(({ id, sessionId, name, saidAt }) => ({
				...{ id, sessionId, name, startsAt: session.startsAt },
				title: sessionTitle(session, locale),
				sentence:
					saidAt === null
						? m.today_unreplaced({ name }, { locale })
						: m.today_unreplacedSaid({ name, moment: shortMoment(saidAt, locale) }, { locale }),
			})),
	);
