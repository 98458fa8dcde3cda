import type { Acting } from '../../acting.ts';
import * as v from 'valibot';
import type { Observation } from '../../../device/claim.ts';
import type { RowCounts, RowWait, StagedRow } from '../../../exchange/tables/import-rows.ts';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import type { Leftover, LeftoverReason } from '../../../exchange/runs.ts';
import { UnreadableFile } from '../../../exchange/tables/unreadable-file.ts';
import * as audit from '../../db/audit.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { writeRun } from '../runs/write-run.ts';
import * as importDevices from './import-devices.ts';
import type { SavedDevice, SavedPiece } from './import-devices.ts';
import * as importPeople from './import-people.ts';
import type { SavedPerson } from './import-people.ts';
import * as imports from './imports.ts';
import { makesPerson, PersonChangeShape } from './person-change.ts';
import type { ImportRecord } from './imports.ts';
import type { Staging } from './staging.ts';

export interface SaveJob {
	readonly id: string;
	readonly kind: TableKind;
	readonly source: string;
	readonly lease: Lease;
}

const never = new AbortController().signal;

/**
 * Does what the preview said, in pieces, from where it was left. A row whose record or owner is not what the
 * preview saw is left out and becomes a leftover of the import. The import ends with its line in the audit.
 *
 * @param by reaches what the import may reach
 * @throws {LeaseLost} when another process has taken over
 * @throws {UnreadableFile} `interrupted` when it is not being saved any more
 */
export async function saveImport(
	by: Acting,
	staging: Staging,
	job: SaveJob,
	ports?: PiecePorts,
): Promise<void> {
	const { id, kind, lease } = job;
	const one = await imports.read(by, id);
	if (one?.state !== 'saving') throw new UnreadableFile('interrupted');
	const rows = staging.toSave(one.position);
	const run = { ...job, listName: one.fileName, listDay: one.fileDay };
	const counts =
		kind === 'devices'
			? await saveRows(by, run, one, rows, deviceOf, importDevices.saveAll, ports)
			: await saveRows(by, run, one, rows, personOf, importPeople.saveAll, ports);
	await jobs.finish(by, lease, async (by) => {
		const change = { state: 'done', endedAt: by.now, problem: null } as const;
		if (!(await imports.update(by.db, id, ['saving'], change))) {
			throw new UnreadableFile('interrupted');
		}
		const left = await importLeftovers.count(by.db, id);
		const { fileName } = one;
		await audit.record(by, 'import.save', id, { kind, fileName, counts, left });
	});
}

/** @returns what has become of the rows of the file */
async function saveRows<Saved>(
	by: Acting,
	job: SaveJob & importDevices.DeviceRun,
	from: Pick<ImportRecord, 'position' | 'counts'>,
	rows: Iterable<StagedRow>,
	prepare: (row: StagedRow) => Saved,
	saveAll: (
		by: Acting,
		run: importDevices.DeviceRun,
		some: readonly Saved[],
	) => Promise<SavedPiece<Saved>>,
	ports: PiecePorts | undefined,
): Promise<RowCounts> {
	const { id, kind, lease } = job;
	let { counts } = from;
	const run = {
		...{ id, position: from.position, items: prepared(rows, prepare) },
		write: async (by: Acting, items: readonly Item<Saved>[], position: number) => {
			const some = items.map(({ saved }) => saved);
			const { writes, left } = await saveAll(by, job, some);
			const leftovers = items.flatMap(({ row, saved }, at) => {
				const reason = left.get(saved);
				return reason === undefined ? [] : [{ row, reason, number: position + at }];
			});
			for (const { row } of leftovers) counts = leftOut(counts, row);
			await importLeftovers.createAll(
				by.db,
				id,
				leftovers.map(({ row, ...one }) => ({ ...one, ...leftoverOf(kind, row, one.reason) })),
			);
			return writes;
		},
		keep: async ({ db }: Acting, position: number) => {
			if (await imports.keepPosition(db, id, position, counts)) return;
			throw new UnreadableFile('interrupted');
		},
	};
	await writeRun(by, lease, run, never, ports);
	return counts;
}

interface Item<Saved> {
	readonly row: StagedRow;
	readonly saved: Saved;
}

function* prepared<Saved>(
	rows: Iterable<StagedRow>,
	prepare: (row: StagedRow) => Saved,
): Generator<Item<Saved>> {
	for (const row of rows) yield { row, saved: prepare(row) };
}

/** A row that is not taken over after all. */
const leftOut = (counts: RowCounts, { action }: StagedRow): RowCounts => ({
	...counts,
	[action]: counts[action] - 1,
	rejected: counts.rejected + 1,
});

const leftoverOf = (
	kind: TableKind,
	{ recordId, line, label }: StagedRow,
	reason: LeftoverReason,
): Leftover => ({
	...{ noun: kind === 'devices' ? 'device' : 'person', recordId: recordId ?? '', line, reason },
	// Of whom is gone, not even the name is kept.
	label: reason === 'gone' || reason === 'ownerGone' ? '' : label,
});

const deviceOf = (row: StagedRow): SavedDevice => ({
	id: row.recordId ?? '',
	newFor: row.action === 'new' ? row.ownerId : null,
	...{ revision: row.revision, label: row.label, externalId: row.externalId },
	facts: factsOf(row),
	wait: waitOf(row),
});

/** As the check wrote it, too. */
const waitOf = ({ waits }: StagedRow): RowWait | null => (waits === '' ? null : JSON.parse(waits));

/** As the check wrote them; of hundreds of thousands, looking at each again would take seconds. */
const factsOf = (row: StagedRow): readonly Observation[] => JSON.parse(row.change);

function personOf({
	action,
	ownerId,
	recordId,
	revision,
	externalId,
	change,
}: StagedRow): SavedPerson {
	const { isOfEarlierVersion, ...wanted } = v.parse(
		v.pipe(v.string(), v.parseJson(), PersonChangeShape),
		change,
	);
	const isNew = isOfEarlierVersion ? action === 'new' : ownerId === makesPerson;
	return { id: recordId ?? '', isNew, revision, externalId, ...wanted };
}
