import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { expectedMode, standings } from '$lib/council/attendance.ts';
import type { Standing } from '$lib/council/attendance.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { renewRoom } from '$lib/server/meeting/livekit/rooms.ts';
import { actingIn } from '$lib/server/request.ts';
import type { Acting } from '$lib/server/acting.ts';
import * as audit from '$lib/server/db/audit.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { applyChosen, keepChosen, waitsForImport } from '$lib/server/sessions/differences.ts';
import { followSome, readDifference } from '$lib/server/sessions/follow-seats.ts';
import { invite, seatedOn } from '$lib/server/sessions/invite.ts';
import { readReplies } from '$lib/server/sessions/session-replies.ts';
import { markSent } from '$lib/server/sessions/session-acts.ts';
import { setStanding } from '$lib/server/sessions/standing.ts';
import { unfinishedImportSentence } from '$lib/views/imports/unfinished-import.ts';
import * as choices from '$lib/server/register/choices.query.ts';
import { readChecks } from '$lib/server/sessions/session-checks.ts';
import {
	absentView,
	differenceLines,
	partWord,
	sentSentence,
	substituteOf,
} from '$lib/views/session/attendance.ts';
import { candidateChoices, representable, substituteView } from '$lib/views/session/substitutes.ts';
import { seesDetails } from '$lib/views/session/viewer.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { reminderFacts } from '$lib/server/sessions/not-ready.ts';
import { notReadyPeople } from '$lib/views/session/not-ready.ts';
import { readinessView } from '$lib/views/session/readiness.ts';
import { readHall } from './hall.server.ts';
import { readChoices } from './attendance-form.server.ts';
import { readInvitation } from './invite-form.server.ts';

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]/(pages)/attendees', { id })}?${said}`);

const flags = ['new', 'saved', 'sent', 'unsent', 'applied', 'kept'] as const;
const abouts = [...standings, 'added'] as const;

export const load = async ({ locals, params, url }) => {
	const { by, session, mayHere } = await actingIn(locals, 'session.view', params.id);
	const locale = getLocale();
	const isOff = session.calledOff !== null;
	/** Of a session that is called off nobody is invited or expected elsewhere any more. */
	const mayInvite = mayHere('session.invite') && !isOff;
	const [{ difference, everyone }, hall, candidates] = await Promise.all([
		readDifference(by.db, session),
		readHall(by, session, locale),
		mayInvite ? choices.peopleNotInvited(by.db, session.id) : [],
	]);
	const own = new Set(everyone.filter((one) => seesDetails(by, one)).map(({ id }) => id));
	const invited = everyone
		.filter(({ standing }) => standing === 'invited')
		.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
	const { checks, devices } = await readChecks(by, invited);
	const judged = { session, attendees: invited, devices };
	const { sum, people: ready } = readinessView(judged, checks, by, by.now, locale);
	const notReady = notReadyPeople(invited, ready, await reminderFacts(by, session), by, locale);
	const readiness = new Map(ready.map((one) => [one.id, one]));
	const replies = await readReplies(by, session, everyone, mayInvite, locale);
	const isAhead = session.startsAt > by.now && !isOff;
	// With the mail that asks somebody goes their link.
	if (mayInvite && isAhead && replies.owing.length > 0) {
		await audit.recordDaily(by, 'session.showLinks', session.id);
	}
	const half = mayInvite ? await waitsForImport(by.db, session) : null;
	const names = new Map(candidates.map(({ id, name }) => [id, name]));
	const forId = mayInvite ? url.searchParams.get('for') : null;
	const seated = forId ? await seatedOn(by.db, session) : new Set<string>();
	const isDecided = session.sent !== null && isAhead;
	const isToday = dayOf(session.startsAt) === dayOf(by.now);
	const about = abouts.flatMap((kind) => {
		const one = everyone.find(({ id }) => id === url.searchParams.get(kind));
		if (!one) return [];
		const { id, name, represents } = one;
		const by = substituteOf(everyone, id);
		return [{ kind, id, name, represents, substitute: by ? { id: by.id, name: by.name } : null }];
	});
	return {
		form: session.form,
		isToday,
		isOff,
		hall: isOff ? null : hall,
		mayTell: isOff && mayHere('session.invite'),
		mayInvite,
		mayEquip: mayHere('device.edit'),
		sent: {
			is: session.sent !== null,
			sentence: isOff ? '' : sentSentence(session.sent, locale),
		},
		differences:
			mayInvite && isDecided && !half
				? differenceLines(difference, everyone, (id) => names.get(id) ?? '', locale)
				: [],
		/** Why nothing is said of the seats just now; empty: it is. */
		half: half ? unfinishedImportSentence(half, locale) : '',
		/** Empty where everybody comes to the hall: there is nothing to check. */
		sum:
			!isOff && invited.some((one) => expectedMode(session.form, one.mode) !== 'onSite') ? sum : '',
		attendees: invited.flatMap((one) => {
			const { id, name, sortName, mode } = one;
			const found = readiness.get(id);
			const part = partWord(one, locale);
			const where = own.has(id) || session.form !== 'hybrid' ? mode : null;
			const reply = replies.words[id] ?? '';
			const isRepresented = substituteOf(everyone, id) !== undefined;
			const who = { id, name, sortName, part, isRepresented };
			return found ? [{ ...who, mode: where, reply, readiness: found }] : [];
		}),
		notReady: !isOff && (session.startsAt > by.now || isToday) ? notReady : [],
		replies:
			isOff || (!isAhead && replies.count === 0)
				? null
				: { ...replies, words: {}, owing: isAhead ? replies.owing : [] },
		absent: absentView(everyone, locale)
			.filter(({ id }) => own.has(id))
			.map((one) => ({ ...one, reply: replies.words[one.id] ?? '' })),
		people: candidateChoices(candidates),
		representable: mayInvite ? representable(everyone) : [],
		/** Who is to be represented; `null`: the form is not about a substitute. */
		substitute: forId && substituteView(everyone, forId, candidates, seated, locale),
		said: {
			flag: flags.find((flag) => url.searchParams.has(flag)) ?? null,
			about: about[0] ?? null,
		},
	};
};

/** Says that somebody comes or does not; who may be in the room by their link is not any more. */
async function say(by: Acting, sessionId: string, id: string, standing: Standing) {
	const attendee = await attendees.read(by.db, id);
	if (attendee?.sessionId !== sessionId) error(404, m.session_notFound());
	if (!(await setStanding(by, id, standing))) return fail(400, { lastOne: true });
	if (standing !== 'invited') await renewRoom(by, sessionId);
	return back(sessionId, `${standing}=${id}`);
}

export const actions = {
	modes: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const { id } = session;
		const form = await request.formData();
		const invited = await attendees.list(by.db, [id]);
		const { chosen, changes, conflicts } = readChoices(form, invited);
		if (conflicts.length > 0) {
			const named = conflicts.map(({ attendee, wanted }) => ({
				name: attendee.name,
				theirs: attendee.mode,
				yours: wanted,
			}));
			return fail(409, { chosen, conflicts: named });
		}
		await attendees.updateModes(by, id, changes);
		back(id, 'saved');
	},

	add: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const everyone = await attendees.listEveryone(by.db, [session.id]);
		const read = await readInvitation(by.db, await request.formData(), everyone);
		const { values, errors, invitation } = read;
		if (!invitation) return fail(400, { values, errors });
		const id = await invite(by, session, invitation);
		// The same form sent twice: the first one has done it.
		back(session.id, id ? `added=${id}` : '');
	},

	takeBack: async ({ locals, params, request }) => {
		const { by } = await actingIn(locals, 'session.invite', params.id);
		const id = String((await request.formData()).get('id'));
		return say(by, params.id, id, 'withdrawn');
	},

	standing: async ({ locals, params, request }) => {
		const { by } = await actingIn(locals, 'session.invite', params.id);
		const form = await request.formData();
		const standing = standings.find((known) => known === form.get('standing'));
		if (!standing) error(400, m.error_badRequest());
		return say(by, params.id, String(form.get('id')), standing);
	},

	sent: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		const { id } = session;
		const isSent = (await request.formData()).get('sent') === 'yes';
		await followSome(by.db, by.now, { most: 1, sessionId: id });
		await markSent(by, id, isSent);
		back(id, isSent ? 'sent' : 'unsent');
	},

	differences: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'session.invite', params.id);
		// The page says why.
		if (await waitsForImport(by.db, session)) back(session.id, '');
		const form = await request.formData();
		const chosen = new Set(form.getAll('line').map(String));
		const keeps = form.get('do') === 'keep';
		await (keeps ? keepChosen : applyChosen)(by, session, chosen);
		await renewRoom(by, session.id);
		back(session.id, keeps ? 'kept' : 'applied');
	},
};
