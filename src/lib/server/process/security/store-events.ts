import type { SecurityKind } from '../../../audit/security-kinds.ts';
import { manyRefusals } from '../../../audit/security-kinds.ts';
import { addMs, dayMs } from '../../../calendar/moment.ts';
import type { Db } from '../../db/open.ts';
import { concernedBy } from './concerned.query.ts';
import type { EventMinutes, NotedMinute } from './event-minutes.ts';
import * as securityEvents from './security-events.ts';

/** So many rows a day and no more; beyond them events are counted by kind. */
export const mostRows = { ofNetwork: 200, ofKind: 1000 } as const;
/** One write is so long at most: the next comes soon. */
const mostAtOnce = 500;

const momentOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** @returns how often what was stored happened since it was stored last, by kind */
export async function storeEvents(
	db: Db,
	minutes: EventMinutes,
	now: number,
): Promise<ReadonlyMap<SecurityKind, number>> {
	const counted = new Map<SecurityKind, number>();
	const count = (kind: SecurityKind, times: number) =>
		counted.set(kind, (counted.get(kind) ?? 0) + times);
	// Whether a sign-in follows refusals is asked when these are stored.
	const pending = minutes
		.pending()
		.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b)) || a.firstAt - b.firstAt)
		.slice(0, mostAtOnce);
	const room = await roomLeft(db, pending, now);
	for (const minute of pending) {
		const { times, stored, note } = minute;
		if (minute.isThere) {
			await securityEvents.recount(db, { id: minute.id, times, lastAt: momentOf(minute.lastAt) });
		} else if (!room.take(minute)) {
			minutes.leaveOut(note.kind, times - stored);
			minutes.drop(minute);
			continue;
		} else if (!(await create(db, minute))) {
			minutes.drop(minute);
			continue;
		}
		minute.isThere = true;
		minute.stored = times;
		count(note.kind, times - stored);
	}
	for (const [kind, times] of minutes.takeUncounted()) {
		try {
			await securityEvents.addToRest(db, kind, momentOf(now), times);
		} catch (error) {
			minutes.leaveOut(kind, times);
			throw error;
		}
		count(kind, times);
	}
	return counted;
}

const isLater = ({ note }: NotedMinute): boolean => note.kind === 'signInAfterRefusals';

async function create(db: Db, minute: NotedMinute): Promise<boolean> {
	const { id, note, times, firstAt, lastAt } = minute;
	const { kind, network, route, reason } = note;
	const about = await concernedBy(db, note.about);
	if (isLater(minute) && !(await followsRefusals(db, about?.subjectId, momentOf(firstAt)))) {
		return false;
	}
	await securityEvents.createAll(db, [
		{
			...{ id, kind, network, route, reason, times },
			...{ subjectKind: about?.subjectKind ?? null, subjectId: about?.subjectId ?? null },
			...{ firstAt: momentOf(firstAt), lastAt: momentOf(lastAt) },
		},
	]);
	return true;
}

async function followsRefusals(db: Db, staffId: string | undefined, at: string) {
	if (staffId === undefined) return false;
	const [refused] = await securityEvents.refusedSignIns(db, addMs(at, -dayMs), staffId);
	return (refused?.times ?? 0) >= manyRefusals;
}

/** How many rows more each network and each kind gets today. */
async function roomLeft(db: Db, pending: readonly NotedMinute[], now: number) {
	const networks = [...new Set(pending.map(({ note }) => note.network))];
	const day = securityEvents.dayOfEvent(momentOf(now));
	const { byNetwork, byKind } =
		networks.length === 0
			? { byNetwork: new Map<string, number>(), byKind: new Map<string, number>() }
			: await securityEvents.rowsOf(db, day, networks);
	return {
		take({ note: { network, kind } }: NotedMinute): boolean {
			const [ofNetwork, ofKind] = [byNetwork.get(network) ?? 0, byKind.get(kind) ?? 0];
			if (ofNetwork >= mostRows.ofNetwork || ofKind >= mostRows.ofKind) return false;
			byNetwork.set(network, ofNetwork + 1);
			byKind.set(kind, ofKind + 1);
			return true;
		},
	};
}
