import { setTimeout as wait } from 'node:timers/promises';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import { firstSize, nextSize } from './pace.ts';

/** A piece of a long work, ready to be written. */
export interface Piece {
	/** How many items it has. */
	readonly size: number;
	/** Writes it, in the transaction of the piece. */
	readonly write: (by: Acting) => Promise<void>;
}

/** What the pace goes by. */
export interface PiecePorts {
	/** Milliseconds since any moment, never going back. */
	readonly now: () => number;
	readonly pause: (ms: number) => Promise<void>;
	/** Hears how long each piece took, in milliseconds, after its commit and before the pause. */
	readonly onPiece?: (ms: number) => Promise<void> | void;
}

export const usualPorts: PiecePorts = {
	now: () => performance.now(),
	pause: async (ms) => void (await wait(ms)),
};

/**
 * Writes a long work piece by piece, each in a transaction of its own and short enough that nobody
 * notices, and leaves the database to others for at least as long as it took.
 *
 * @param lease checked in each transaction; `null`: nobody else does this work, or it does not matter
 * @param next prepares the next piece of at most so many items, outside of any transaction; `null`: all is done
 * @param signal stops between two pieces
 * @returns false if it was stopped
 * @throws {LeaseLost} when another process has the job by now; then the piece is not written
 */
export async function inPieces(
	by: Acting,
	lease: Lease | null,
	next: (size: number) => Promise<Piece | null> | Piece | null,
	signal: AbortSignal,
	ports: PiecePorts = usualPorts,
): Promise<boolean> {
	for (let size = firstSize; ;) {
		if (signal.aborted) return false;
		const piece = await next(size);
		if (piece === null) return true;
		let begun = 0;
		await inTransaction(by, async (by) => {
			// Only from here on others wait.
			begun = ports.now();
			if (lease === null) await piece.write(by);
			else await jobs.proceed(by, lease, piece.write);
		});
		const ms = ports.now() - begun;
		size = nextSize(piece.size, ms);
		await ports.onPiece?.(ms);
		// A timer may be a millisecond early.
		await ports.pause(Math.ceil(ms) + 1);
	}
}
