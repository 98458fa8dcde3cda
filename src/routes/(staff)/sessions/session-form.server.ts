import * as v from 'valibot';
import type { Arrangement } from '$lib/compat/tool/arrangement.ts';
import { startOf } from '$lib/calendar/wall-clock.ts';
import { parseHour } from '$lib/calendar/hour.ts';
import { parseDay } from '$lib/calendar/day.ts';
import type { StartProblem } from '$lib/calendar/wall-clock.ts';
import { sessionForms } from '$lib/council/nouns.ts';
import type { SessionForm } from '$lib/council/nouns.ts';
import { m } from '$lib/paraglide/messages.js';
import { unknownArrangement } from '$lib/compat/tool/arrangement.ts';
import { inOrder } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import * as clock from '$lib/server/process/clock.ts';
import type { NewProposal } from '$lib/server/sessions/proposals.ts';
import { longDay } from '$lib/wording/moments.ts';
import { offeredIds } from '$lib/views/session/offered-tools.ts';
import { arrangementAnswers, arrangementQuestions } from '$lib/views/session/session-values.ts';
import type {
	ArrangementAnswer,
	ArrangementQuestion,
	SessionValues,
} from '$lib/views/session/session-values.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export interface SessionInput {
	readonly committeeId: string;
	readonly startsAt: string;
	readonly form: SessionForm;
	readonly hallId: string | null;
	readonly place: string;
	readonly proposed: readonly NewProposal[];
}

const Answered = v.fallback(v.picklist(arrangementAnswers), 'unknown');
const text = (form: FormData, name: string) => {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim().slice(0, 500) : '';
};

export function valuesOf(form: FormData): SessionValues {
	const asked = offeredIds.flatMap((tool) =>
		arrangementQuestions.map((question) => `${tool}.${question}`),
	);
	return {
		requestId: text(form, 'requestId'),
		committeeId: text(form, 'committeeId'),
		day: text(form, 'day'),
		hour: text(form, 'hour'),
		which: text(form, 'which'),
		form: text(form, 'form'),
		hallId: text(form, 'hallId'),
		place: text(form, 'place'),
		tools: offeredIds.filter((tool) => form.getAll('tools').includes(tool)),
		answers: Object.fromEntries(asked.map((name) => [name, v.parse(Answered, form.get(name))])),
	};
}

const sentences: Record<StartProblem, (day: string) => string> = {
	dayMissing: () => m.session_dayMissing(),
	dayNotUnderstood: (day) => m.session_dayNotUnderstood({ typed: day }),
	noSuchDay: (day) => m.session_noSuchDay({ typed: day }),
	hourMissing: () => m.session_hourMissing(),
	hourNotUnderstood: () => m.session_hourNotUnderstood(),
	hourSkipped: (day) => m.session_hourSkipped({ day: longDay(day, getLocale()) }),
	hourTwice: (day) => m.session_hourTwice({ day: longDay(day, getLocale()) }),
};

/** Reads the form; every field that cannot be used has its sentence in `errors`. */
export function parseSession(
	values: SessionValues,
	committees: readonly { readonly id: string }[],
	halls: readonly { readonly id: string }[],
):
	| { readonly input: SessionInput; readonly errors: null }
	| { readonly input: null; readonly errors: FormErrors } {
	const errors: Record<string, string> = {};
	const start = parseStart(values, errors);
	const form = sessionForms.find((known) => known === values.form);
	if (!form) errors.form = m.session_formMissing();
	if (!committees.some(({ id }) => id === values.committeeId)) {
		errors.committeeId = m.session_committeeMissing();
	}
	const hall = halls.find(({ id }) => id === values.hallId);
	if (form && form !== 'video' && !hall && values.place === '') {
		errors.hallId = m.session_placeMissing();
	}
	if (!form || !start || Object.keys(errors).length > 0) {
		return { input: null, errors: inOrder(errors, Object.keys(values)) };
	}
	return {
		input: {
			committeeId: values.committeeId,
			startsAt: start,
			form,
			hallId: form === 'video' ? null : (hall?.id ?? null),
			place: form === 'video' ? '' : values.place,
			proposed: values.tools.map((toolId) => ({
				toolId,
				arrangement: arrangementOf(toolId, values.answers),
			})),
		},
		errors: null,
	};
}

/** Two councils' terms: whoever plans beyond them has mistyped the year. */
const yearsAhead = 10;

function parseStart(values: SessionValues, errors: Record<string, string>): string | null {
	const locale = getLocale();
	const day = parseDay(values.day);
	const hour = parseHour(values.hour);
	if (day.problem) errors.day = sentences[day.problem](values.day);
	if (hour.problem) errors.hour = sentences[hour.problem](values.day);
	if (day.problem || hour.problem) return null;
	const which = values.which === 'earlier' || values.which === 'later' ? values.which : null;
	const start = startOf(day.value, hour.value, which);
	if (start.problem) {
		const field = start.problem === 'hourTwice' ? 'which' : 'hour';
		errors[field] = sentences[start.problem](day.value);
	} else if (Number(day.value.slice(0, 4)) > Number(clock.now().slice(0, 4)) + yearsAhead) {
		errors.day = m.session_farOff({ day: longDay(day.value, locale) });
	}
	return start.value;
}

const facts = { yes: true, no: false, unknown: null } as const satisfies Record<
	ArrangementAnswer,
	unknown
>;

function arrangementOf(tool: string, answers: SessionValues['answers']): Arrangement {
	const answered = (question: ArrangementQuestion) =>
		facts[answers[`${tool}.${question}`] ?? 'unknown'];
	return {
		dialIn: answered('dialIn'),
		webClientAllowed: answered('webClientAllowed'),
		anonymousJoinAllowed: answered('anonymousJoinAllowed'),
		thirdPartyCookies: answered('thirdPartyCookies'),
		e2ee: answered('e2ee'),
		server: { ...unknownArrangement.server, own: answered('own') },
	};
}
