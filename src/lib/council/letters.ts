import type { Standing } from './attendance.ts';
import type { SessionForm } from './nouns.ts';

/** A message to one recipient about a session. A substitute's is an invitation that names whom they represent. */
export const letterKinds = [
	'invitation',
	'changed',
	'calledOff',
	'withdrawn',
	'replyRequest',
	'reminder',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Those that say how the session is; the others ask for something. */
export const tellingKinds = ['invitation', 'changed', 'calledOff', 'withdrawn'] as const;
export type TellingKind = (typeof tellingKinds)[number];
export const isTelling = (kind: LetterKind): kind is TellingKind =>
	tellingKinds.some((known) => known === kind);

/**
 * Where a letter is. `dropped`: by the time it was to go it was true no more. `unsure`: it may have gone, and nobody
 * knows. `refused`: the mail server does not take it for this address.
 */
export const letterStates = [
	'queued',
	'sending',
	'sent',
	'unsure',
	'refused',
	'failed',
	'dropped',
] as const;
export type LetterState = (typeof letterStates)[number];

/** On its way, or there, as far as anybody knows. */
const counting: readonly LetterState[] = ['queued', 'sending', 'sent', 'unsure'];
export const counts = (state: LetterState): boolean => counting.includes(state);
/** Those that can be sent once more. */
export const repeatable: readonly LetterState[] = ['unsure', 'refused', 'failed'];

/** What a letter says of a published agenda. */
export interface ToldAgenda {
	/** Of the public part, "2 Haushalt 2027" each. */
	readonly lines: readonly string[];
	/** How many items follow that are not public. */
	readonly nonPublic: number;
}

/** What a letter says of a session. */
export interface SaidSession {
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly form: SessionForm;
	/** Hall or place, as it is read. */
	readonly place: string;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** `null`: it was not published. */
	readonly agenda: ToldAgenda | null;
}

/** What somebody was told last. What is not known of it is missing, and counts as the same. */
export interface Told {
	readonly kind: TellingKind;
	readonly said: Partial<SaidSession>;
}

export interface LetterCase {
	readonly now: SaidSession;
	readonly isCalledOff: boolean;
	/** Whether it was called off and takes place after all. */
	readonly isReinstated: boolean;
	readonly standing: Standing;
	/** Whether somebody comes in their place. */
	readonly isRepresented: boolean;
	/** Of our letters that count; `null`: none has gone. */
	readonly last: Told | null;
	/** What the invitations said that somebody sent by hand; `null`: this one got none so. */
	readonly byHand: Partial<SaidSession> | null;
}

/** What of the session is otherwise than somebody was told. */
export function changesSince(said: Partial<SaidSession>, now: SaidSession) {
	const fields = ['startsAt', 'form', 'place', 'toolId', 'agenda'] as const;
	return fields.filter((field) => said[field] !== undefined && !isSame(said[field], now[field]));
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Which letter somebody is owed; `null`: they know how things are. */
export function dueLetter(given: LetterCase): TellingKind | null {
	const { now, isCalledOff, isReinstated, standing, isRepresented, last, byHand } = given;
	const told = last ?? (byHand && ({ kind: 'invitation', said: byHand } as const));
	const isExpecting = told?.kind === 'invitation' || told?.kind === 'changed';
	if (standing !== 'invited') {
		// Who is away by their own word needs no letter; of what was told by hand nobody knows to whom.
		const isOut = standing === 'withdrawn' || isRepresented;
		return isOut && isExpecting && last && !isCalledOff ? 'withdrawn' : null;
	}
	if (isCalledOff) return isExpecting ? 'calledOff' : null;
	// Of a cancellation that was told by hand nobody knows, so it is taken back to everybody.
	if (!told || !isExpecting || (!last && isReinstated)) return 'invitation';
	return changesSince(told.said, now).length > 0 ? 'changed' : null;
}
