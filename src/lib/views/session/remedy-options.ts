import { terms } from '../../compat/remedy/terms.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { remedyOptions } from '../../plan/remedy-options.ts';
import type { IsHoliday } from '../../calendar/working-day.ts';
import type { RemedyDays } from '../../plan/deadlines.ts';
import type { RemedyOption } from '../../plan/remedy-options.ts';
import type { DutyHolder } from '../../plan/duties.ts';
import type { Assessment } from '../../plan/session-plan.ts';
import type { Names } from '../../wording/names.ts';
import type { OwnWords } from '../../wording/own-words.ts';
import { nearDay } from '../../wording/moments.ts';
import { remedyCost, remedySentence, remedyWord } from '../../wording/remedies.ts';

/** What would help one person, in words. */
export interface RemedyOptionView {
	/** One sentence a step. */
	readonly steps: readonly string[];
	/** The same in a few words, for a line of many. */
	readonly short: string;
	readonly cost: string;
	readonly when: string;
	/** The last day to begin, ISO date. */
	readonly latest: string;
	readonly isLate: boolean;
	/** Whoever it is for can do all of it themselves. */
	readonly isOwn: boolean;
	/** Whom to ask for it, and how they are reached; empty: nobody, or it is not for this page to say. */
	readonly who: string;
}

/** How those are reached who have to act. */
export interface RemedyContacts {
	/** Of whoever helps in the city; empty: not known. */
	readonly helper: string;
	/** Of offices, by id. */
	readonly offices: ReadonlyMap<string, string>;
}

/** The person that a remedy is for, and whoever can be asked. */
export interface RemedyFor {
	readonly officeId: string | null;
	readonly officeName: string | null;
	/** `null`: not for this page to say. */
	readonly contacts: RemedyContacts | null;
}

/** The days that a page counts with. */
export interface SessionDays extends RemedyDays {
	/** "Mo., 30. November" */
	readonly near: (day: string) => string;
}

// A page names the same few days hundreds of times.
function once(make: (day: string) => string): (day: string) => string {
	const made = new Map<string, string>();
	return (day) => {
		const known = made.get(day) ?? make(day);
		made.set(day, known);
		return known;
	};
}

export function daysOf(
	day: string,
	today: string,
	locale: Locale,
	isHoliday?: IsHoliday,
): SessionDays {
	return {
		day,
		today,
		isHoliday,
		near: once((other) => nearDay(other, locale)),
	};
}

const mostOptions = 4;

/** What would help somebody who is not certain, the cheapest first; nobody chooses among more than a few. */
export function remedyOptionsOf(
	{ verdict, band }: Assessment,
	person: DutyHolder,
	days: SessionDays,
): readonly RemedyOption[] {
	if (band === 'certain') return [];
	return remedyOptions(verdict, person, days).slice(0, mostOptions);
}

export function remedyOptionView(
	option: RemedyOption,
	names: Names,
	whom: RemedyFor,
	days: SessionDays,
	locale: Locale,
	own?: OwnWords,
): RemedyOptionView {
	const { officeName } = whom;
	const dearest = option.remedies.find(({ kind }) => terms[kind].cost === option.cost);
	const cost = dearest ? remedyCost(dearest.kind, locale) : '';
	const paysOffice = option.payer === 'office' && officeName !== null;
	const day = days.near(option.latest);
	return {
		steps: option.remedies.map(
			(remedy) => own?.remedy(remedy, locale) ?? remedySentence(remedy, names, locale),
		),
		short: [...new Set(option.remedies.map((remedy) => remedyWord(remedy, locale)))].reduce(
			(first, next) => m.remedyOption_then({ first, next }, { locale }),
		),
		cost: paysOffice ? m.remedyOption_paidBy({ cost, office: officeName }, { locale }) : cost,
		when: option.isLate
			? m.remedyOption_tooLate({ day }, { locale })
			: m.remedyOption_latest({ day }, { locale }),
		latest: option.latest,
		isLate: option.isLate,
		isOwn: option.remedies.every(
			(remedy) => terms[remedy.kind].actor === 'attendee' || own?.remedy(remedy, locale),
		),
		who: whoWord(option.actor, whom, locale),
	};
}

function whoWord(
	actor: RemedyOption['actor'],
	{ officeId, officeName, contacts }: RemedyFor,
	locale: Locale,
): string {
	if (!contacts) return '';
	const { helper, offices } = contacts;
	const said = (...who: readonly string[]) =>
		m.remedyOption_who({ who: who.filter(Boolean).join(', ') }, { locale });
	if (actor === 'office' && officeName !== null) {
		return said(officeName, offices.get(officeId ?? '') ?? '');
	}
	if (actor === 'cityIt') return said(m.remedyOption_cityIt({}, { locale }), helper);
	// A guest has no office: then whoever helps in the city does.
	return actor === 'office' && helper !== '' ? said(helper) : '';
}

/** The cheapest option of each person, counted: "3 × App einrichten, 1 × leihen; beginnen bis Fr., 26. März" */
export function cheapestOf(first: readonly RemedyOptionView[], locale: Locale): string {
	if (first.length === 0) return m.compare_cheapestNone({}, { locale });
	const counts = new Map<string, number>();
	for (const { short } of first) counts.set(short, (counts.get(short) ?? 0) + 1);
	const what = [...counts]
		.toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b, locale))
		.map(([short, count]) => `${String(count)}\u00a0×\u00a0${short}`)
		.join(', ');
	const [soonest] = first
		.filter(({ isLate }) => !isLate)
		.map(({ latest }) => latest)
		.toSorted();
	return soonest === undefined
		? what
		: m.compare_cheapestBy({ what, day: nearDay(soonest, locale) }, { locale });
}
