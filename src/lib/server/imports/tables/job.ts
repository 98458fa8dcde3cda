import { stillOf } from '../../access/still.ts';
import { everything } from '../../../access/scope.ts';
import { readFileSync } from 'node:fs';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { Scope } from '../../../access/scope.ts';
import { system } from '../../../access/actor.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Lease } from '../../jobs/lease.ts';
import type { TableReading } from './table-reading.ts';
import type { Db } from '../../db/open.ts';
import { checkFile } from './check.ts';
import { fileOf, stagingOf } from './folder.ts';
import * as imports from './imports.ts';
import { inspectFile } from './inspect.ts';
import { usualPorts } from '../runs/pieces.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { forgetWrites } from '../runs/take-back.ts';
import { saveImport } from './save.ts';
import { Staging } from './staging.ts';
import { serialCode } from './serial-code.ts';
import { sourceName } from './source-name.ts';
import { undoImport } from './undo-import.ts';

interface Common {
	readonly id: string;
	readonly kind: TableKind;
	readonly folder: string;
	/** Whose staging it is, and what saving is checked against. */
	readonly lease: Lease;
	/** The present, UTC. */
	readonly now: string;
}

/** Work on an import that takes a while. */
export type TableJob = Common &
	(
		| { readonly task: 'inspect'; readonly options: ReadOptions }
		| {
				readonly task: 'check';
				readonly scope: Scope;
				readonly reading: TableReading;
				readonly fileMoment: string;
				readonly keepsSerials: boolean;
		  }
		| {
				readonly task: 'save';
				readonly scope: Scope;
				readonly reading: TableReading;
				readonly actor: Actor;
		  }
		| { readonly task: 'takeBack'; readonly actor: Actor }
	);

const never = new AbortController().signal;

/** Messages a worker sends: progress, then one outcome. */
export type WorkerReport =
	| { readonly rows: number }
	| { readonly read: TableReading }
	| { readonly counts: RowCounts }
	| { readonly saved: true; readonly pieces: PieceTimes }
	| { readonly takenBack: true; readonly pieces: PieceTimes }
	| { readonly problem: FileProblem };

/** In how many pieces a run was written, and how many milliseconds the longest of them took. */
export interface PieceTimes {
	readonly count: number;
	readonly longestMs: number;
}

/** Counts the pieces that go by. */
function watched(ports: PiecePorts) {
	let times: PieceTimes = { count: 0, longestMs: 0 };
	const onPiece = async (ms: number) => {
		times = { count: times.count + 1, longestMs: Math.max(times.longestMs, ms) };
		await ports.onPiece?.(ms);
	};
	return { ports: { ...ports, onPiece }, times: () => times };
}

/**
 * Does a job from its beginning, or from where it was left, to its end.
 *
 * @param serialKey makes codes of serial numbers
 * @throws {UnreadableFile}
 */
export async function doJob(
	db: Db,
	job: TableJob,
	serialKey: string,
	say: (report: WorkerReport) => void,
	given = usualPorts,
): Promise<void> {
	const { ports, times } = watched(given);
	if (job.task === 'takeBack') {
		const by = { db, actor: job.actor, scope: everything, now: job.now };
		await undoImport({ ...by, ...stillOf(job.actor, job.now) }, job, ports);
		say({ takenBack: true, pieces: times() });
		return;
	}
	const staging = new Staging(stagingOf(job.folder));
	const onRows = (rows: number) => say({ rows });
	try {
		if (job.task === 'save') {
			const { id, kind, lease, actor, scope, now } = job;
			const source = sourceName(kind, job.reading.source, job.reading.headers);
			const by = { db, actor, scope, now, ...stillOf(actor, now) };
			await saveImport(by, staging, { id, kind, source, lease }, ports);
			say({ saved: true, pieces: times() });
			// If the process ends before, the sweeper does it.
			await forgetWrites({ db, actor, scope, now }, id, never, ports);
			return;
		}
		staging.hold(`${job.lease.jobId} ${job.lease.number}`);
		const bytes = readFileSync(fileOf(job.folder));
		if (job.task === 'inspect') {
			const { scope = everything } = (await imports.read({ db, actor: system }, job.id)) ?? {};
			say({ read: await inspectFile(db, bytes, staging, job.kind, job.options, scope) });
			return;
		}
		const codeOf = (serial: string) => serialCode(serialKey, serial);
		say({ counts: await checkFile(db, bytes, staging, { ...job, codeOf }, onRows) });
	} finally {
		staging.close();
	}
}
