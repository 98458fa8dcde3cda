import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { removeFromRoom, renewRoom } from '$lib/server/meeting/livekit/rooms.ts';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs, actingIn } from '$lib/server/request.ts';
import { config } from '$lib/server/process/config.ts';
import * as moderation from '$lib/server/meeting/moderation.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import type { Db } from '$lib/server/db/open.ts';
import { sentSentence } from '$lib/views/session/attendance.ts';
import { linksCount } from '$lib/views/session/links.ts';
import { letterTo, newsTo } from '$lib/views/letters/invitation.ts';
import { getLocale, locales } from '$lib/paraglide/runtime.js';
import { readInvitations, readLinks } from './links.server.ts';

const saids = ['renewed', 'removed', 'readmitted'] as const;

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'session.invite');
	const shown = await readLinks(by, params.id);
	const { session, recipients } = await readInvitations(by, params.id);
	await audit.recordDaily(by, 'session.showLinks', params.id);
	const letters = new Map(
		recipients.map((one) => [
			one.id,
			{
				letters: locales.map((locale) => letterTo(session, one, locale)),
				news: locales.flatMap((locale) => newsTo(session, one, locale) ?? []),
			},
		]),
	);
	const [said] = saids.flatMap((kind) => {
		const one = shown.links.find(({ id }) => id === url.searchParams.get(kind));
		return one ? [{ kind, id: one.id, name: one.name }] : [];
	});
	return {
		...shown,
		links: shown.links.map((link) => ({
			...link,
			// Nobody writes to a hall.
			...(letters.get(link.id) ?? { letters: [], news: [] }),
		})),
		count: linksCount(recipients.length, shown.links.length > recipients.length, getLocale()),
		isOff: session.calledOff !== null,
		canMail: config().mail !== null,
		/** Everybody in the hall: then there is no room to be kept out of. */
		hasRoom: session.form !== 'onSite',
		sent: session.sent !== null,
		sentSentence: sentSentence(session.sent, getLocale()),
		said: said ?? null,
	};
};

/** The page is for those who invite; what is done to the room asks besides who may lead it. */
async function leadingIn(locals: App.Locals, id: string) {
	actingAs(locals, 'session.invite');
	return (await actingIn(locals, 'room.lead', id)).by;
}

async function attendeeOf(db: Db, sessionId: string, request: Request) {
	const attendee = await attendees.read(db, String((await request.formData()).get('id')));
	if (attendee?.sessionId !== sessionId) error(404, m.session_notFound());
	return attendee;
}

const back = (sessionId: string, said: (typeof saids)[number], id: string) =>
	redirect(
		303,
		`${resolve('/(staff)/sessions/[id]/links', { id: sessionId })}?${said}=${id}#link-${id}`,
	);

export const actions = {
	renew: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.invite');
		const { id } = await attendeeOf(by.db, params.id, request);
		await attendees.renewLink(by, id);
		// Whoever holds the old link may be in the room by it.
		await renewRoom(by, params.id);
		back(params.id, 'renewed', id);
	},

	remove: async ({ locals, params, request }) => {
		const by = await leadingIn(locals, params.id);
		const { id } = await attendeeOf(by.db, params.id, request);
		await removeFromRoom(by, id);
		back(params.id, 'removed', id);
	},

	readmit: async ({ locals, params, request }) => {
		const by = await leadingIn(locals, params.id);
		const { id } = await attendeeOf(by.db, params.id, request);
		await moderation.readmit(by, id);
		back(params.id, 'readmitted', id);
	},
};
