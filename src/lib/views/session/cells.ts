import type { State, WayVerdict } from '../../compat/verdict.ts';
import { stateFor } from '../../plan/duties.ts';
import type { FactSource } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Fit, Person } from '../../plan/duties.ts';
import type { Standing, ToolPlan } from '../../plan/session-plan.ts';
import type { AttendeeRecord } from '../../server/sessions/attendees.ts';
import type { DeviceRecord } from '../../server/register/devices.ts';
import type { Names } from '../../wording/names.ts';
import { plainDay } from '../../wording/moments.ts';
import { reasonChain, reasonSentence } from '../../wording/reasons.ts';
import { limitWord, shortWord, verdictWord } from '../../wording/verdicts.ts';
import { wayWord } from '../../wording/ways.ts';
import { cureView, curesOf } from './remedy-options.ts';
import type { Days } from './remedy-options.ts';
import type { CellView, CureView } from './view.ts';

const evidences = {
	person: m.evidence_person,
	office: m.evidence_office,
	imported: m.evidence_imported,
	detected: m.evidence_detected,
	tested: m.evidence_tested,
} satisfies Record<FactSource, unknown>;

export interface Told {
	readonly attendee: AttendeeRecord;
	readonly person: Person;
	readonly devices: ReadonlyMap<string, DeviceRecord>;
	readonly days: Days;
	/** May they see what the person has? */
	readonly inReach: boolean;
	/** Shown with all there is to say; the hundreds of other cells say the reason and one remedy. */
	readonly isFull: boolean;
	readonly locale: Locale;
}

/** What one person can do with one tool, in words, and the cheapest thing that would help. */
export function cellOf(
	tool: Names['tool'],
	{ toolId, meeting }: ToolPlan,
	standing: Standing,
	{ attendee, person, devices, days, inReach, isFull, locale }: Told,
): { readonly cell: CellView; readonly first: CureView | undefined } {
	const { way } = standing.fit;
	const device = way.device === null ? undefined : devices.get(way.device);
	const names: Names = { tool, device: device?.label ?? null };
	const impossible = meeting?.outcome === 'impossible';
	const state = impossible ? 'blocked' : stateFor(standing.fit);
	const reason = impossible ? meeting.reason : way.reason;
	const cures = curesOf(standing, person, days)
		.slice(0, isFull ? undefined : 1)
		.map((cure) => cureView(cure, names, attendee.officeName, days, locale));
	const cell: CellView = {
		toolId,
		state,
		word: impossible ? verdictWord(state, locale) : wordOf(way, state, locale),
		isOut: impossible || standing.band === 'out',
		detail: inReach
			? {
					sentence: reasonSentence(reason, names, locale),
					duty: impossible
						? m.leftOut_meeting({}, { locale })
						: dutyOf(standing.fit, attendee, locale),
					how:
						way.way && device
							? m.matrix_how({ way: wayWord(way.way, locale), device: device.label }, { locale })
							: null,
					cures,
					chain: isFull ? reasonChain(way, names, locale) : [],
					evidence: isFull && device ? evidenceOf(device, locale) : null,
				}
			: null,
	};
	return { cell, first: cures[0] };
}

/** What leaves somebody out is named where it is short: "nur mit Ton". */
function wordOf(way: WayVerdict, state: State, locale: Locale): string {
	if (state === way.state) return shortWord(way, locale);
	const limit = way.state === 'limited' && state === 'blocked' ? limitWord(way, locale) : null;
	return limit ?? verdictWord(state, locale);
}

function dutyOf(fit: Fit, { vote }: AttendeeRecord, locale: Locale): string | null {
	if (fit.way.state === 'blocked') return null;
	if (fit.lost.length > 0)
		return vote ? m.duty_lost({}, { locale }) : m.duty_lostOther({}, { locale });
	if (fit.doubted.length > 0) return m.duty_doubt({}, { locale });
	return fit.mendable.length > 0 ? m.duty_mend({}, { locale }) : null;
}

function evidenceOf({ facts }: DeviceRecord, locale: Locale): string | null {
	// The newest comes first.
	const [newest] = facts;
	return newest
		? evidences[newest.source]({ day: plainDay(newest.observedAt, locale) }, { locale })
		: null;
}
