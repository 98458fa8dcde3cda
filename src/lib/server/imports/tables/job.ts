import { everything } from '../../../access/scope.ts';
import { readFileSync } from 'node:fs';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { Scope } from '../../../access/scope.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Lease } from '../../jobs/lease.ts';
import type { TableReading } from './imports.ts';
import type { Db } from '../../db/open.ts';
import { checkFile } from './check.ts';
import { fileOf, stagingOf } from './folder.ts';
import { inspectFile } from './inspect.ts';
import { saveImport } from './save.ts';
import { Staging } from './staging.ts';
import { serialCode } from './serial-code.ts';
import { sourceName } from './source-name.ts';

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
				readonly reading: TableReading;
				readonly fileName: string;
				readonly counts: RowCounts;
				readonly actor: Actor;
		  }
	);

/** Messages a worker sends: progress, then one outcome. */
export type WorkerReport =
	| { readonly rows: number }
	| { readonly read: TableReading }
	| { readonly counts: RowCounts }
	| { readonly saved: true }
	| { readonly problem: FileProblem };

/**
 * Does a job from its beginning to its end.
 *
 * @param serialKey makes codes of serial numbers
 * @throws {UnreadableFile}
 */
export async function doJob(
	db: Db,
	job: TableJob,
	serialKey: string,
	say: (report: WorkerReport) => void,
): Promise<void> {
	const staging = new Staging(stagingOf(job.folder));
	const onRows = (rows: number) => say({ rows });
	try {
		if (job.task === 'save') {
			const { headers, source } = job.reading;
			const by = { db, actor: job.actor, scope: everything, now: job.now };
			await saveImport(
				by,
				staging,
				{ ...job, source: sourceName(job.kind, source, headers) },
				onRows,
			);
			say({ saved: true });
			return;
		}
		staging.hold(`${job.lease.jobId} ${job.lease.number}`);
		const bytes = readFileSync(fileOf(job.folder));
		if (job.task === 'inspect') {
			say({ read: await inspectFile(db, bytes, staging, job.kind, job.options) });
			return;
		}
		const codeOf = (serial: string) => serialCode(serialKey, serial);
		say({ counts: await checkFile(db, bytes, staging, { ...job, codeOf }, onRows) });
	} finally {
		staging.close();
	}
}
