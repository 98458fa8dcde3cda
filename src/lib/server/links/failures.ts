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
