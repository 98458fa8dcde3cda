import { sessionTitle } from '../../council/session-names.ts';
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
	session: Pick<SessionHead, 'committeeName' | 'name' | 'startsAt'>,
	{ headline, people, focus, asOf }: Pick<SessionView, 'headline' | 'people' | 'focus' | 'asOf'>,
	locale: Locale,
): PassOnText {
	const moment = longMoment(session.startsAt, locale);
	const title = sessionTitle(session);
	const out = people.flatMap(({ name, onSite, cells }) => {
		const cell = onSite ? undefined : cells.find(({ toolId }) => toolId === focus);
		if (!cell?.isOut) return [];
		const [first] = cell.detail?.remedies ?? [];
		const why = [cell.detail?.sentence, cell.detail?.duty].filter(Boolean).join(' ');
		const helps = first && `${first.steps.join(' ')} (${first.cost}; ${first.when})`;
		return [[`– ${name}`, why, helps].filter(Boolean).join(': ')];
	});
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
