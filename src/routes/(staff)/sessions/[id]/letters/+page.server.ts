import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { letterKinds } from '$lib/council/letters.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale, locales } from '$lib/paraglide/runtime.js';
import { wake } from '$lib/server/jobs/wake.ts';
import { noteBounce } from '$lib/server/mail/note-bounce.ts';
import { readLetterReaders } from '$lib/server/mail/letters-page.ts';
import { repeatLetters, sendLetters } from '$lib/server/mail/send-letters.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import { followSome } from '$lib/server/sessions/follow-seats.ts';
import { lettersView } from '$lib/views/letters/letters-view.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';

export const load = async ({ locals, params, url }) => {
	const { by, session } = await actingIn(locals, 'session.invite', params.id);
	const locale = getLocale();
	const sent = url.searchParams.get('sent');
	const readers = await readLetterReaders(by, session, locale);
	return {
		back: readers.find(({ id }) => id === url.searchParams.get('back'))?.name ?? null,
		session: { id: session.id, title: sessionTitle(session, locale), startsAt: session.startsAt },
		canSend: config().mail !== null,
		sent: sent !== null && /^\d{1,4}$/.test(sent) ? Number(sent) : null,
		...lettersView(readers, locale),
		/** Who is sent no cancellation, as they have no invitation that is known of. */
		untold: readers
			.filter(({ addressee }) => session.calledOff !== null && addressee.isUntold)
			.map(({ name }) => name),
	};
};

const back = (id: string, count: number) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]/letters', { id })}?sent=${count}`);

const problems = {
	noReport: m.letters_bounceNoReport,
	unknownLetter: m.letters_bounceUnknownLetter,
	later: m.letters_bounceLater,
} as const;

export const actions = {
	bounce: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const report = String((await request.formData()).get('report') ?? '');
		const noted = await noteBounce(by, session.id, report);
		if (typeof noted === 'string') return fail(400, { report, problem: problems[noted]() });
		const home = resolve('/(staff)/sessions/[id]/letters', { id: session.id });
		redirect(303, `${home}?back=${noted.attendeeId}`);
	},

	send: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const form = await request.formData();
		const kind = letterKinds.find((known) => known === form.get('kind'));
		const locale = locales.find((known) => known === form.get('language'));
		if (!kind || !locale) error(400, m.error_badRequest());
		const attendeeIds = new Set(form.getAll('to').map(String));
		const page = { id: session.id, kind };
		if (attendeeIds.size === 0) {
			redirect(303, `${resolve('/(staff)/sessions/[id]/letters/[kind]', page)}?none`);
		}
		// Whoever has a seat by now is on the list before it holds.
		await followSome(by.db, by.now, { most: 1, sessionId: session.id });
		const mailing = { sessionId: session.id, kind, locale, attendeeIds };
		const count = await sendLetters(by, mailing);
		wake();
		back(session.id, count ?? 0);
	},

	repeat: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const ids = (await request.formData()).getAll('letter').map(String);
		const count = await repeatLetters(by, session.id, ids);
		wake();
		back(session.id, count);
	},
};
