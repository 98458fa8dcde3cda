/** How many of each there are; counted without looking at any. */
export interface StartCounts {
	readonly people: number;
	/** Seats in committees. */
	readonly seats: number;
	readonly devices: number;
	/** Past ones included. */
	readonly sessions: number;
}

export const startSteps = ['people', 'seats', 'session', 'devices'] as const;
export type StartStep = (typeof startSteps)[number];

/** A step to the first session, in the order in which they are taken. */
export interface StartLine {
	readonly step: StartStep;
	readonly isDone: boolean;
	/** Whether it is the one to take now. */
	readonly isNext: boolean;
	/** What there is already. */
	readonly count: number;
}

/** What leads to the first session; `null` once there is one. */
export function startList(counts: StartCounts): readonly StartLine[] | null {
	if (counts.sessions > 0) return null;
	const { people, seats, devices } = counts;
	const there: Readonly<Record<StartStep, number>> = { people, seats, session: 0, devices };
	// A session can be judged without devices: it then says whom to ask.
	const next = startSteps.find((step) => there[step] === 0);
	return startSteps.map((step) => ({
		...{ step, isDone: there[step] > 0, isNext: step === next, count: there[step] },
	}));
}
