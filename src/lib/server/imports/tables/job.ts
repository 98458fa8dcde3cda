import { everything } from '../../../access/scope.ts';
import { readFileSync } from 'node:fs';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import type { Problem } from '../../../exchange/tables/unreadable-file.ts';
import type { Wishes } from '../../../exchange/tables/table.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { Scope } from '../../../access/scope.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Reading } from './imports.ts';
import type { Db } from '../../db/open.ts';
import { checkFile } from './check.ts';
import { fileOf, scratchOf } from './folder.ts';
import { inspectFile } from './inspect.ts';
import { saveImport } from './save.ts';
import { Scratch } from './staging.ts';
import { serialCode } from './serial-code.ts';
import { sourceName } from './source-name.ts';

interface Common {
	readonly id: string;
	readonly kind: TableKind;
	readonly folder: string;
	/** The present, UTC. */
	readonly now: string;
}

/** Work on an import that takes a while. */
export type Job = Common &
	(
		| { readonly task: 'inspect'; readonly wishes: Wishes }
		| {
				readonly task: 'check';
				readonly scope: Scope;
				readonly reading: Reading;
				readonly fileMoment: string;
				readonly keepsSerials: boolean;
		  }
		| {
				readonly task: 'save';
				readonly reading: Reading;
				readonly fileName: string;
				readonly counts: RowCounts;
				readonly actor: Actor;
		  }
	);

/** What whoever does the work says meanwhile and at the end. */
export type Report =
	| { readonly rows: number }
	| { readonly read: Reading }
	| { readonly counts: RowCounts }
	| { readonly saved: true }
	| { readonly problem: Problem };

/**
 * Does a job from its beginning to its end.
 *
 * @param serialKey makes codes of serial numbers
 * @throws {UnreadableFile}
 */
export async function doJob(
	db: Db,
	job: Job,
	serialKey: string,
	say: (report: Report) => void,
): Promise<void> {
	const scratch = new Scratch(scratchOf(job.folder));
	const onRows = (rows: number) => say({ rows });
	try {
		if (job.task === 'save') {
			const { headers, source } = job.reading;
			const by = { db, actor: job.actor, scope: everything, now: job.now };
			await saveImport(
				by,
				scratch,
				{ ...job, source: sourceName(job.kind, source, headers) },
				onRows,
			);
			say({ saved: true });
			return;
		}
		const bytes = readFileSync(fileOf(job.folder));
		if (job.task === 'inspect') {
			say({ read: await inspectFile(db, bytes, scratch, job.kind, job.wishes) });
			return;
		}
		const codeOf = (serial: string) => serialCode(serialKey, serial);
		say({ counts: await checkFile(db, bytes, scratch, { ...job, codeOf }, onRows) });
	} finally {
		scratch.close();
	}
}
