import type { Acting } from '../../acting.ts';
import * as v from 'valibot';
import type { Observation } from '../../../device/claim.ts';
import * as audit from '../../db/audit.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importDevices from './import-devices.ts';
import * as importPeople from './import-people.ts';
import * as imports from './imports.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { Db } from '../../db/open.ts';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import { UnreadableFile } from '../../../exchange/tables/unreadable-file.ts';
import type { Staging } from './staging.ts';
import type { StagedRow } from '../../../exchange/tables/import-rows.ts';

export interface SaveJob {
	readonly id: string;
	readonly kind: TableKind;
	readonly source: string;
	readonly fileName: string;
	readonly counts: RowCounts;
	readonly lease: Lease;
}

const batch = 2000;

/**
 * Does what the preview said, whole or not at all: with the import itself, the job and its line
 * in the audit.
 *
 * @throws {LeaseLost} when another process has taken over
 * @throws {UnreadableFile} `registerChanged` when the register is no longer what the preview saw
 */
export async function saveImport(
	by: Acting,
	staging: Staging,
	job: SaveJob,
	onRows: (count: number) => void,
): Promise<void> {
	try {
		await jobs.finish(by, job.lease, async (by) => {
			let total = 0;
			for (const rows of inBatches(staging)) {
				if (job.kind === 'devices') await saveDevices(by, job, rows);
				else if (!(await savePeople(by.db, job, rows))) throw new UnreadableFile('registerChanged');
				total += rows.length;
				onRows(total);
			}
			const moved = await imports.update(by.db, job.id, ['saving'], {
				state: 'done',
				endedAt: by.now,
			});
			// Cancelled meanwhile, or saved by somebody else.
			if (!moved) throw new UnreadableFile('interrupted');
			const { kind, fileName, counts } = job;
			await audit.record(by, 'import.save', job.id, { kind, fileName, counts });
		});
	} catch (error) {
		if (isBrokenReference(error)) throw new UnreadableFile('registerChanged');
		throw error;
	}
}

function* inBatches(staging: Staging): Generator<readonly StagedRow[]> {
	for (const action of ['new', 'changed'] as const) {
		let rows: StagedRow[] = [];
		for (const row of staging.every(action)) {
			rows.push(row);
			if (rows.length < batch) continue;
			yield rows;
			rows = [];
		}
		if (rows.length > 0) yield rows;
	}
}

/** As the check wrote them; of hundreds of thousands, looking at each again would take seconds. */
const factsOf = (row: StagedRow): readonly Observation[] => JSON.parse(row.change);

async function saveDevices(by: Acting, job: SaveJob, rows: readonly StagedRow[]): Promise<void> {
	const devices = rows.map((row) => ({
		id: row.recordId ?? '',
		newFor: row.action === 'new' ? row.ownerId : null,
		label: row.label,
		externalId: row.externalId,
		facts: factsOf(row),
	}));
	await importDevices.addAll(by, job.id, job.source, devices);
}

const Values = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

async function savePeople(db: Db, job: SaveJob, rows: readonly StagedRow[]): Promise<boolean> {
	const people = rows.map((row) => ({
		id: row.recordId ?? '',
		revision: row.action === 'new' ? null : Number(row.ownerId),
		values: v.parse(Values, row.change),
		externalId: row.externalId,
	}));
	return importPeople.saveAll(db, job.id, job.source, people);
}

/** A person or a device that is gone, or a row that another import has remembered first. */
function isBrokenReference(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ('code' in error && (error.code === '23503' || error.code === '23505')) return true;
	return /(FOREIGN KEY|UNIQUE) constraint failed/.test(error.message);
}
