import type { CommitteeDraft, SeatDraft, SessionDraft } from './drafts.ts';

interface Around {
	readonly sessions: readonly SessionDraft[];
	readonly seats: readonly SeatDraft[];
	/** Whether the source has it in a list, by its key. */
	readonly isListed: (key: string) => boolean;
	/** Of a person, by their key. */
	readonly nameOf: (key: string) => string;
}

/** Committees; those without a name with what somebody can tell them by. */
export function withWhatIsSeen(
	committees: readonly CommitteeDraft[],
	{ sessions, seats, isListed, nameOf }: Around,
): readonly CommitteeDraft[] {
	const seatsIn = Map.groupBy(seats, ({ committeeKey }) => committeeKey);
	return committees.map((committee) => {
		const { key, name } = committee;
		if (name !== '') return committee;
		const its = sessions.filter(({ committeeKeys }) => committeeKeys[0] === key);
		const together = new Set([key, ...its.flatMap(({ committeeKeys }) => committeeKeys)]);
		const people = new Set((seatsIn.get(key) ?? []).map(({ personKey }) => nameOf(personKey)));
		return {
			...committee,
			seen: {
				seats: seatsIn.get(key)?.length ?? 0,
				people: [...people],
				asks: isListed(key) || [...together].some((one) => seatsIn.has(one)),
				sessions: its.map(({ name: called, day }) => ({ name: called, day })),
			},
		};
	});
}
