import { accountCodes } from '../compat/tool/account.ts';
import { questions } from '../compat/missing.ts';
import { effects } from './ask-next.ts';
import type { Effect, SessionQuestion } from './ask-next.ts';
import type { Missing } from './open-assessments.ts';

export interface AskedSession {
	readonly id: string;
	/** ISO date. */
	readonly day: string;
	readonly questions: readonly SessionQuestion[];
	/** Whom an attendee is one with in other sessions: the person's id, or a guest's own. */
	readonly personOf: (attendeeId: string) => string;
}

/** Where an answer matters. */
export interface Use {
	readonly sessionId: string;
	readonly day: string;
	readonly toolId: string;
	readonly effect: Effect;
}

/** One question, for all sessions in which it matters. */
export interface AskedFact extends Missing {
	/** Where the question is about one tool: its app, or how it is set up. */
	readonly toolId: string | null;
	readonly effect: Effect;
	/** The earliest session first. */
	readonly uses: readonly Use[];
}

/** All that one person is asked at once, or whoever sets up a tool for a session. */
export interface Batch {
	readonly kind: 'person' | 'tool';
	/** The person, or the session whose tool is to be set up. */
	readonly id: string;
	/** At most three, the most important first. */
	readonly facts: readonly AskedFact[];
	/** So many more that wait until these are answered. */
	readonly more: number;
	readonly effect: Effect;
	/** The day of the first session for which it matters. */
	readonly day: string;
}

/** Nobody answers more in one go. */
export const mostAtOnce = 3;

const order: readonly string[] = [...questions, ...accountCodes];
const rank = ({ effect }: { readonly effect: Effect }) => effects.indexOf(effect);

/** The questions of all sessions by whom to ask: whoever can change most comes first, then soonest. */
export function batchesOf(sessions: readonly AskedSession[]): readonly Batch[] {
	const byWhom = new Map<string, Map<string, AskedFact>>();
	for (const session of sessions) {
		for (const question of session.questions) {
			const { attendeeId, device, fact, toolId, effect } = question;
			const whom =
				attendeeId === null ? `tool ${session.id}` : `person ${session.personOf(attendeeId)}`;
			const ofTool = attendeeId === null || fact === 'appInstalled' ? toolId : null;
			const key = [device, fact, ofTool].join();
			const facts = byWhom.get(whom) ?? new Map<string, AskedFact>();
			const known = facts.get(key) ?? { device, fact, toolId: ofTool, effect, uses: [] };
			const use = { sessionId: session.id, day: session.day, toolId, effect };
			const best = rank(known) <= rank(use) ? known.effect : effect;
			facts.set(key, { ...known, effect: best, uses: [...known.uses, use] });
			byWhom.set(whom, facts);
		}
	}
	const batches = [...byWhom].map(([whom, facts]) => batchOf(whom, [...facts.values()]));
	return batches.toSorted(
		(a, b) => rank(a) - rank(b) || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1),
	);
}

function batchOf(whom: string, facts: readonly AskedFact[]): Batch {
	const [kind = ''] = whom.split(' ', 1);
	const id = whom.slice(kind.length + 1);
	const sorted = facts
		.map((fact) => ({ ...fact, uses: fact.uses.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }))
		.toSorted(
			(a, b) =>
				rank(a) - rank(b) ||
				b.uses.length - a.uses.length ||
				order.indexOf(a.fact) - order.indexOf(b.fact),
		);
	const asked = sorted.slice(0, mostAtOnce);
	const days = asked.flatMap(({ uses }) => uses.map(({ day }) => day)).toSorted();
	return {
		kind: kind === 'tool' ? 'tool' : 'person',
		id,
		facts: asked,
		more: sorted.length - asked.length,
		effect: asked[0]?.effect ?? 'helps',
		day: days[0] ?? '',
	};
}
