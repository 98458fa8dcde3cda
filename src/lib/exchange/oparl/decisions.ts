import { committeeKinds, seatRoles } from '../../council/nouns.ts';
import type { CommitteeKind, SeatRole } from '../../council/nouns.ts';

/**
 * What somebody has decided of a source's words and objects, for this import and those to come: nothing is
 * asked again, nor guessed otherwise.
 */
export interface Decisions {
	/** By the words of a role. */
	readonly roles: ReadonlyMap<string, SeatChoice>;
	/** Of single memberships, by key: they come before the words of their role. */
	readonly seats: ReadonlyMap<string, SeatChoice>;
	/** What organizations are, by key. */
	readonly kind: ReadonlyMap<string, KindChoice>;
	/** Whether meetings are held, by key. */
	readonly meets: ReadonlyMap<string, MeetingDecision>;
}

/** A role and whether it votes; `none`: no seat. */
export type RoleChoice = 'none' | `${SeatRole}:${'vote' | 'noVote'}`;
export const roleChoices: readonly RoleChoice[] = [
	...seatRoles.flatMap((role) => [`${role}:vote`, `${role}:noVote`] as const),
	'none',
];
/** @returns `null`: no seat */
export function seatOf(choice: RoleChoice): { role: SeatRole; vote: boolean } | null {
	const role = seatRoles.find((role) => choice.startsWith(`${role}:`));
	return role === undefined ? null : { role, vote: choice.endsWith(':vote') };
}

/** What somebody says instead of what is read; `asWording`: again what the words say, or was said of all who are called so. */
export type SeatChoice = RoleChoice | 'asWording';
export const seatChoices: readonly SeatChoice[] = ['asWording', ...roleChoices];

/** A committee of a kind, a political group, or neither. */
export const kindChoices = [...committeeKinds, 'group', 'none'] as const;
export type KindChoice = CommitteeKind | 'group' | 'none';

/** As the source says it, on another day, or not at all. */
export const meetsChoices = ['asSaid', 'moved', 'none'] as const;
export type MeetsChoice = (typeof meetsChoices)[number];

/** What somebody has said of a meeting. */
export interface MeetingDecision {
	readonly choice: MeetsChoice;
	/** ISO date that it is moved to; `null`: the one that the source's words say. */
	readonly to: string | null;
	/** What the source said then: where it says otherwise by now, it is asked anew. `null`: it was not kept. */
	readonly of: string | null;
}

export const noDecisions: Decisions = {
	...{ roles: new Map(), kind: new Map(), meets: new Map(), seats: new Map() },
};

/** Those of before, and the newer ones over them. */
export const decided = (before: Decisions, now: Decisions): Decisions => ({
	roles: new Map([...before.roles, ...now.roles]),
	kind: new Map([...before.kind, ...now.kind]),
	meets: new Map([...before.meets, ...now.meets]),
	seats: new Map([...before.seats, ...now.seats]),
});

/** As plain data, in an order of its own: the same decisions are the same text. */
export const decisionsText = ({ roles, kind, meets, seats }: Decisions): string =>
	JSON.stringify(
		[roles, kind, meetsAsData(meets), seats].map((all) =>
			[...all].toSorted(([a], [b]) => (a < b ? -1 : 1)),
		),
	);
const meetsAsData = (meets: Decisions['meets']) =>
	[...meets].map(([key, { choice, to, of }]) => [key, [choice, to, of]] as const);

/** What `decisionsText` wrote. What is no decision any more is passed over. */
export function decisionsIn(text: string): Decisions {
	const [roles, kind, meets, seats] = JSON.parse(text || '[]') as readonly unknown[];
	const each = <Value>(all: unknown, read: (said: unknown) => Value | undefined) =>
		new Map(
			listIn(all).flatMap((one) => {
				const [key, said] = listIn(one);
				const value = read(said);
				return typeof key === 'string' && value !== undefined ? [[key, value] as const] : [];
			}),
		);
	const only = <Value>(all: unknown, values: readonly Value[]) =>
		each(all, (said) => values.find((known) => known === said));
	return {
		roles: only<SeatChoice>(roles, seatChoices),
		kind: only<KindChoice>(kind, kindChoices),
		meets: each(meets, meetingDecisionIn),
		seats: only<SeatChoice>(seats, seatChoices),
	};
}

const listIn = (all: unknown): readonly unknown[] => (Array.isArray(all) ? all : []);

/** Earlier versions kept the choice alone. */
function meetingDecisionIn(said: unknown): MeetingDecision | undefined {
	const [chosen, to, of] = Array.isArray(said) ? listIn(said) : [said];
	const choice = meetsChoices.find((known) => known === chosen);
	const textIn = (text: unknown) => (typeof text === 'string' ? text : null);
	return choice && { choice, to: textIn(to), of: textIn(of) };
}
