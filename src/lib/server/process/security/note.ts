import type { SecurityKind } from '../../../audit/security-kinds.ts';
import { every } from '../../jobs/every.ts';
import type { Db } from '../../db/open.ts';
import { realNow } from '../clock.ts';
import { log } from '../log.ts';
import { EventMinutes } from './event-minutes.ts';
import type { NotedMinute, SecurityNote } from './event-minutes.ts';
import { storeEvents } from './store-events.ts';

const minutes = new EventMinutes();
const counts = new Map<SecurityKind, number>();

/** Notes that something was refused: in memory, at once; it is stored within two seconds. */
export const note = (event: SecurityNote): void => minutes.note(event, realNow());

/** How often each kind was since this process began, as far as it is stored. */
export const securityCounts = (): ReadonlyMap<SecurityKind, number> => counts;

let storing: Promise<void> = Promise.resolve();

/** Stores what was noted, one call after another; who wants to see it all waits for it. */
export function storeNoted(db: Db, isEnd = false): Promise<void> {
	const work = storing.then(async () => {
		const stored = await storeEvents(db, minutes, realNow());
		for (const [kind, times] of stored) counts.set(kind, (counts.get(kind) ?? 0) + times);
		for (const minute of minutes.takeOver(realNow(), isEnd)) say(minute);
	});
	storing = work.catch(() => {});
	return work;
}

/** One line a row, when its minute is over. Names of its fields are in docs/operations.md, for what reads the log. */
function say({
	note: { kind, network, route, reason, about },
	times,
	firstAt,
	lastAt,
}: NotedMinute) {
	const account = about?.by === 'staff' ? about.id : undefined;
	const [first, last] = [firstAt, lastAt].map((at) => new Date(at).toISOString());
	const line = { event: 'security', kind, network, count: times, first, last, route, reason };
	log().warn({ ...line, account }, `security event: ${kind}`);
}

/** Stores what is noted every other second. @returns ends it, when all is stored */
export function startNoting(db: () => Db): () => Promise<void> {
	const { end } = every({
		...{ name: 'storing security events', everyMs: 2000 },
		run: () => storeNoted(db()),
	});
	return async () => {
		end();
		await storeNoted(db(), true);
	};
}
