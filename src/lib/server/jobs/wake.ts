import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../db/open.ts';
import { isOpen } from './open-jobs.query.ts';

const listeners = new Set<() => void>();

/** Calls back when work was put down in this process. @returns ends it */
export function onWake(call: () => void): () => void {
	listeners.add(call);
	return () => void listeners.delete(call);
}

/** Has the worker of this process look for work at once, instead of within a second. */
export function wake(): void {
	for (const call of listeners) call();
}

const pauseMs = 40;

/**
 * Waits until nothing is to be done about a subject any more, whichever process does it; not where this
 * one has no worker that would begin at once.
 *
 * @param isClearing whether this process still clears up after the job has ended
 */
export async function settled(
	db: Db,
	subject: string,
	patienceMs: number,
	isClearing: () => boolean,
): Promise<void> {
	if (listeners.size === 0) return;
	for (let waited = 0; waited < patienceMs; waited += pauseMs) {
		if (!(await isOpen(db, subject)) && !isClearing()) return;
		await pause(pauseMs);
	}
}
