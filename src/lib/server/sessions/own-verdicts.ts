import { sessionTitle } from '../../wording/session-titles.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { hallVerdicts, ownVerdicts } from '../../views/attendee/own-verdict.ts';
import type { OwnSession, OwnVerdict } from '../../views/attendee/own-verdict.ts';
import type { Acting } from '../acting.ts';
import type { SessionFacts } from '../links/session-link.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import * as decisions from './decisions.ts';
import { invitations } from './invitations.query.ts';
import { planSessions } from './planning.ts';
import * as sessions from './sessions.ts';
import type { SessionRecord } from './session-record.ts';

/** What the attendee of a personal link is told of the session it is for. */
export async function verdictsOf(
	{ db, now }: Pick<Acting, 'db' | 'now'>,
	session: SessionRecord,
	{ id, hallId }: Pick<AttendeeRecord, 'id' | 'hallId'>,
	toolId: string | null,
	locale: Locale,
): Promise<readonly OwnVerdict[]> {
	const [planned] = await planSessions(db, [session]);
	if (!planned) return [];
	return hallId === null
		? ownVerdicts(planned, id, toolId, now, locale)
		: hallVerdicts(planned, toolId, now, locale);
}

/** What the devices of a guest or of a hall are good for in the session their link is for. */
export async function ownSession(
	by: Pick<Acting, 'db' | 'now'>,
	{ session, attendee, toolId }: SessionFacts & { readonly attendee: AttendeeRecord },
	locale: Locale,
): Promise<readonly OwnSession[]> {
	const { id, startsAt } = session;
	const verdicts = await verdictsOf(by, session, attendee, toolId, locale);
	if (verdicts.length === 0 && attendee.hallId !== null) return [];
	return [{ id, title: sessionTitle(session, locale), startsAt, verdicts }];
}

/** The next ones alone: who has just saved a device waits for the answer. */
const mostSessions = 3;

/** The next sessions a person is expected at, judged, with the tool that is decided. */
export async function plannedFor({ db, now }: Pick<Acting, 'db' | 'now'>, personId: string) {
	const next = (await invitations(db, personId))
		.filter(({ startsAt }) => startsAt >= now)
		.slice(0, mostSessions);
	const found = await Promise.all(next.map(({ sessionId }) => sessions.read(db, sessionId)));
	const planned = await planSessions(
		db,
		found.filter((session) => session !== null),
	);
	const decided = await decisions.list(
		db,
		planned.map(({ session }) => session.id),
	);
	return planned.flatMap((judged) => {
		const attendee = judged.attendees.find((one) => one.personId === personId);
		const { id } = judged.session;
		const toolId = decided.find(({ sessionId }) => sessionId === id)?.toolId ?? null;
		// Who is prevented is not judged.
		return attendee ? [{ judged, attendee, toolId }] : [];
	});
}

/** What the devices of a person are good for in the next sessions they are invited to. */
export async function ownSessions(
	by: Pick<Acting, 'db' | 'now'>,
	personId: string,
	locale: Locale,
): Promise<readonly OwnSession[]> {
	const planned = await plannedFor(by, personId);
	return planned.map(({ judged, attendee, toolId }) => {
		const { id, startsAt } = judged.session;
		const verdicts = ownVerdicts(judged, attendee.id, toolId, by.now, locale);
		return { id, title: sessionTitle(judged.session, locale), startsAt, verdicts };
	});
}
