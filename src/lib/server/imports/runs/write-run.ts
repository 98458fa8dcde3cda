import type { Acting } from '../../acting.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importWrites from './import-writes.ts';
import type { RunWrite } from './import-writes.ts';
import { inPieces } from './pieces.ts';
import type { Piece, PiecePorts } from './pieces.ts';

/** A run of an import from where it is. */
export interface UnfinishedRun<Item> {
	readonly id: string;
	/** How many items earlier pieces have done. */
	readonly position: number;
	/** Those that follow. What is worked out here keeps nobody waiting; what `write` does, does. */
	readonly items: Iterable<Item>;
	/**
	 * Writes items so that the register is valid with them.
	 *
	 * @param position how many were done before these
	 * @returns the records that were made or changed, in this order
	 */
	write(by: Acting, items: readonly Item[], position: number): Promise<readonly RunWrite[]>;
	/** Keeps how many items are done by now, in the same transaction. */
	keep(by: Acting, position: number): Promise<void>;
}

/**
 * Writes what a run has still to write, in pieces: each with what is needed to take it back, and with
 * the run's new position. Whoever calls it again after a crash goes on from the position that was kept.
 *
 * @returns false if the signal stopped it
 * @throws {LeaseLost} when another process has the job by now
 */
export async function writeRun<Item>(
	by: Acting,
	lease: Lease,
	run: UnfinishedRun<Item>,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<boolean> {
	const items = run.items[Symbol.iterator]();
	let { position } = run;
	let number = await importWrites.lastNumber(by.db, run.id);
	const next = (size: number): Piece | null => {
		const some = [...taken(items, size)];
		if (some.length === 0) return null;
		return {
			size: some.length,
			write: async (by) => {
				const writes = await run.write(by, some, position);
				await importWrites.createAll(by.db, run.id, number, writes);
				number += writes.length;
				position += some.length;
				await run.keep(by, position);
			},
		};
	};
	try {
		return await inPieces(by, lease, next, signal, ports);
	} finally {
		items.return?.();
	}
}

function* taken<Item>(items: Iterator<Item>, most: number): Generator<Item> {
	for (let count = 0; count < most; count++) {
		const { done, value } = items.next();
		if (done === true) return;
		yield value;
	}
}
