import { sessionTitle } from '../../wording/session-titles.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';
import type { SessionHead } from './judged-session.ts';
import type { SessionView } from './session-view.ts';

/** What is told of a session to somebody who does not open it here. */
export interface PassOnText {
	readonly subject: string;
	readonly text: string;
}

/**
 * Where a session stands as a text to copy or to mail: the sentence that decides, and of each who is left
 * out why and what would help, as far as the viewer sees it.
 */
export function passOnText(
	session: Pick<SessionHead, keyof NamedSession | 'startsAt'>,
	view: Pick<SessionView, 'headline' | 'people' | 'focus' | 'tools' | 'asOf'>,
	locale: Locale,
): PassOnText {
	const moment = longMoment(session.startsAt, locale);
	const title = sessionTitle(session, locale);
	const { headline, asOf } = view;
	const meeting = view.tools.find(({ id }) => id === view.focus)?.meeting;
	// What keeps the whole session from taking place is said once, in the headline.
	const out =
		meeting?.outcome === 'impossible' ? [helpOf(meeting.remedies, locale)] : leftOut(view);
	return {
		subject: m.passOn_subject({ session: title, moment }, { locale }),
		text: [
			`${title}, ${moment}`,
			'',
			[headline.bold, headline.rest].filter(Boolean).join(' '),
			...(out.length > 0 ? ['', ...out] : []),
			'',
			asOf,
		].join('\n'),
	};
}

const helpOf = (remedies: readonly string[], locale: Locale): string =>
	m.passOn_helps(
		{ remedies: remedies.join(' ') || m.passOn_otherTool({}, { locale }) },
		{ locale },
	);

/** Of each who is left out why, and what would help. */
function leftOut({ people, focus }: Pick<SessionView, 'people' | 'focus'>): readonly string[] {
	return people.flatMap(({ name, onSite, cells }) => {
		const cell = onSite ? undefined : cells.find(({ toolId }) => toolId === focus);
		if (!cell?.isOut) return [];
		const [first] = cell.detail?.remedies ?? [];
		const why = [cell.detail?.sentence, cell.detail?.duty].filter(Boolean).join(' ');
		const helps = first && `${first.steps.join(' ')} (${first.cost}; ${first.when})`;
		return [[`– ${name}`, [why, helps].filter(Boolean).join(' ')].filter(Boolean).join(': ')];
	});
}
