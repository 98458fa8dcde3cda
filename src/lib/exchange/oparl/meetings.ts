import * as v from 'valibot';
import type { Decisions, MeetsChoice } from './decisions.ts';
import type { SessionDraft } from './drafts.ts';
import { holdingIn, movedTo as movedToIn } from './holding.ts';
import { Meeting, Organization } from './objects.ts';
import type { Kept } from './objects.ts';
import type { ImportChoices } from './register-snapshot.ts';

/** Whether a meeting is held, by its flag, its state and its name. @param day ISO date */
export function holdingOf(
	said: v.InferOutput<typeof Meeting>,
	day: string,
): Pick<SessionDraft, 'cancelled' | 'holding' | 'movedTo'> {
	const [state, name] = [holdingIn(said.meetingState), holdingIn(said.name)];
	const movedTo = movedToIn(said.name, day) ?? movedToIn(said.meetingState, day);
	const isMoved = movedTo !== null && [state, name].includes('moved');
	// Called off, and a new day is named: somebody is asked whether it is held then.
	const isOff = (said.cancelled === true || state === 'off') && !isMoved;
	const cancelled = isOff ? 'said' : name === 'off' && !isMoved ? 'inName' : null;
	const holding = [state, name].find((one) => one === 'moved' || one === 'circular') ?? 'held';
	return { cancelled, holding, movedTo };
}

/**
 * Whether an organization meets: meetings are of it, or it has a list of them, which says something only
 * where not all have one.
 */
export function meetsIn(meetings: readonly Kept[], organizations: readonly Kept[]) {
	const meeting = new Set(meetings.flatMap(({ raw }) => v.parse(Meeting, raw).organization));
	const has = ({ raw }: Kept) => v.parse(Organization, raw).meeting.length > 0;
	const listed = organizations.filter(has);
	const tells = listed.length < organizations.length;
	const having = new Set(tells ? listed.map(({ key }) => key) : []);
	return (key: string) => meeting.has(key) || having.has(key);
}

/** What a decision on whether a meeting is held was made of. */
const saidOfHolding = ({ day, startsAt, holding, movedTo }: SessionDraft): string =>
	[day, startsAt, holding, movedTo].join(' ');

/** What was decided of meetings before, and over it what is said of them now, with what it was said of. */
export function meetingsDecided(
	before: Decisions['meets'],
	{ meets, movedTo }: Pick<ImportChoices, 'meets' | 'movedTo'>,
	sessions: readonly SessionDraft[],
): Decisions['meets'] {
	const now = sessions.flatMap((said) => {
		const choice = meets.get(said.key);
		if (choice === undefined) return [];
		const to = choice === 'moved' ? (movedTo.get(said.key) ?? said.movedTo) : null;
		return [[said.key, { choice, to, of: saidOfHolding(said) }] as const];
	});
	return new Map([...before, ...now]);
}

/** Whether a meeting is held, by the source or by whoever was asked. */
export interface Answer {
	/** `null`: it is to be asked. */
	readonly meets: MeetsChoice | null;
	/** The day it is moved to; `null`: nobody says one. */
	readonly to: string | null;
	/** Whether it is said now, whatever stands here. */
	readonly isNow: boolean;
	/** Whether it was moved by what the source does not say any more. */
	readonly wasMoved: boolean;
}

export function answerOf(said: SessionDraft, choices: ImportChoices): Answer {
	const { key, holding } = said;
	const none = { to: null, isNow: false, wasMoved: false };
	if (holding === 'held') return { ...none, meets: 'asSaid' };
	const now = choices.meets.get(key);
	if (now !== undefined) {
		const to = choices.movedTo.get(key) ?? said.movedTo;
		return { ...none, meets: now, to, isNow: true };
	}
	const before = choices.decisions.meets.get(key);
	if (before === undefined) return { ...none, meets: null };
	if (before.of !== null && before.of !== saidOfHolding(said)) {
		return { ...none, meets: null, wasMoved: before.choice === 'moved' };
	}
	return { ...none, meets: before.choice, to: before.to ?? said.movedTo };
}
