import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { refused, requestId } from '$lib/server/form.ts';
import { actingIn } from '$lib/server/request.ts';
import { earlierSessions } from '$lib/server/sessions/earlier-sessions.query.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { attendeesWays } from '$lib/server/sessions/attendees-ways.ts';
import * as continuations from '$lib/server/sessions/continuations.ts';
import { readNotices } from '$lib/server/sessions/notices.ts';
import * as summonses from '$lib/server/sessions/summonses.ts';
import { readUnreached } from '$lib/server/sessions/unreached.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { noticePage } from '$lib/views/rules/notice-page.ts';
import { plainDay, shortMoment } from '$lib/wording/moments.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';
import { readEntry } from './notice-form.server.ts';

const back = (id: string, done: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]/notice', { id })}?done=${done}`);

export const load = async ({ locals, params, url }) => {
	const { by, session } = await actingIn(locals, 'session.invite', params.id);
	const locale = getLocale();
	const [[notice], invited, unreached, earlier, continued] = await Promise.all([
		readNotices(by.db, [session], by.now),
		attendees.list(by.db, [session.id]),
		readUnreached(by, [session], locale),
		earlierSessions(by.db, session),
		continuations.list(by.db, [session.id]),
	]);
	const ways = await attendeesWays(by, invited);
	const reached = { invited, unreached: unreached.get(session.id) ?? [], ways };
	const continuesId = continued.get(session.id) ?? null;
	const choices = earlier.map(({ id, startsAt }) => ({
		...{ value: id, text: shortMoment(startsAt, locale) },
	}));
	const first = earlier.find(({ id }) => id === continuesId);
	const today = dayOf(by.now);
	const local = notice?.rule.local;
	return {
		session: { id: session.id, title: sessionTitle(session, locale), startsAt: session.startsAt },
		isUncounted: url.searchParams.get('done') === 'uncounted',
		committee: { id: session.committeeId, name: session.committeeName },
		view: notice ? noticePage(notice, notice.entered, reached, today, locale) : null,
		continuation: {
			...{ choices, value: continuesId ?? '' },
			sentence: first
				? m.notice_continues({
						...{ title: session.committeeName, moment: shortMoment(first.startsAt, locale) },
					})
				: '',
		},
		suggestion:
			session.sent && !notice?.entered.some(({ kind }) => kind === 'summons')
				? m.notice_suggested({ day: plainDay(session.sent.at, locale) })
				: '',
		start: entriesOf({
			...{ id: randomUUID(), kind: 'summons', way: notice?.rule.way ?? '', sentOn: today },
			...{ byName: by.actor.name, withAgenda: false, withPapers: false, urgentReason: '' },
			place: local?.publicPlace ?? '',
		}),
	};
};

export const actions = {
	create: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const form = readEntry(await request.formData(), session, by.now);
		if (!form.entry) return fail(400, { entry: refused(form, form.errors), continues: '' });
		await summonses.create(by, form.entry);
		const isUncounted = form.entry.kind === 'summons' && !form.entry.withAgenda;
		back(session.id, isUncounted ? 'uncounted' : 'created');
	},

	destroy: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const id = (await request.formData()).get('id');
		if (v.is(requestId, id)) await summonses.destroy(by, session.id, id);
		back(session.id, 'deleted');
	},

	continue: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const typed = (await request.formData()).get('continuesId');
		const earlier = await earlierSessions(by.db, session);
		const chosen = earlier.find(({ id }) => id === typed)?.id ?? null;
		if (chosen === null && typed !== '') {
			return fail(400, { entry: null, continues: m.notice_continuesMissing() });
		}
		await continuations.update(by, session.id, chosen);
		back(session.id, 'saved');
	},
};
