import { terms } from '../../compat/remedy/terms.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { curesFor } from '../../plan/cure.ts';
import type { Cure, CureDays } from '../../plan/cure.ts';
import type { Person } from '../../plan/duties.ts';
import type { Standing } from '../../plan/session-plan.ts';
import type { Names } from '../../wording/names.ts';
import { nearDay } from '../../wording/moments.ts';
import { remedyCost, remedySentence, remedyWord } from '../../wording/remedies.ts';
import type { CureView } from './view.ts';

export interface Days extends CureDays {
	/** "Mo., 30. November" */
	readonly near: (day: string) => string;
}

/** A page says the same few days hundreds of times. */
function once(make: (day: string) => string): (day: string) => string {
	const made = new Map<string, string>();
	return (day) => {
		const known = made.get(day) ?? make(day);
		made.set(day, known);
		return known;
	};
}

export function daysOf(day: string, today: string, locale: Locale): Days {
	return {
		day,
		today,
		near: once((other) => nearDay(other, locale)),
	};
}

/** More than these few help nobody to choose. */
const mostCures = 4;

/** Whatever would help somebody who is not certain yet, the cheapest first. */
export function curesOf({ verdict, band }: Standing, person: Person, days: Days): readonly Cure[] {
	if (band === 'certain') return [];
	return curesFor(verdict, person, days).slice(0, mostCures);
}

export function cureView(
	cure: Cure,
	names: Names,
	officeName: string | null,
	days: Days,
	locale: Locale,
): CureView {
	const dearest = cure.remedies.find(({ kind }) => terms[kind].cost === cure.cost);
	const cost = dearest ? remedyCost(dearest.kind, locale) : '';
	const paysOffice = cure.payer === 'office' && officeName !== null;
	const day = days.near(cure.latest);
	return {
		steps: cure.remedies.map((remedy) => remedySentence(remedy, names, locale)),
		short: [...new Set(cure.remedies.map((remedy) => remedyWord(remedy, locale)))].reduce(
			(first, next) => m.cure_and({ first, next }, { locale }),
		),
		cost: paysOffice ? m.cure_paidBy({ cost, office: officeName }, { locale }) : cost,
		when: cure.isLate ? m.cure_late({ day }, { locale }) : m.cure_latest({ day }, { locale }),
		latest: cure.latest,
		isLate: cure.isLate,
	};
}

/** "3 × App einrichten, 1 × leihen; beginnen bis Fr., 26. März" */
export function cheapestOf(first: readonly CureView[], locale: Locale): string {
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
