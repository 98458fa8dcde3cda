import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Observation } from '../../device/claim.ts';
import { checkForms, checkOutcomes, stepNames } from '../../check/steps.ts';
import { stepReasons } from '../../check/reasons.ts';
import type { CheckForm, CheckOutcome, StepResult, CheckedOn } from '../../check/steps.ts';
import { deviceKey } from '../../check/readiness.ts';
import * as audit from '../db/audit.ts';
import * as facts from '../register/facts.ts';
import type { Db } from '../db/open.ts';

/** Whose a check is: a person's, whatever the session, or a guest's, who is known by one session. */
export type CheckOwner =
	| { readonly personId: string; readonly attendeeId: null }
	| { readonly personId: null; readonly attendeeId: string };

export interface CompletedCheck extends CheckedOn {
	readonly deviceId: string | null;
	readonly at: string;
	readonly form: CheckForm;
	readonly outcome: CheckOutcome;
	readonly steps: readonly StepResult[];
}
export type CheckRecord = CompletedCheck & CheckOwner & { readonly id: string };

/** Of each device; older ones say nothing that these do not. */
const kept = 5;

const Steps = v.fallback(
	v.array(
		v.object({
			step: v.picklist(stepNames),
			outcome: v.picklist(checkOutcomes),
			reason: v.nullable(v.picklist(stepReasons)),
			evidence: v.record(v.string(), v.union([v.string(), v.number()])),
			ms: v.number(),
		}),
	),
	[],
);
const Platforms = v.fallback(v.array(v.string()), []);

const select = (db: Db) =>
	db
		.selectFrom('deviceCheck')
		.select([
			'id',
			'personId',
			'attendeeId',
			'deviceId',
			'at',
			'form',
			'outcome',
			'platforms',
			'system',
			'browserName',
			'browserVersion',
			'steps',
		])
		.orderBy('at', 'desc')
		.orderBy('id');
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): CheckRecord {
	const { personId, attendeeId, form, outcome, platforms, steps, ...rest } = row;
	return {
		...rest,
		...(personId === null
			? { personId, attendeeId: attendeeId ?? '' }
			: { personId, attendeeId: null }),
		form: checkForms.find((known) => known === form) ?? 'full',
		outcome: checkOutcomes.find((known) => known === outcome) ?? 'notChecked',
		platforms: v.parse(Platforms, JSON.parse(platforms)),
		steps: v.parse(Steps, JSON.parse(steps)),
	};
}

/** Those of the people and the guests, the newest first. */
export async function list(
	db: Db,
	personIds: readonly string[],
	attendeeIds: readonly string[],
): Promise<readonly CheckRecord[]> {
	const rows: Row[] = [];
	if (personIds.length > 0) {
		rows.push(...(await select(db).where('personId', 'in', personIds).execute()));
	}
	if (attendeeIds.length > 0) {
		rows.push(...(await select(db).where('attendeeId', 'in', attendeeIds).execute()));
	}
	return rows.map(recordOf);
}

/** One of this owner's. */
export async function read(db: Db, owner: CheckOwner, id: string): Promise<CheckRecord | null> {
	const row = await ownedBy(select(db), owner).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

const ownedBy = (query: ReturnType<typeof select>, { personId, attendeeId }: CheckOwner) =>
	personId === null
		? query.where('attendeeId', '=', attendeeId)
		: query.where('personId', '=', personId);

/**
 * Keeps a check, and with it what it proved of the device. Of each device the last few stay.
 *
 * @param proved facts of the device; ignored where the device is not known
 * @returns the id
 */
export async function create(
	by: Acting,
	owner: CheckOwner,
	run: CompletedCheck,
	proved: readonly Observation[],
): Promise<string> {
	const id = randomUUID();
	return inTransaction(by, async (by) => {
		const { platforms, steps, ...plain } = run;
		await by.db
			.insertInto('deviceCheck')
			.values({
				id,
				...owner,
				...plain,
				platforms: JSON.stringify(platforms),
				steps: JSON.stringify(steps),
			})
			.execute();
		if (run.deviceId !== null) {
			await facts.createAll(by, { deviceId: run.deviceId }, proved);
		}
		await forgetOldest(by.db, owner);
		const subject =
			owner.personId === null
				? ({ kind: 'attendee', id: owner.attendeeId } as const)
				: ({ kind: 'person', id: owner.personId } as const);
		const detail = { form: run.form, outcome: run.outcome, deviceId: run.deviceId };
		await audit.record(by, 'deviceCheck.create', subject, detail);
		return id;
	});
}

async function forgetOldest(trx: Db, owner: CheckOwner): Promise<void> {
	const seen = new Map<string, number>();
	const old: string[] = [];
	for (const row of await ownedBy(select(trx), owner).execute()) {
		const device = deviceKey(recordOf(row));
		const count = (seen.get(device) ?? 0) + 1;
		seen.set(device, count);
		if (count > kept) old.push(row.id);
	}
	if (old.length > 0) await trx.deleteFrom('deviceCheck').where('id', 'in', old).execute();
}

/**
 * Deletes checks that were made before a moment.
 *
 * @returns how many
 */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const gone = await db.deleteFrom('deviceCheck').where('at', '<', moment).executeTakeFirst();
	return Number(gone.numDeletedRows);
}
