import { stateFor } from '$lib/plan/duties.ts';
import { includesOffice } from '$lib/access/scope.ts';
import { ceilings } from '$lib/catalogue/catalogue.ts';
import type { Restriction } from '$lib/device/restriction.ts';
import type { State } from '$lib/compat/verdict.ts';
import { mailReach } from '$lib/compat/mail-reach.ts';
import { beginningOf, dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { effectsOnSession } from '$lib/plan/restriction-effects.ts';
import type { StandingChange } from '$lib/plan/restriction-effects.ts';
import { readInputs } from '$lib/server/sessions/planning-inputs.ts';
import type { SessionInputs } from '$lib/server/sessions/planning-inputs.ts';
import type { Scope } from '$lib/access/scope.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendees.ts';
import type { Db } from '$lib/server/db/open.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { toolName } from '$lib/wording/names.ts';
import { outcomeWord, verdictWord } from '$lib/wording/verdicts.ts';
import { toolOf } from '$lib/views/session/tool-summary.ts';
import { mailReachSentence } from './words.ts';

/** The same change for several tools in one line. */
export interface ChangeLine {
	readonly tools: string;
	readonly before: string;
	readonly after: string;
	readonly state: State;
	/** The device they have to take instead. */
	readonly instead: string | null;
}

export interface AffectedPerson {
	readonly attendeeId: string;
	readonly personId: string | null;
	readonly name: string;
	readonly officeName: string | null;
	readonly changes: readonly ChangeLine[];
	/** Of a block of mail: what whoever writes to them has to know. */
	readonly mail: string | null;
}

export interface AffectedSession {
	readonly id: string;
	readonly committeeName: string;
	readonly startsAt: string;
	readonly people: readonly AffectedPerson[];
	/** Where the call itself can no longer take place, a sentence each. */
	readonly meetings: readonly string[];
}

/** Beyond every council's calendar. */
const never = '9999-12-31';

/**
 * The coming sessions on the days of a block, each with the people for whom it changes something:
 * what would hold without it, and what holds with it.
 */
export async function affectedSessions(
	db: Db,
	block: Restriction,
	reach: Scope,
	today: string,
): Promise<readonly AffectedSession[]> {
	const from = block.from > today ? block.from : today;
	const until = block.until ?? never;
	if (until <= from) return [];
	// The summons to a session goes out before: a block of mail concerns all that are coming.
	const end = block.effect === 'mail' ? never : until;
	const coming = await sessions.list(
		db,
		beginningOf(today),
		end === never ? end : beginningOf(end),
	);
	const during = coming.filter(
		({ startsAt }) => block.effect === 'mail' || dayOf(startsAt) >= from,
	);
	const reading = await readInputs(db, during);
	const others = reading.restrictions.filter(({ id }) => id !== block.id);
	const without = reading.with(others);
	const withIt = reading.with([...others, block]);
	return without.flatMap((before, place) => {
		const after = withIt[place];
		const found = after && affectedBy(before, after, block, reach, from);
		return found && found.people.length + found.meetings.length > 0 ? [found] : [];
	});
}

function affectedBy(
	before: SessionInputs,
	after: SessionInputs,
	block: Restriction,
	reach: Scope,
	day: string,
): AffectedSession {
	const locale = getLocale();
	const { session, attendees, owned, devices } = before;
	const inReach = attendees.filter(({ officeId }) => includesOffice(reach, officeId));
	const { standings, meetings } = effectsOnSession(before.inputs, after.inputs);
	const label = (id: string | null) => (id === null ? null : (devices.get(id)?.label ?? null));
	const people = inReach.flatMap((attendee): AffectedPerson[] => {
		const own = standings.filter(({ attendeeId }) => attendeeId === attendee.id);
		const mail = mailOf(attendee, owned.get(attendee.personId ?? '') ?? [], block, day);
		if (own.length === 0 && mail === null) return [];
		const { id: attendeeId, personId, name, officeName } = attendee;
		return [{ attendeeId, personId, name, officeName, changes: changeLines(own, label), mail }];
	});
	return {
		id: session.id,
		committeeName: session.committeeName,
		startsAt: session.startsAt,
		people,
		meetings: meetings.map(
			(change) => `${toolWord(change.toolId)}: ${outcomeWord(change.after.outcome, locale)}`,
		),
	};
}

function mailOf(
	{ name }: AttendeeRecord,
	owned: Parameters<typeof mailReach>[0],
	block: Restriction,
	day: string,
): string | null {
	const reached = mailReach(owned, [block], day, ceilings);
	return reached === 'reached' ? null : mailReachSentence(reached, name);
}

const toolWord = (toolId: string) => toolName(toolOf(toolId), getLocale());

function changeLines(
	changes: readonly StandingChange[],
	label: (deviceId: string | null) => string | null,
): readonly ChangeLine[] {
	const locale = getLocale();
	const alike = Map.groupBy(changes, ({ before, after }) =>
		[stateFor(before.fit), stateFor(after.fit), after.fit.way.device].join(),
	);
	return [...alike.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const [was, is] = [first.before.fit.way, first.after.fit.way];
		const state = stateFor(first.after.fit);
		return [
			{
				tools: same.map(({ toolId }) => toolWord(toolId)).join(', '),
				before: verdictWord(stateFor(first.before.fit), locale),
				after: verdictWord(state, locale),
				state,
				instead: state !== 'blocked' && is.device !== was.device ? label(is.device) : null,
			},
		];
	});
}
