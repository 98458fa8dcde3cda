import { tools } from '../../catalogue/catalogue.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import { ownRoom } from '../../council/own-room.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { usualTools } from '../../plan/offered.ts';
import { plainDay } from '../../wording/moments.ts';
import { toolName } from '../../wording/names.ts';
import { arrangementQuestions } from './session-values.ts';
import type { ArrangementQuestion } from './session-values.ts';

/** A tool that a session can propose. */
export interface OfferedTool {
	readonly id: string;
	readonly name: string;
	/** That it is retired, and since when; empty: it is not. */
	readonly note: string;
	readonly isUsual: boolean;
	/** What the form asks about how it is set up: what the tool has, and a verdict can hang on. */
	readonly questions: readonly ArrangementQuestion[];
}

/** Ids of all tools that can be proposed, the usual ones first; the own room is compared by itself. */
export const offeredIds: readonly string[] = [
	...usualTools,
	...tools
		.filter(({ id }) => id !== ownRoom && !usualTools.some((usual) => usual === id))
		.toSorted((a, b) => a.order - b.order)
		.map(({ id }) => id),
];

export const offeredTools = (locale: Locale): readonly OfferedTool[] =>
	offeredIds.flatMap((id) => {
		const tool = tools.find((one) => one.id === id);
		if (!tool) return [];
		return [
			{
				id,
				name: toolName(tool, locale),
				note: retiredNote(tool, locale),
				isUsual: usualTools.some((usual) => usual === id),
				questions: arrangementQuestions.filter((question) => isAsked[question](tool)),
			},
		];
	});

function retiredNote({ status }: Tool, locale: Locale): string {
	if (status.state !== 'retired') return '';
	return status.date === null
		? m.session_toolRetired({}, { locale })
		: m.session_toolRetiredOn({ day: plainDay(status.date, locale) }, { locale });
}

const isAsked: Readonly<Record<ArrangementQuestion, (tool: Tool) => boolean>> = {
	own: ({ hosting }) => hosting.some((place) => place.startsWith('self-host')),
	dialIn: ({ phoneDialIn }) => phoneDialIn.value !== 'no',
	anonymousJoinAllowed: settles('anonymousJoinAllowed'),
	webClientAllowed: settles('webClientAllowed'),
	thirdPartyCookies: ({ supports }) =>
		supports.some(({ conditions }) => conditions.includes('third-party-cookies')),
	e2ee: () => true,
};

/** A setting of the organiser that a rule of the tool hangs on. */
function settles(setting: 'anonymousJoinAllowed' | 'webClientAllowed') {
	return ({ constraints }: Tool) =>
		constraints.some((rule) => rule.kind === 'policy' && rule.settledBy === setting);
}
