import { remedySet } from '../compat/remedy-set.ts';
import { terms } from '../compat/remedy.ts';
import type { CostClass, Remedy, RemedyKind, Terms } from '../compat/remedy.ts';
import type { AttendeeVerdict, WayVerdict } from '../compat/verdict.ts';
import { bandFor, fitOf, isUnknown } from './duties.ts';
import type { Person } from './duties.ts';

/** What brings one person in, as one thing to agree to. */
export interface Cure {
	/** All of them are needed; never empty. */
	readonly remedies: readonly Remedy[];
	/** false: it brings them in another way, or finds out, but does not lift the verdict itself. */
	readonly lifts: boolean;
	readonly cost: CostClass;
	readonly payer: Terms['payer'];
	/** The last day on which it can begin and still be in time, ISO date. */
	readonly latest: string;
	readonly isLate: boolean;
}

const costs: readonly CostClass[] = ['free', 'small', 'ask', 'purchase'];
const payers: readonly Terms['payer'][] = ['nobody', 'organiser', 'city', 'office'];

/** Days are counted by the caller, so that this folder knows no calendar. */
type AddDays = (day: string, days: number) => string;

export interface Calendar {
	readonly day: string;
	readonly today: string;
	readonly addDays: AddDays;
}

function cureOf(remedies: readonly Remedy[], lifts: boolean, calendar: Calendar): Cure {
	const all = remedies.map(({ kind }) => terms[kind]);
	const latest = calendar.addDays(
		calendar.day,
		-all.reduce((days, { leadDays }) => days + leadDays, 0),
	);
	return {
		remedies,
		lifts,
		cost: all
			.map(({ cost }) => cost)
			.reduce((a, b) => (costs.indexOf(a) < costs.indexOf(b) ? b : a)),
		payer: all
			.map(({ payer }) => payer)
			.reduce((a, b) => (payers.indexOf(a) < payers.indexOf(b) ? b : a)),
		latest,
		isLate: latest < calendar.today,
	};
}

/** Everything that would bring somebody in, the least trouble first; late ones last. */
export function curesFor(
	verdict: AttendeeVerdict,
	person: Person,
	calendar: Calendar,
): readonly Cure[] {
	const cures: Cure[] = [];
	const ways: readonly WayVerdict[] = verdict.ways.length > 0 ? verdict.ways : [verdict];
	for (const way of ways) {
		const fit = fitOf(way, person);
		if (bandFor(fit) !== 'possible' || isUnknown(fit)) continue;
		const plugs = way.remedies.filter(({ kind }) => kind === 'peripheral');
		const steps = [...(remedySet(way)?.steps ?? []), ...(fit.mendable.length > 0 ? plugs : [])];
		if (steps.length > 0) cures.push(cureOf(steps, true, calendar));
	}
	// What stands beside the verdict: each is an offer of its own.
	for (const remedy of distinct([...verdict.remedies, ...ways.flatMap((way) => way.remedies)])) {
		if (!terms[remedy.kind].liftsVerdict) cures.push(cureOf([remedy], false, calendar));
	}
	return distinctCures(cures).toSorted(compare);
}

/** By what it costs, then by how much trouble it is; coming to the hall stands last but for buying. */
function compare(a: Cure, b: Cure): number {
	return (
		Number(a.isLate) - Number(b.isLate) ||
		Number(b.lifts) - Number(a.lifts) ||
		costs.indexOf(a.cost) - costs.indexOf(b.cost) ||
		troubleOf(a) - troubleOf(b) ||
		keyOf(a).localeCompare(keyOf(b))
	);
}

const last: readonly RemedyKind[] = ['comeInPerson', 'buy'];
const troubleOf = ({ remedies }: Cure) =>
	remedies.reduce(
		(sum, { kind }) => sum + terms[kind].trouble + (last.includes(kind) ? 100 : 0),
		0,
	);
const keyOf = ({ remedies }: Cure) => JSON.stringify(remedies);

/** Lending and coming to the hall are offered once, whichever device they are said of. */
function distinct(remedies: readonly Remedy[]): readonly Remedy[] {
	const byKey = new Map<string, Remedy>();
	for (const remedy of remedies) {
		const once = remedy.kind === 'borrow' || remedy.kind === 'comeInPerson';
		const key = once ? remedy.kind : JSON.stringify(remedy);
		if (!byKey.has(key)) byKey.set(key, remedy);
	}
	return [...byKey.values()];
}

const distinctCures = (cures: readonly Cure[]): readonly Cure[] => [
	...new Map(cures.map((cure) => [keyOf(cure), cure])).values(),
];
