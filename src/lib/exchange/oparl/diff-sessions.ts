import { invitedOn } from '../../council/attendance.ts';
import { earliestStart } from './clock.ts';
import type { Drafts, LeftOut } from './drafts.ts';
import type { SourceLink, RegisterSnapshot, SnapshotSeat } from './register-snapshot.ts';
import type { CommitteeItem, RemovedItem, HourQuestion, DiffOptions, SessionItem } from './diff.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedSessions {
	readonly items: readonly SessionItem[];
	readonly hours: readonly HourQuestion[];
	readonly cancelled: readonly RemovedItem[];
	readonly leftOut: readonly LeftOut[];
}

/**
 * Sessions by the source's key, else by committee and start; several at the same time are real. A
 * new one needs an hour and somebody to invite; one that is called off is not made.
 */
export function diffSessions(
	drafts: Drafts,
	register: RegisterSnapshot,
	links: ReadonlyMap<string, SourceLink>,
	{ idFor, choices }: DiffOptions,
	committees: readonly CommitteeItem[],
	seats: ReadonlyMap<string, readonly SnapshotSeat[]>,
): DiffedSessions {
	const committeeIds = new Map(
		committees
			.filter(({ state }) => state !== 'deletedHere')
			.map(({ draft, id }) => [draft.key, id]),
	);
	const byId = new Map(register.sessions.map((session) => [session.id, session]));
	const taken = new Set([...links.values()].map(({ id }) => id));
	const byStart = Map.groupBy(
		register.sessions,
		({ committeeId, startsAt }) => `${committeeId} ${startsAt}`,
	);
	const items: SessionItem[] = [];
	const hours: HourQuestion[] = [];
	const cancelled: RemovedItem[] = [];
	const leftOut: LeftOut[] = [];
	for (const draft of drafts.sessions) {
		const { key, name, day } = draft;
		const link = links.get(key);
		const linked = link && byId.get(link.id);
		const ids = draft.committeeKeys.flatMap((committee) => committeeIds.get(committee) ?? []);
		const [lead] = draft.committeeKeys;
		const hour = choices.hour.get(key);
		const typed = draft.startsAt === null && hour ? earliestStart(day, hour) : null;
		const startsAt = draft.startsAt ?? typed;

		if (draft.cancelled && linked) {
			const ends = choices.endRecords.has(key);
			const one = { key, since: null, noun: 'session', id: linked.id } as const;
			cancelled.push({ ...one, isCancelled: true, canEnd: true, ends });
			if (ends) continue;
		} else if (draft.cancelled) {
			leftOut.push({ key, name, reason: 'cancelled' });
			continue;
		}
		if (linked) {
			// An hour that somebody gave it here is no change of the source's.
			const values = {
				...(draft.startsAt ? { startsAt: draft.startsAt } : {}),
				place: draft.place,
			};
			const { set, conflicts } = mergeFields(key, { ...linked }, values, link, choices);
			const state = Object.keys(set).length > 0 ? 'changed' : 'same';
			const { startsAt, committeeId } = linked;
			const made = { draft, values, committeeIds: [committeeId], startsAt, hallId: null };
			items.push({ ...made, state, id: linked.id, set, conflicts });
			continue;
		}
		// The committee wants a name first, or was deleted here.
		if (lead === undefined || !committeeIds.has(lead)) continue;
		if (startsAt === null) {
			hours.push({ draft });
			continue;
		}
		const values = { startsAt, place: draft.place };
		const hallId = register.halls.find(({ name }) => names(draft.place, name))?.id ?? null;
		const made = { draft, values, committeeIds: ids, startsAt, hallId };
		const same =
			byStart.get(`${ids[0] ?? ''} ${startsAt}`)?.filter(({ id }) => !taken.has(id)) ?? [];
		const [there] = same;
		if (!link && there && same.length === 1) {
			taken.add(there.id);
			const { set, conflicts } = mergeFields(key, { ...there }, values, null, choices);
			items.push({ ...made, state: 'found', id: there.id, set, conflicts });
			continue;
		}
		if (link && !choices.again.has(key)) {
			items.push({ ...made, state: 'deletedHere', id: link.id, set: {}, conflicts: [] });
		} else if (
			invitedOn(
				ids.flatMap((id) => seats.get(id) ?? []),
				day,
			).length === 0
		) {
			leftOut.push({ key, name, reason: 'nobodyInvited' });
		} else {
			const id = link?.id ?? idFor('session', key);
			items.push({ ...made, state: 'new', id, set: {}, conflicts: [] });
		}
	}
	return { items, hours, cancelled, leftOut };
}

const names = (place: string, hall: string) =>
	hall.length > 2 && place.toLowerCase().includes(hall.toLowerCase());
