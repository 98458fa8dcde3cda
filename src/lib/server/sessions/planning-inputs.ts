import { ownRoom } from '../../council/own-room.ts';
import { readsAll } from '../acting.ts';
import * as v from 'valibot';
import { ceilings, toolById } from '../../catalogue/catalogue.ts';
import { withDecisions } from '../../catalogue/city-policy.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import type { Attendee } from '../../compat/attendee.ts';
import { withRestrictions } from '../../compat/restriction.ts';
import { isInForce } from '../../device/restriction.ts';
import type { OwnedDevice } from '../../compat/restriction.ts';
import type { Restriction } from '../../device/restriction.ts';
import { deviceOf } from '../../device/facts.ts';
import { expectedMode, needsOfHall } from '../../council/attendance.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { ownRoomArrangement } from '../../plan/offered.ts';
import type { PlanInputs } from '../../plan/session-plan.ts';
import * as attendees from './attendees.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import * as restrictions from '../register/restrictions.ts';
import type { RestrictionRecord } from '../register/restrictions.ts';
import * as devices from '../register/devices.ts';
import type { DeviceRecord } from '../register/devices.ts';
import * as facts from '../register/facts.ts';
import type { Db } from '../db/open.ts';
import * as proposals from './proposals.ts';
import type { ProposalRecord } from './proposals.ts';
import type { SessionRecord } from './session-record.ts';
import * as toolPolicies from '../register/tool-policies.ts';

/** One session and all that it is planned from. */
export interface SessionInputs {
	readonly session: SessionRecord;
	readonly attendees: readonly AttendeeRecord[];
	readonly proposals: readonly ProposalRecord[];
	/** By id, those of the hall too. */
	readonly devices: ReadonlyMap<string, DeviceRecord>;
	/** By the id of the person, the hall or the guest, as they are without any restriction. */
	readonly owned: ReadonlyMap<string, readonly OwnedDevice[]>;
	readonly inputs: PlanInputs;
}

/** What is known of sessions, read once, to be planned with one set of restrictions or another. */
export interface Reading {
	/** Those that hold on the day of the first session or later. */
	readonly restrictions: readonly RestrictionRecord[];
	readonly with: (restrictions: readonly Restriction[]) => readonly SessionInputs[];
}

/** Whoever leads the session, or keeps its minutes, can be asked to start the call. */
const hosts: readonly AttendeeRole[] = ['chair', 'deputyChair', 'secretary'];

/** Reads all the sessions with as many queries as one. */
export async function readInputs(db: Db, sessions: readonly SessionRecord[]): Promise<Reading> {
	const ids = sessions.map(({ id }) => id);
	const days = sessions.map(({ startsAt }) => dayOf(startsAt)).toSorted();
	const [invited, proposed, decided, known] = await Promise.all([
		attendees.list(db, ids),
		proposals.list(db, ids),
		toolPolicies.list(db),
		days[0] === undefined ? [] : restrictions.list(db, days[0]),
	]);
	const register = await readRegister(
		db,
		distinct(invited.map(({ personId }) => personId)),
		distinct(sessions.map(({ hallId }) => hallId)),
		invited.filter(({ personId }) => personId === null).map(({ id }) => id),
	);
	return {
		restrictions: known,
		with: (given) =>
			sessions.map((session) => {
				const here = invited.filter(({ sessionId }) => sessionId === session.id);
				const offers = proposed.filter(({ sessionId }) => sessionId === session.id);
				return {
					session,
					attendees: here,
					proposals: offers,
					devices: register.records,
					owned: register.owned,
					inputs: inputsOf(session, here, offers, decided, register, given),
				};
			}),
	};
}

/** What is known of people, halls and guests, each read once however many sessions they are in. */
interface Register {
	readonly records: ReadonlyMap<string, DeviceRecord>;
	/** By the id of the person, the hall or the guest. */
	readonly owned: ReadonlyMap<string, readonly OwnedDevice[]>;
	readonly accounts: ReadonlyMap<string, readonly string[]>;
}

async function readRegister(
	db: Db,
	personIds: readonly string[],
	hallIds: readonly string[],
	attendeeIds: readonly string[],
): Promise<Register> {
	const [ofPeople, ofHalls, ofGuests, saidOfPeople] = await Promise.all([
		devices.list(readsAll(db), { personIds }),
		devices.list(readsAll(db), { hallIds }),
		devices.list(readsAll(db), { attendeeIds }),
		facts.list(db, 'personId', personIds),
	]);
	const accounts = new Map<string, readonly string[]>();
	for (const [personId, said] of saidOfPeople) {
		const newest = said.find(({ field }) => field === 'accounts');
		const told = newest && v.safeParse(Accounts, newest.value);
		if (told?.success) accounts.set(personId, told.output);
	}
	const records = [...ofPeople, ...ofHalls, ...ofGuests];
	return {
		records: new Map(records.map((record) => [record.id, record])),
		owned: ownedOf(records),
		accounts,
	};
}

const Accounts = v.array(v.string());

/** Devices as they are judged, by the id of the person, the hall or the guest. */
export function ownedOf(
	records: readonly DeviceRecord[],
): ReadonlyMap<string, readonly OwnedDevice[]> {
	const byOwner = new Map<string, OwnedDevice[]>();
	for (const record of records) {
		const owner = devices.ownerIdOf(record);
		const owned = { device: deviceOf(record.id, record.facts), officeId: record.officeId };
		byOwner.set(owner, [...(byOwner.get(owner) ?? []), owned]);
	}
	return byOwner;
}

function inputsOf(
	session: SessionRecord,
	invited: readonly AttendeeRecord[],
	offers: readonly ProposalRecord[],
	decided: readonly CityDecision[],
	{ owned, accounts }: Register,
	blocked: readonly Restriction[],
): PlanInputs {
	const { hallId } = session;
	const day = dayOf(session.startsAt);
	const inForce = blocked.filter((restriction) => isInForce(restriction, day));
	const devicesOf = (owner: string) =>
		owned.get(owner)?.map((one) => withRestrictions(one, inForce, day, ceilings));
	const hallDevices = hallId === null ? undefined : devicesOf(hallId);
	const hall: Attendee | null =
		hallId !== null && hallDevices && session.form !== 'video'
			? { id: hallId, role: 'guest', needs: needsOfHall, accounts: null, devices: hallDevices }
			: null;
	return {
		day,
		invited: invited.map(({ id, personId, role, needs, hasNoDevice, mode }) => ({
			attendee: {
				id,
				role: hosts.includes(role) ? 'host' : 'guest',
				needs,
				accounts: (personId && accounts.get(personId)) || null,
				devices: devicesOf(personId ?? id) ?? (hasNoDevice ? [] : null),
			},
			onSite: expectedMode(session.form, mode) === 'onSite',
		})),
		meetsInHall: session.form !== 'video',
		hall,
		proposals: [
			...offers.filter(({ toolId }) => toolId !== ownRoom),
			{ toolId: ownRoom, arrangement: ownRoomArrangement },
		].flatMap(({ toolId, arrangement }) => {
			const tool = toolById(toolId);
			return withDecisions(tool ? [tool] : [], decided).map((judged) => ({
				tool: judged,
				arrangement,
			}));
		}),
		ceilings,
	};
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
	...new Set(ids.filter((id) => id !== null)),
];
