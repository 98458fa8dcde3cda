import * as clock from '../process/clock.ts';
import { failures } from '../process/limits.ts';

/**
 * Counts that somebody asks for a new password by mail: by network, and by account, whether there is one or not, so
 * that nobody's mailbox is filled.
 *
 * @param address of `addressOf`
 * @returns seconds until another is heard; 0: this one is
 */
export function passwordRequestLimit(address: string, email: string): number {
	const now = clock.realNow();
	const counts = [
		failures('passwordNetwork', address),
		failures('passwordAccount', email.toLowerCase()),
	];
	const seconds = Math.max(...counts.map((count) => count.wait(now)));
	if (seconds === 0) counts.forEach((count) => count.note(now));
	return seconds;
}
