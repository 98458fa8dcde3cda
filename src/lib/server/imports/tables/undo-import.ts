import type { Acting } from '../../acting.ts';
import { UnreadableFile } from '../../../exchange/tables/unreadable-file.ts';
import * as audit from '../../db/audit.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { takeBack } from '../runs/take-back.ts';
import * as imports from './imports.ts';

const never = new AbortController().signal;

/**
 * Takes back what an import has saved so far, in pieces. What somebody has changed or used since stays and
 * becomes a leftover of the import.
 *
 * @throws {LeaseLost} when another process has taken over
 * @throws {UnreadableFile} `interrupted` when it is not being taken back any more
 */
export async function undoImport(
	by: Acting,
	{ id, lease }: { readonly id: string; readonly lease: Lease },
	ports?: PiecePorts,
): Promise<void> {
	const one = await imports.read(by, id);
	if (one?.state !== 'takingBack') throw new UnreadableFile('interrupted');
	await takeBack(by, lease, id, never, ports);
	await jobs.finish(by, lease, async (by) => {
		const change = { state: 'takenBack', endedAt: by.now, problem: null } as const;
		if (!(await imports.update(by.db, id, ['takingBack'], change))) {
			throw new UnreadableFile('interrupted');
		}
		const left = await importLeftovers.count(by.db, id);
		const { kind, fileName } = one;
		await audit.record(by, 'import.takeBack', id, { kind, fileName, left });
	});
}
