import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import type { Attendee } from '../compat/attendee.ts';
import type { Device } from '../compat/device.ts';
import { deviceOf } from '../compat/facts.ts';
import { expectedMode } from '../council/attendance.ts';
import type { AttendeeRole } from '../council/attendance.ts';
import { dayOf } from '../council/time.ts';
import { ownRoom, ownRoomArrangement } from '../plan/offered.ts';
import { planSession } from '../plan/session-plan.ts';
import type { PlanInputs, SessionPlan } from '../plan/session-plan.ts';
import * as attendees from './store/attendees.ts';
import type { AttendeeRecord } from './store/attendees.ts';
import * as devices from './store/devices.ts';
import type { DeviceRecord } from './store/devices.ts';
import * as facts from './store/facts.ts';
import type { Db } from './store/open.ts';
import * as proposals from './store/proposals.ts';
import type { ProposalRecord } from './store/proposals.ts';
import type { SessionRecord } from './store/sessions.ts';

/** One session with everyone judged against everything that is proposed, and our own room. */
export interface PlannedSession {
	readonly session: SessionRecord;
	readonly attendees: readonly AttendeeRecord[];
	readonly proposals: readonly ProposalRecord[];
	/** By id, those of the hall too. */
	readonly devices: ReadonlyMap<string, DeviceRecord>;
	/** What was judged of each attendee, by their id. */
	readonly people: ReadonlyMap<string, Attendee>;
	readonly plan: SessionPlan;
	/** Tells whether anything that was judged has changed. */
	readonly inputsHash: string;
}

/** Whoever leads the session, or keeps its minutes, can be asked to start the call. */
const hosts: readonly AttendeeRole[] = ['chair', 'deputyChair', 'secretary'];

/** Plans all the sessions with as many queries as one. */
export async function planSessions(
	db: Db,
	sessions: readonly SessionRecord[],
): Promise<readonly PlannedSession[]> {
	const ids = sessions.map(({ id }) => id);
	const [invited, proposed] = await Promise.all([attendees.list(db, ids), proposals.list(db, ids)]);
	const register = await readRegister(
		db,
		distinct(invited.map(({ personId }) => personId)),
		distinct(sessions.map(({ hallId }) => hallId)),
	);
	return sessions.map((session) => {
		const here = invited.filter(({ sessionId }) => sessionId === session.id);
		const offers = proposed.filter(({ sessionId }) => sessionId === session.id);
		const inputs = inputsOf(session, here, offers, register);
		return {
			session,
			attendees: here,
			proposals: offers,
			devices: register.records,
			people: new Map(inputs.invited.map(({ attendee }) => [attendee.id, attendee])),
			plan: planOnce(inputs),
			inputsHash: hashOf(inputs),
		};
	});
}

/** The latest plans by what they were made from. Pages are looked at far more often than facts change. */
const plans = new Map<string, SessionPlan>();
const keptPlans = 16;

function planOnce(inputs: PlanInputs): SessionPlan {
	const { day, invited, meetsInHall, hall, proposals: offered } = inputs;
	const arranged = offered.map(({ tool, arrangement }) => [tool.id, arrangement]);
	// The catalogue is left out: it is another one only after a restart.
	const key = digest([day, invited, meetsInHall, hall, arranged]);
	const plan = plans.get(key) ?? planSession(inputs);
	// The one asked for least recently stands first.
	plans.delete(key);
	plans.set(key, plan);
	for (const oldest of plans.keys()) if (plans.size > keptPlans) plans.delete(oldest);
	return plan;
}

/** What is known of people and halls, each read once however many sessions they are in. */
interface Register {
	readonly records: ReadonlyMap<string, DeviceRecord>;
	/** By the id of the person or the hall. */
	readonly devices: ReadonlyMap<string, readonly Device[]>;
	readonly accounts: ReadonlyMap<string, readonly string[]>;
}

async function readRegister(
	db: Db,
	personIds: readonly string[],
	hallIds: readonly string[],
): Promise<Register> {
	const [ofPeople, ofHalls, saidOfPeople] = await Promise.all([
		devices.list(db, 'everyOffice', { personIds }),
		devices.list(db, 'everyOffice', { hallIds }),
		facts.list(db, 'personId', personIds),
	]);
	const byOwner = new Map<string, Device[]>();
	for (const record of [...ofPeople, ...ofHalls]) {
		const owner = record.personId ?? record.hallId ?? '';
		const device = deviceOf(record.id, record.facts);
		byOwner.set(owner, [...(byOwner.get(owner) ?? []), device]);
	}
	const accounts = new Map<string, readonly string[]>();
	for (const [personId, said] of saidOfPeople) {
		const newest = said.find(({ field }) => field === 'accounts');
		const told = newest && v.safeParse(Accounts, newest.value);
		if (told?.success) accounts.set(personId, told.output);
	}
	return {
		records: new Map([...ofPeople, ...ofHalls].map((record) => [record.id, record])),
		devices: byOwner,
		accounts,
	};
}

const Accounts = v.array(v.string());

function inputsOf(
	session: SessionRecord,
	invited: readonly AttendeeRecord[],
	offers: readonly ProposalRecord[],
	{ devices: known, accounts }: Register,
): PlanInputs {
	const { hallId } = session;
	const hallDevices = hallId === null ? undefined : known.get(hallId);
	return {
		day: dayOf(session.startsAt),
		invited: invited.map(({ id, personId, role, needs, hasNoDevice, mode }) => ({
			attendee: {
				id,
				role: hosts.includes(role) ? 'host' : 'guest',
				needs,
				accounts: (personId && accounts.get(personId)) || null,
				devices: (personId && known.get(personId)) || (hasNoDevice ? [] : null),
			},
			onSite: expectedMode(session.form, mode) === 'onSite',
		})),
		meetsInHall: session.form !== 'video',
		hall:
			hallId !== null && hallDevices && session.form !== 'video'
				? { id: hallId, role: 'guest', needs: [], accounts: null, devices: hallDevices }
				: null,
		proposals: [
			...offers.filter(({ toolId }) => toolId !== ownRoom),
			{ toolId: ownRoom, arrangement: ownRoomArrangement },
		].flatMap(({ toolId, arrangement }) => {
			const tool = toolById(toolId);
			return tool ? [{ tool, arrangement }] : [];
		}),
		ceilings,
	};
}

/** The catalogue is left out: a decision names its date. */
function hashOf({ day, invited, hall, proposals }: PlanInputs): string {
	const told = {
		day,
		invited: invited.toSorted((a, b) => (a.attendee.id < b.attendee.id ? -1 : 1)),
		hall,
		proposals: proposals.map(({ tool, arrangement }) => [tool.id, arrangement]),
	};
	return digest(told);
}

const digest = (told: unknown): string =>
	createHash('sha256').update(JSON.stringify(told)).digest('base64url');

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
	...new Set(ids.filter((id) => id !== null)),
];
