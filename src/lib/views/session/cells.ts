import type { MeetingVerdict, State } from '../../compat/verdict.ts';
import { stateFor } from '../../plan/duties.ts';
import type { FactSource } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { DutyHolder, Fit } from '../../plan/duties.ts';
import type { Assessment, ToolPlan } from '../../plan/session-plan.ts';
import { toInvited } from '../../wording/invited-words.ts';
import type { Names } from '../../wording/names.ts';
import type { OwnWords } from '../../wording/own-words.ts';
import { plainDay } from '../../wording/moments.ts';
import { reasonChain, reasonSentence } from '../../wording/reasons.ts';
import { limitWord } from '../../wording/limits.ts';
import { limitsLeave, meetingWord, shortWord, verdictWord } from '../../wording/verdicts.ts';
import { wayWord } from '../../wording/ways.ts';
import type { LabelledDevice, SessionAttendee } from './judged-session.ts';
import { remedyOptionView, remedyOptionsOf } from './remedy-options.ts';
import type { RemedyContacts, RemedyOptionView, SessionDays } from './remedy-options.ts';

const evidences = {
	usual: m.evidence_usual,
	person: m.evidence_person,
	office: m.evidence_office,
	imported: m.evidence_imported,
	detected: m.evidence_detected,
	tested: m.evidence_tested,
} satisfies Record<FactSource, unknown>;

/** One person's verdict on one tool, in words. */
export interface CellView {
	readonly toolId: string;
	readonly state: State;
	readonly word: string;
	readonly isOut: boolean;
	/** `null` where the viewer may not see the person's devices. */
	readonly detail: {
		readonly sentence: string;
		/** What the role asks and this way in does not give. */
		readonly duty: string | null;
		readonly how: string | null;
		/** The cheapest first; all of them where the cell is shown in full. */
		readonly remedies: readonly RemedyOptionView[];
		/** Step by step how the verdict came about; only in full. */
		readonly chain: readonly string[];
		/** Where the facts of the device come from; only in full. */
		readonly evidence: string | null;
	} | null;
}

/** The person of a cell, and how much of them is shown. */
export interface CellPerson {
	readonly attendee: SessionAttendee;
	readonly person: DutyHolder;
	readonly devices: ReadonlyMap<string, LabelledDevice>;
	readonly days: SessionDays;
	/** Whether the viewer may see the person's devices. */
	readonly hasDetail: boolean;
	/** With chain, evidence and every remedy; the hundreds of other cells have a reason and one remedy. */
	readonly isFull: boolean;
	/** Where the person reads it themself. */
	readonly own?: OwnWords;
	/** How those are reached who have to act, where the page says it. */
	readonly contacts?: RemedyContacts | undefined;
}

/** What one person can do with one tool, and the cheapest remedy. */
export function cellOf(
	tool: Names['tool'],
	{ toolId, meeting }: ToolPlan,
	assessment: Assessment,
	cellPerson: CellPerson,
	locale: Locale,
): { readonly cell: CellView; readonly cheapest: RemedyOptionView | undefined } {
	const { attendee, person, devices, days, hasDetail, isFull, own, contacts = null } = cellPerson;
	const { way } = assessment.fit;
	const device = way.device === null ? undefined : devices.get(way.device);
	const names: Names = {
		tool: own ? toInvited(tool, locale) : tool,
		device: device?.label ?? null,
	};
	if (meeting?.outcome === 'impossible') {
		return {
			cell: { toolId, ...meetingCell(meeting, names.tool, cellPerson, locale) },
			cheapest: undefined,
		};
	}
	const remedies = remedyOptionsOf(assessment, person, days)
		.slice(0, isFull ? undefined : 1)
		.map((option) => remedyOptionView(option, names, { ...attendee, contacts }, days, locale, own));
	const cell: CellView = {
		toolId,
		state: stateFor(assessment.fit),
		word: hasDetail ? wordOf(assessment, locale) : verdictWord(stateFor(assessment.fit), locale),
		isOut: assessment.band === 'out',
		detail: hasDetail
			? {
					sentence:
						remarkOf(assessment, locale) ??
						own?.reason(way.reason, locale) ??
						reasonSentence(way.reason, names, locale),
					duty: dutyOf(assessment.fit, attendee, locale),
					how:
						way.way && device
							? m.matrix_how({ way: wayWord(way.way, locale), device: device.label }, { locale })
							: null,
					remedies,
					chain: isFull ? reasonChain(way, names, locale) : [],
					evidence: isFull && device ? evidenceOf(device, locale) : null,
				}
			: null,
	};
	return { cell, cheapest: remedies[0] };
}

/**
 * Of a call that cannot take place each cell says why, and nothing of the person's own device: what would
 * help stands with the tool.
 */
function meetingCell(
	{ reason }: MeetingVerdict,
	tool: Names['tool'],
	{ hasDetail, isFull, own }: CellPerson,
	locale: Locale,
): Omit<CellView, 'toolId'> {
	const verdict = { state: 'blocked', reason, remedies: [], device: null } as const;
	const names = { tool, device: null };
	return {
		state: 'blocked',
		word: meetingWord(reason, locale),
		isOut: true,
		detail: hasDetail
			? {
					sentence: own?.reason(reason, locale) ?? reasonSentence(reason, names, locale),
					duty: m.leftOut_meeting({}, { locale }),
					how: null,
					remedies: [],
					chain: isFull ? reasonChain(verdict, names, locale) : [],
					evidence: null,
				}
			: null,
	};
}

/** What decides is named where it is short: "nur mit Ton" leaves out, "wenn Kamera angeschlossen" lets in. */
function wordOf({ fit, band }: Assessment, locale: Locale): string {
	const { way } = fit;
	if (band === 'out' && fit.lost.length > 0) {
		return limitsLeave(way, locale) ?? verdictWord('blocked', locale);
	}
	return shortWord({ ...way, state: stateFor(fit) }, locale);
}

/** Limits that touch no duty of theirs are a remark and no verdict; `null`: there are none. */
function remarkOf({ fit: { way }, band }: Assessment, locale: Locale): string | null {
	if (band !== 'certain' || way.limits.length === 0) return null;
	const limits = way.limits.map((limit) => limitWord(limit, locale));
	return m.matrix_remark({ limits: limits.join(', ') }, { locale });
}

function dutyOf(fit: Fit, { vote }: Pick<SessionAttendee, 'vote'>, locale: Locale): string | null {
	if (fit.way.state === 'blocked') return null;
	if (fit.lost.length > 0)
		return vote ? m.duty_lost({}, { locale }) : m.duty_lostOther({}, { locale });
	if (fit.doubted.length > 0) return m.duty_doubt({}, { locale });
	return fit.mendable.length > 0 ? m.duty_mend({}, { locale }) : null;
}

function evidenceOf({ facts }: LabelledDevice, locale: Locale): string | null {
	// The newest comes first.
	const [newest] = facts;
	return newest
		? evidences[newest.source]({ day: plainDay(newest.observedAt, locale) }, { locale })
		: null;
}
