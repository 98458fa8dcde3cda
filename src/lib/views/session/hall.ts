import type { State } from '../../compat/verdict.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { toolOf } from '../../catalogue/tool-of.ts';
import { toolName } from '../../wording/names.ts';
import { cellOf } from './cells.ts';
import type { CellPerson, CellView } from './cells.ts';
import type { JudgedSession, SessionAttendee } from './judged-session.ts';
import type { SessionDays } from './remedy-options.ts';

/** One tool in the hall: whether those who sit there see and hear the others, and are seen and heard. */
export interface HallVerdict {
	readonly toolId: string;
	readonly name: string;
	readonly state: State;
	readonly word: string;
	readonly sentence: string;
	/** The cheapest remedy; `null`: none is needed, or there is none. */
	readonly remedy: string | null;
}

/** The hall of a session, which takes part and is nobody. */
export interface HallView {
	readonly id: string;
	readonly name: string;
	/** None: nothing is known of its equipment. */
	readonly verdicts: readonly HallVerdict[];
}

/** As lists have people: the hall sits in none of them. */
export const asAttendee = (id: string, name: string): SessionAttendee => ({
	...{ id, name, sortName: name },
	...{ personId: null, officeId: null, officeName: null },
	...{ position: 'guest', role: 'guest', vote: false, mode: 'remote' },
});

/** The cell of the hall's equipment; `null`: none is known, or nobody joins. */
export function hallCell(
	{ session, devices, inputs }: Pick<JudgedSession, 'session' | 'devices' | 'inputs'>,
	tool: ToolPlan,
	shown: Pick<CellPerson, 'days' | 'isFull'>,
	locale: Locale,
): CellView | null {
	if (!tool.hall || !inputs.hall) return null;
	const attendee = asAttendee(inputs.hall.id, session.hallName ?? '');
	const person = { ...shown, attendee, person: inputs.hall, devices, hasDetail: true };
	return cellOf(toolOf(tool.toolId), tool, tool.hall, person, locale).cell;
}

/**
 * What the hall's equipment can do, tool by tool, or with the one that is decided.
 *
 * @returns `null` where the session meets in no hall of the register, or nobody joins those who sit in it
 */
export function hallView(
	judged: Pick<JudgedSession, 'session' | 'devices' | 'inputs' | 'plan'>,
	decidedId: string | null,
	days: SessionDays,
	locale: Locale,
): HallView | null {
	const { session, plan } = judged;
	const { hallId, hallName, form } = session;
	if (hallId === null || form !== 'hybrid') return null;
	const asked = plan.tools.filter(({ toolId }) => decidedId === null || toolId === decidedId);
	return {
		id: hallId,
		name: hallName ?? '',
		verdicts: asked.flatMap((tool): HallVerdict[] => {
			const cell = hallCell(judged, tool, { days, isFull: false }, locale);
			if (!cell) return [];
			const { toolId, state, word, detail } = cell;
			const isLost = state !== 'blocked' && (tool.hall?.fit.lost.length ?? 0) > 0;
			const duty = isLost ? m.hall_duty({}, { locale }) : detail?.duty;
			const remedy = detail?.remedies[0];
			return [
				{
					...{ toolId, state, word, name: toolName(toolOf(toolId), locale) },
					sentence: [detail?.sentence, duty].filter(Boolean).join(' '),
					remedy: remedy ? `${remedy.steps.join(' ')} (${remedy.cost}; ${remedy.when})` : null,
				},
			];
		}),
	};
}
