import { createHash } from 'node:crypto';
import type { Attendee } from '../../compat/attendee.ts';
import { holidaysOf } from '../../calendar/holidays.ts';
import type { IsHoliday } from '../../calendar/working-day.ts';
import { isInForce } from '../../device/restriction.ts';
import { planSession } from '../../plan/session-plan.ts';
import type { PlanInputs, SessionPlan } from '../../plan/session-plan.ts';
import { readInputs } from './planning-inputs.ts';
import type { SessionInputs } from './planning-inputs.ts';
import * as holidays from '../register/holidays.ts';
import type { RestrictionRecord } from '../register/restrictions.ts';
import type { Db } from '../db/open.ts';
import type { SessionRecord } from './session-record.ts';

/** One session with everyone judged against everything that is proposed, and our own room. */
export interface PlannedSession extends SessionInputs {
	/** What was judged of each attendee, by their id. */
	readonly people: ReadonlyMap<string, Attendee>;
	/** The restrictions in force on the day, those of mail too, which no tool is judged by. */
	readonly restrictions: readonly RestrictionRecord[];
	readonly plan: SessionPlan;
	/** Of the municipality. */
	readonly isHoliday: IsHoliday;
	/** Tells whether anything that was judged has changed. */
	readonly inputsHash: string;
}

/** Plans all the sessions with as many queries as one. */
export async function planSessions(
	db: Db,
	sessions: readonly SessionRecord[],
): Promise<readonly PlannedSession[]> {
	const [reading, kept] = await Promise.all([readInputs(db, sessions), holidays.read(db)]);
	const isHoliday = holidaysOf(kept);
	return reading.with(reading.restrictions).map((one) => ({
		...one,
		isHoliday,
		people: new Map(one.inputs.invited.map(({ attendee }) => [attendee.id, attendee])),
		restrictions: reading.restrictions.filter((restriction) =>
			isInForce(restriction, one.inputs.day),
		),
		plan: planOnce(one.inputs),
		inputsHash: hashOf(one.inputs),
	}));
}

/** The latest plans by what they were made from. Pages are looked at far more often than facts change. */
const plans = new Map<string, SessionPlan>();
const keptPlans = 16;

function planOnce(inputs: PlanInputs): SessionPlan {
	const { day, invited, meetsInHall, hall, proposals: offered } = inputs;
	const arranged = offered.map(arrangedOf);
	// The catalogue is left out: it is another one only after a restart.
	const key = digest([day, invited, meetsInHall, hall, arranged]);
	const plan = plans.get(key) ?? planSession(inputs);
	// The one asked for least recently stands first.
	plans.delete(key);
	plans.set(key, plan);
	for (const oldest of plans.keys()) if (plans.size > keptPlans) plans.delete(oldest);
	return plan;
}

/** The catalogue is left out: a decision names its date. */
function hashOf({ day, invited, hall, proposals }: PlanInputs): string {
	const told = {
		day,
		invited: invited
			.toSorted((a, b) => (a.attendee.id < b.attendee.id ? -1 : 1))
			.map((one) => ({ ...one, attendee: asHashed(one.attendee) })),
		// As hashes of earlier decisions have it; what a hall needs is the same for all of them.
		hall: hall && asHashed({ ...hall, needs: [] }),
		proposals: proposals.map(arrangedOf),
	};
	return digest(told);
}

/** Under the name that hashes of earlier decisions have for restrictions. */
const asHashed = ({ devices, ...attendee }: Attendee) => ({
	...attendee,
	devices:
		devices?.map(({ restrictions, ...device }) => ({ ...device, blocks: restrictions })) ?? null,
});

/** How a tool is offered, and what the city has decided about it. */
const arrangedOf = ({ tool, arrangement }: PlanInputs['proposals'][number]) => [
	tool.id,
	arrangement,
	tool.constraints.filter(({ kind }) => kind === 'city-policy'),
];

const digest = (told: unknown): string =>
	createHash('sha256').update(JSON.stringify(told)).digest('base64url');
