import { sessionForms } from '../../council/nouns.ts';
import type { SessionForm } from '../../council/nouns.ts';

export interface SessionRecord {
	readonly id: string;
	readonly committeeId: string;
	readonly committeeName: string;
	/** The other committees of a joint session. */
	readonly jointWith: readonly string[];
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	/** As its source calls it; empty: it is called by its committee. */
	readonly name: string;
	readonly place: string;
	readonly hallId: string | null;
	readonly hallName: string | null;
	readonly form: SessionForm;
	readonly revision: number;
	/** When somebody said that the invitations are sent, and who; `null`: not yet. */
	readonly sent: SessionAct | null;
	/** When somebody called it off, and why. */
	readonly calledOff: (SessionAct & { readonly reason: string }) | null;
}

/** What somebody did, UTC in ISO 8601; without a name before it was kept. */
export interface SessionAct {
	readonly at: string;
	readonly byName: string;
}

export interface NewSession {
	/** Made with the form: the same one twice is one session. */
	readonly requestId: string;
	readonly committeeId: string;
	readonly startsAt: string;
	readonly place: string;
	readonly hallId: string | null;
	readonly form: SessionForm;
}

/** One that has an id already. */
export type ImportedSession = Omit<NewSession, 'requestId'> & {
	readonly id: string;
	readonly name?: string;
};

export type SessionChange = Omit<NewSession, 'requestId' | 'committeeId'>;

/** What is noted of a session by name and moment, or taken back with `null`. */
export type SessionNote =
	| Record<'invitationsSentAt' | 'invitationsSentByName', string | null>
	| Record<'calledOffAt' | 'calledOffByName' | 'calledOffReason', string | null>;

/** What is changed of a session beside its form; the names are of whoever of the staff did it. */
export type ChangedColumns = Partial<
	Pick<SessionChange, 'startsAt' | 'place'> &
		Pick<ImportedSession, 'name'> &
		Record<'invitationsSentByName' | 'calledOffByName', string | null>
>;

/** What the noun reads, of the session, its committee and its hall. */
export const sessionColumns = [
	'session.id',
	'session.committeeId',
	'committee.name as committeeName',
	'session.startsAt',
	'session.name',
	'session.place',
	'session.hallId',
	'hall.name as hallName',
	'session.form',
	'session.revision',
	'session.invitationsSentAt',
	'session.invitationsSentByName',
	'session.calledOffAt',
	'session.calledOffByName',
	'session.calledOffReason',
] as const;

/** As the noun reads it, with committee and hall. */
type SessionRow = Omit<SessionRecord, 'jointWith' | 'form' | 'sent' | 'calledOff'> & {
	readonly form: string;
	readonly invitationsSentAt: string | null;
	readonly invitationsSentByName: string | null;
	readonly calledOffAt: string | null;
	readonly calledOffByName: string | null;
	readonly calledOffReason: string | null;
};

export function recordOf(row: SessionRow, jointWith: readonly string[]): SessionRecord {
	const { invitationsSentAt, invitationsSentByName, ...others } = row;
	const { calledOffAt, calledOffByName, calledOffReason, ...session } = others;
	return {
		...session,
		jointWith,
		form: sessionForms.find((form) => form === row.form) ?? 'hybrid',
		sent: invitationsSentAt === null ? null : actOf(invitationsSentAt, invitationsSentByName),
		calledOff:
			calledOffAt === null
				? null
				: { ...actOf(calledOffAt, calledOffByName), reason: calledOffReason ?? '' },
	};
}

const actOf = (at: string, byName: string | null): SessionAct => ({ at, byName: byName ?? '' });

/** What of a session reads otherwise since, from what to what. */
export function changedIn(before: SessionRecord | null, after: SessionRecord | null) {
	if (!before || !after) return {};
	const told = ({ startsAt, form, hallName, place }: SessionRecord) =>
		Object.entries({ startsAt, form, place: hallName ?? place });
	const now = new Map<string, string>(told(after));
	return Object.fromEntries(
		told(before).flatMap(([field, was]) => {
			const is = now.get(field) ?? was;
			return is === was ? [] : [[field, [was, is]]];
		}),
	);
}
