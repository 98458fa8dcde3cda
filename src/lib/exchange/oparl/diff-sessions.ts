import { wallOf } from '../../calendar/wall-clock.ts';
import { invitedOn } from '../../council/attendance.ts';
import { earliestStart } from './clock.ts';
import type { Drafts, LeftOut } from './drafts.ts';
import type { SourceLink, RegisterSnapshot, SnapshotSeat } from './register-snapshot.ts';
import type {
	CommitteeItem,
	RemovedItem,
	HeldQuestion,
	HourQuestion,
	DiffOptions,
	SessionItem,
} from './diff.ts';
import { answerOf } from './meetings.ts';
import type { Answer } from './meetings.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedSessions {
	readonly items: readonly SessionItem[];
	readonly hours: readonly HourQuestion[];
	readonly held: readonly HeldQuestion[];
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
	const held: HeldQuestion[] = [];
	const cancelled: RemovedItem[] = [];
	const leftOut: LeftOut[] = [];
	for (const said of drafts.sessions) {
		const { key, name } = said;
		const answer = answerOf(said, choices);
		const { meets } = answer;
		const link = links.get(key);
		const linked = link && byId.get(link.id);
		const at = said.startsAt ?? linked?.startsAt ?? null;
		const draft = meets === 'moved' ? moved(said, answer, at, choices) : said;
		const { day } = draft;
		const ids = draft.committeeKeys.flatMap((committee) => committeeIds.get(committee) ?? []);
		const [lead] = draft.committeeKeys;
		const leave = (reason: LeftOut['reason']) => void leftOut.push({ key, name, reason, day });

		if (draft.cancelled && linked) {
			const ends = choices.endRecords.has(key);
			const one = { key, since: null, noun: 'session', id: linked.id } as const;
			cancelled.push({ ...one, reason: 'cancelled', end: null, canEnd: true, ends });
			if (ends) continue;
		} else if (linked && meets === 'none' && answer.isNow) {
			const one = { key, since: null, noun: 'session', id: linked.id, end: null } as const;
			cancelled.push({ ...one, reason: 'notHeld', canEnd: true, ends: true });
			continue;
		} else if (draft.cancelled) {
			leave('cancelled');
			continue;
		}
		if (linked) {
			if (meets === null || meets === 'none')
				held.push({ draft: said, startsHere: linked.startsAt });
			// An hour that somebody gave it here is no change of the source's, and what was moved stays where it is
			// until it is asked, also where it is called off by then.
			const says = said.startsAt !== null && !said.cancelled && !answer.wasMoved;
			const start = says || answer.isNow ? draft.startsAt : null;
			const values = { ...(start !== null && { startsAt: start }), ...saidOf(said) };
			// What is answered now was asked beside the start that it has here.
			const here = answer.isNow ? { ...linked, startsAt: start ?? linked.startsAt } : { ...linked };
			const merged = mergeFields(key, here, values, link, choices);
			const isMoved = here.startsAt !== linked.startsAt;
			const set = isMoved ? { ...merged.set, startsAt: here.startsAt } : merged.set;
			const state = Object.keys(set).length > 0 ? 'changed' : 'same';
			const { startsAt, committeeId } = linked;
			const made = { draft, values, committeeIds: [committeeId], startsAt, hallId: null };
			items.push({ ...made, state, id: linked.id, set, conflicts: merged.conflicts });
			continue;
		}
		// The committee wants a name first, or was deleted here.
		if (lead === undefined || !committeeIds.has(lead)) {
			leave('committeeUnknown');
			continue;
		}
		const isWanted = !link || choices.again.has(key);
		const there = ids.flatMap((id) => seats.get(id) ?? []);
		const hasInvited = invitedOn(there, day).length > 0;
		if (meets === 'none') {
			leave('notHeld');
			continue;
		}
		if (isWanted && meets === null) {
			if (hasInvited) held.push({ draft: said, startsHere: null });
			leave(hasInvited ? 'heldOpen' : 'nobodyInvited');
			continue;
		}
		const hour = choices.hour.get(key);
		const typed = draft.startsAt === null && hour ? earliestStart(day, hour) : null;
		const startsAt = draft.startsAt ?? typed;
		if (startsAt === null) {
			if (isWanted && !hasInvited) leave('nobodyInvited');
			else if (isWanted) hours.push({ draft });
			continue;
		}
		const values = { startsAt, ...saidOf(said) };
		const hallId = register.halls.find(({ name }) => names(draft.place, name))?.id ?? null;
		const made = { draft, values, committeeIds: ids, startsAt, hallId };
		const same =
			byStart.get(`${ids[0] ?? ''} ${startsAt}`)?.filter(({ id }) => !taken.has(id)) ?? [];
		const [one] = same;
		if (!link && one && same.length === 1) {
			taken.add(one.id);
			const { set, conflicts } = mergeFields(key, { ...one }, values, null, choices);
			items.push({ ...made, state: 'found', id: one.id, set, conflicts });
			continue;
		}
		if (!isWanted && link) {
			items.push({ ...made, state: 'deletedHere', id: link.id, set: {}, conflicts: [] });
		} else if (!hasInvited) leave('nobodyInvited');
		else {
			const id = link?.id ?? idFor('session', key);
			items.push({ ...made, state: 'new', id, set: {}, conflicts: [] });
		}
	}
	return { items, hours, held, cancelled, leftOut };
}

/** What the source does not say takes nothing away. */
const saidOf = ({ place, name }: Drafts['sessions'][number]) => ({
	...(place !== '' && { place }),
	...(name !== '' && { name }),
});

/** On the day that somebody gave it, at the hour it was to be. @param before UTC; `null`: not known */
function moved(
	draft: Drafts['sessions'][number],
	{ to }: Answer,
	before: string | null,
	{ hour }: DiffOptions['choices'],
): Drafts['sessions'][number] {
	const day = to ?? draft.day;
	const at = hour.get(draft.key) ?? (before === null ? null : wallOf(before).hour);
	return { ...draft, day, startsAt: at === null ? null : earliestStart(day, at) };
}

const names = (place: string, hall: string) =>
	hall.length > 2 && place.toLowerCase().includes(hall.toLowerCase());
