import { realNow } from '../process/clock.ts';
import { failures } from '../process/limits.ts';
import { claimedId } from './sign.ts';

/**
 * Notes that a link opened nothing. Counted by address and by link, and only failures are turned
 * away: nobody's valid link suffers from others' attempts behind the same address.
 *
 * @returns why, or that too many failed from there to look any more
 */
export function refuse<Why>(why: Why, token: string, address: string): Why | 'tooMany' {
	const now = realNow();
	const counts = [failures('linkAddress', address), failures('link', claimedId(token))];
	if (counts.some((count) => count.blocked(now))) return 'tooMany';
	for (const count of counts) count.note(now);
	return why;
}

/**
 * Counts that a link writes.
 *
 * @param owner whose link it is
 * @param isCall whether a page's script asks, which it does more often than people send forms
 * @returns whether it has been too often lately
 */
export function writesTooOften(owner: string, isCall: boolean): boolean {
	const now = realNow();
	const count = failures(isCall ? 'linkCall' : 'linkWrite', owner);
	if (count.blocked(now)) return true;
	count.note(now);
	return false;
}
