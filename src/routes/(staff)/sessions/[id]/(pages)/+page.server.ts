import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Locale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { readNotReady } from '$lib/server/sessions/not-ready.ts';
import { remedyContacts } from '$lib/server/sessions/remedy-contacts.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { actingIn } from '$lib/server/request.ts';
import { questionsFor } from '$lib/server/sessions/questions.ts';
import type { SessionActing } from '$lib/server/request.ts';
import { readAgenda } from '$lib/server/sessions/agenda.ts';
import { profileOf } from '$lib/server/sessions/agenda-rules.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { readReplies } from '$lib/server/sessions/session-replies.ts';
import { decide } from '$lib/server/sessions/decide.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { readNotices } from '$lib/server/sessions/notices.ts';
import { formSentence } from '$lib/views/rules/form-limit.ts';
import { overviewNotice } from '$lib/views/rules/notice-page.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { readSessionRestrictions } from '$lib/server/sessions/session-restrictions.ts';
import { sessionRestrictions } from '$lib/views/restrictions/session.ts';
import { Unsent } from '../../../../unsent.ts';
import { parseChoice } from './decide-form.server.ts';
import { remoteItemsSentence } from '$lib/views/session/agenda.ts';
import { historyView } from '$lib/views/session/history.ts';
import { outdatedSentence } from '$lib/views/session/outdated-choice.ts';
import { questionCounts } from '$lib/views/session/question-counts.ts';
import { sessionView } from '$lib/views/session/session-view.ts';
import type { Viewer } from '$lib/views/session/viewer.ts';

const saids = ['saved', 'decided', 'calledOff', 'reinstated'] as const;

async function planIt({ by, session }: SessionActing) {
	const [planned] = await planSessions(by.db, [session]);
	if (!planned) error(404, m.session_notFound());
	return planned;
}

/** What the committee's rules have against the form of the session, and against items of it; empty: nothing known. */
async function ruleWarnings({ by, session }: SessionActing, locale: Locale) {
	const context = { form: session.form, profile: await profileOf(by.db, session) };
	return [
		formSentence(context.form, context.profile, locale),
		remoteItemsSentence(await readAgenda(by.db, session.id), context, locale),
	];
}

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]', { id })}?${said}`);

export const load = async ({ locals, params, url }) => {
	const here = await actingIn(locals, 'session.view', params.id);
	const { by, mayHere } = here;
	const [planned, decided] = await Promise.all([planIt(here), decisions.read(by.db, params.id)]);
	const { proposals } = planned;
	/** Then nothing is to be decided or asked any more. */
	const isCalledOff = planned.session.calledOff !== null;
	const decidedId = decided?.toolId ?? null;
	const viewer: Viewer = {
		scope: by.scope,
		mayDecide: mayHere('session.decide') && !isCalledOff,
		mayEquip: mayHere('person.sendLink'),
		hasRoom: config().livekit !== null,
		personId: url.searchParams.get('person'),
		contacts: await remedyContacts(by),
	};
	const locale = getLocale();
	const everyone = isCalledOff ? [] : await attendees.listEveryone(by.db, [params.id]);
	const replies = await readReplies(by, planned.session, everyone, false, locale);
	const restricted = await readSessionRestrictions(by, planned);
	const isToday = dayOf(planned.session.startsAt) === dayOf(by.now) && !isCalledOff;
	const views = {
		notReady: isToday ? await readNotReady(by, planned.session, planned.attendees, locale) : [],
		session: sessionView(planned, decidedId, viewer, by.now, locale),
		restrictions: sessionRestrictions(restricted, dayOf(by.now), locale),
		decision: decided && (historyView([decided], viewer, locale)[0] ?? null),
	};
	const [notice] = isCalledOff ? [] : await readNotices(by.db, [planned.session], by.now);
	const [formLimit = '', remoteItems = ''] = isCalledOff ? [] : await ruleWarnings(here, locale);
	return {
		...{ isCalledOff, formLimit, remoteItems },
		// Whoever cannot enter it need not read that nobody has.
		notice:
			notice && (mayHere('session.invite') || notice.summons.state.is !== 'unknown')
				? overviewNotice(notice, dayOf(by.now), locale)
				: null,
		views: new Unsent(views),
		/** Empty where nobody can have replied yet. */
		replies: planned.session.sent && !isCalledOff ? replies.sentence : '',
		/** How many replies count no longer; empty: none. */
		fallen: planned.session.startsAt > by.now ? replies.fallen : '',
		questions: questionCounts(
			planned,
			questionsFor(planned, decidedId, viewer.hasRoom),
			decidedId !== null,
			viewer,
			locale,
		),
		decide: {
			decidedId,
			seenDecision: decided?.id ?? '',
			seenInputs: planned.inputsHash,
			/** With their passwords: for those alone whose form holds them. */
			joinUrls: viewer.mayDecide
				? Object.fromEntries(proposals.map(({ toolId, joinUrl }) => [toolId, joinUrl]))
				: {},
		},
		proposed: proposals.map(({ toolId }) => toolId),
		may: {
			decide: viewer.mayDecide,
			invite: mayHere('session.invite'),
			ask: mayHere('question.view'),
		},
		list: { onlyOut: url.searchParams.has('out'), sort: url.searchParams.get('sort') },
		personId: viewer.personId,
		/** Whether those who may have heard of a cancellation are to hear that it is taken back. */
		isToTell: url.searchParams.has('reinstated') && planned.session.sent !== null && !isCalledOff,
		said: saids.find((said) => url.searchParams.has(said)) ?? null,
	};
};

export const actions = {
	decide: async ({ locals, params, request }) => {
		const here = await actingIn(locals, 'session.decide', params.id);
		const { by } = here;
		const planned = await planIt(here);
		const { values, errors, choice } = parseChoice(await request.formData(), planned.plan);
		if (!choice) return fail(400, { decide: { values, errors, outdated: null } });
		if (planned.session.calledOff) error(409, m.invite_roomCalledOff());
		const outdated = await decide(by, planned, choice);
		if (outdated) {
			const sentence = outdatedSentence(outdated, getLocale());
			return fail(409, { decide: { values, errors, outdated: sentence } });
		}
		back(params.id, 'decided');
	},
};
