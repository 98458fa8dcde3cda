import { toolOf } from '../../catalogue/tool-of.ts';
import { toInvited } from '../../wording/invited-words.ts';
import type { ToldAgenda } from '../../council/letters.ts';
import type { SessionForm } from '../../council/nouns.ts';
import { ownRoom } from '../../council/own-room.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { hourOf, longDay, longMoment, plainDay } from '../../wording/moments.ts';
import { mailtoOf } from './mailto.ts';
import { agendaParagraph } from './told-agenda.ts';
import { newsOf, placeOf } from './news.ts';
import type { ToldSession } from './news.ts';
import { offeredToolName } from '../session/words.ts';

/** The session that somebody is invited to. */
export interface InvitedSession extends ToldSession {
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** `null`: it is not published. */
	readonly agenda: ToldAgenda | null;
}

/** Who is invited. */
export interface Recipient {
	readonly name: string;
	/** Empty: none is known. */
	readonly email: string;
	/** The whole address of the personal link. */
	readonly url: string;
	readonly represents: { readonly name: string } | null;
}

/** A mail in one language, written for sending by hand. */
export interface InvitationMail {
	readonly locale: Locale;
	readonly subject: string;
	readonly text: string;
	/** Opens it in the reader's mail program; `null`: no address is known. */
	readonly mailto: string | null;
}

export function toolSentence({ form, toolId }: InvitedSession, locale: Locale): string {
	if (form === 'onSite') return m.invite_mailOnSite({}, { locale });
	if (toolId === null) {
		return form === 'hybrid'
			? m.invite_mailOpenHybrid({}, { locale })
			: m.invite_mailOpen({}, { locale });
	}
	if (toolId === ownRoom) {
		return form === 'video'
			? m.invite_mailVideoRoom({}, { locale })
			: m.invite_mailRoom({}, { locale });
	}
	const tool = { tool: offeredToolName(toolId, locale) };
	return form === 'video'
		? m.invite_mailVideo(tool, { locale })
		: m.invite_mailTool(tool, { locale });
}

/** What somebody is asked to do with the link. */
const asked: Readonly<Record<SessionForm, typeof m.invite_mailAskHall>> = {
	onSite: m.invite_mailAskHall,
	hybrid: m.invite_mailAskHybrid,
	video: m.invite_mailAskVideo,
};

/** The invitation of somebody; of a session that is called off, that it is. */
export function letterTo(
	session: InvitedSession,
	recipient: Recipient,
	locale: Locale,
): InvitationMail {
	const { calledOff } = session;
	const news = calledOff ? newsOf(session, recipient, locale) : null;
	return mailOf(news ?? invitation(session, recipient, locale), recipient, locale);
}

/** What somebody is told since they were invited: that it takes place after all, or moved; `null`: neither. */
export function newsTo(
	session: InvitedSession,
	recipient: Recipient,
	locale: Locale,
): InvitationMail | null {
	const news = newsOf(session, recipient, locale);
	return news && news.kind !== 'calledOff' ? mailOf(news, recipient, locale) : null;
}

const mailOf = (
	{ subject, text }: Pick<InvitationMail, 'subject' | 'text'>,
	{ email }: Recipient,
	locale: Locale,
): InvitationMail => ({
	...{ locale, subject, text },
	mailto: email === '' ? null : mailtoOf(email, subject, text),
});

function invitation(
	session: InvitedSession,
	{ name, url, represents }: Recipient,
	locale: Locale,
): Pick<InvitationMail, 'subject' | 'text'> {
	const { startsAt, helper, sender } = session;
	const committee = sessionTitle(session, locale);
	const subject = m.invite_mailSubject({ committee, day: plainDay(startsAt, locale) }, { locale });
	const about = [
		represents && m.invite_mailFor({ name: represents.name }, { locale }),
		toolSentence(session, locale),
	];
	const text = m.invite_mailText(
		{
			...{ name, committee, url, helper, sender },
			moment: longMoment(startsAt, locale),
			place: placeOf(session, locale),
			about: [about.filter(Boolean).join('\n'), agendaParagraph(session.agenda, locale)]
				.filter(Boolean)
				.join('\n\n'),
			ask: asked[session.form]({}, { locale }),
		},
		{ locale },
	);
	return { subject, text };
}

/** A table for a mail merge: the first row names the columns. */
export function mailMergeRows(
	session: InvitedSession,
	recipients: readonly Recipient[],
	locale: Locale,
): readonly (readonly string[])[] {
	const { startsAt, toolId } = session;
	const head = [
		...[m.invite_columnName, m.invite_columnMail, m.invite_columnCommittee, m.invite_columnDay],
		...[m.invite_columnHour, m.invite_columnPlace, m.invite_columnTool, m.invite_columnLink],
		...[m.invite_columnSubject, m.invite_columnText],
	];
	const tool = toolId === null ? '' : toInvited(toolOf(toolId), locale).name;
	const rows = recipients.map((recipient) => {
		const { subject, text } = letterTo(session, recipient, locale);
		return [
			...[
				recipient.name,
				recipient.email,
				sessionTitle(session, locale),
				longDay(startsAt, locale),
			],
			...[hourOf(startsAt, locale), placeOf(session, locale), tool, recipient.url],
			...[subject, text],
		];
	});
	return [head.map((word) => word({}, { locale })), ...rows];
}
