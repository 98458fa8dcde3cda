import * as v from 'valibot';
import type { SessionDraft } from './drafts.ts';
import * as guess from './guesses.ts';
import { Meeting, Organization } from './objects.ts';
import type { Kept } from './objects.ts';

/** Whether a meeting is held, by its flag, its state and its name. @param day ISO date */
export function holdingOf(
	said: v.InferOutput<typeof Meeting>,
	day: string,
): Pick<SessionDraft, 'cancelled' | 'holding' | 'movedTo'> {
	const [state, name] = [guess.holdingIn(said.meetingState), guess.holdingIn(said.name)];
	const movedTo = guess.movedTo(said.name, day) ?? guess.movedTo(said.meetingState, day);
	const isOff = said.cancelled === true || state === 'off';
	const cancelled = isOff ? 'said' : name === 'off' ? 'inName' : null;
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
