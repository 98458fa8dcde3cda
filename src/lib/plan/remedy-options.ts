import { stepsFor } from '../compat/remedy/steps.ts';
import { costClasses, terms } from '../compat/remedy/terms.ts';
import type { Remedy, RemedyKind } from '../compat/remedy/remedy.ts';
import type { CostClass, RemedyActor, Terms } from '../compat/remedy/terms.ts';
import type { AttendeeVerdict, WayVerdict } from '../compat/verdict.ts';
import { remedyDeadline } from './deadlines.ts';
import type { Deadline, RemedyDays } from './deadlines.ts';
import { bandFor, fitFor, fitOf } from './duties.ts';
import type { DutyHolder } from './duties.ts';

/** What brings one person in, as one thing to agree to. */
export interface RemedyOption extends Deadline {
	/** All of them are needed; never empty. */
	readonly remedies: readonly Remedy[];
	/** false: it brings them in another way, or finds out, but does not lift the verdict itself. */
	readonly lifts: boolean;
	readonly cost: CostClass;
	readonly payer: Terms['payer'];
	/** Who has to be asked for it, of several the one farthest from the person. */
	readonly actor: RemedyActor;
}

const payers: readonly Terms['payer'][] = ['nobody', 'organiser', 'city', 'office'];
const actors: readonly RemedyActor[] = ['attendee', 'organiser', 'office', 'cityIt'];

function remedyOptionOf(
	remedies: readonly Remedy[],
	lifts: boolean,
	days: RemedyDays,
): RemedyOption {
	const all = remedies.map(({ kind }) => terms[kind]);
	const highest = <Value>(order: readonly Value[], of: (one: Terms) => Value) =>
		order.findLast((value) => all.some((one) => of(one) === value));
	return {
		remedies,
		lifts,
		cost: highest(costClasses, ({ cost }) => cost) ?? 'ask',
		payer: highest(payers, ({ payer }) => payer) ?? 'nobody',
		actor: highest(actors, ({ actor }) => actor) ?? 'attendee',
		...remedyDeadline(
			remedies.map(({ kind }) => kind),
			days,
		),
	};
}

/** Everything that would bring somebody in, the least trouble first; late ones last. */
export function remedyOptions(
	verdict: AttendeeVerdict,
	person: DutyHolder,
	days: RemedyDays,
): readonly RemedyOption[] {
	const options: RemedyOption[] = [];
	const seen = new Set<string>();
	const ways: readonly WayVerdict[] = verdict.ways.length > 0 ? verdict.ways : [verdict];
	for (const way of ways) {
		if (way.remedies.length === 0) continue;
		const fit = fitOf(way, person);
		if (bandFor(fit) !== 'afterRemedy') continue;
		const plugs = way.remedies.filter(({ kind }) => kind === 'peripheral');
		const steps = [...stepsFor(way), ...(fit.mendable.length > 0 ? plugs : [])];
		// Doing the same for the app and for the browser is one thing to do.
		const key = steps.map(({ kind, device }) => `${kind} ${device ?? ''}`).join();
		if (key === '' || seen.has(key)) continue;
		seen.add(key);
		options.push(remedyOptionOf(steps, true, days));
	}
	for (const remedy of besides(fitFor(verdict, person).way, ways)) {
		options.push(remedyOptionOf([remedy], false, days));
	}
	return options.toSorted(compare);
}

/**
 * What stands beside the verdict, each an offer of its own and each kind once: two devices need not
 * be lent. Only what is asked differs, and only the best way in is worth a question.
 */
function besides(best: WayVerdict, ways: readonly WayVerdict[]): Iterable<Remedy> {
	const byKind = new Map<RemedyKind, Remedy>();
	for (const { remedies } of [best, ...ways]) {
		for (const remedy of remedies) {
			if (terms[remedy.kind].liftsVerdict || byKind.has(remedy.kind)) continue;
			if (remedy.kind === 'askFact' && !best.remedies.includes(remedy)) continue;
			byKind.set(remedy.kind, remedy);
		}
	}
	return byKind.values();
}

/** By what it costs, then by how much trouble it is; of two that are alike the first stays first. */
function compare(a: RemedyOption, b: RemedyOption): number {
	return (
		Number(a.isLate) - Number(b.isLate) ||
		Number(b.lifts) - Number(a.lifts) ||
		costClasses.indexOf(a.cost) - costClasses.indexOf(b.cost) ||
		troubleOf(a) - troubleOf(b)
	);
}

/** Coming to the hall is always left, and so stands last but for buying. */
const last: readonly RemedyKind[] = ['comeInPerson', 'buy'];
const troubleOf = ({ remedies }: RemedyOption) =>
	remedies.reduce(
		(sum, { kind }) => sum + terms[kind].trouble + (last.includes(kind) ? 100 : 0),
		0,
	);
