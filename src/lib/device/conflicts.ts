import type { Fact, FactSource } from './fact.ts';
import { currentOf, deviceOf } from './facts.ts';
import { beginsWith, isBelow } from './version.ts';
import type { Span } from './version.ts';

/** Two sources that cannot both be right, however much happened between them. */
export interface Conflict<Said extends Fact = Fact> {
	/** The one that counts. */
	readonly current: Said;
	/** What the other source said last. */
	readonly other: Said;
}

/**
 * What different sources say of a device and does not fit together. Versions grow, so an older
 * statement of a lower one is history and no conflict; one of a higher one is. Whoever said `null`
 * took back what was said before. A person or an office that says the same once more has seen the
 * disagreement and settled it.
 */
export function conflictsOf<Said extends Fact>(facts: readonly Said[]): readonly Conflict<Said>[] {
	const bySource = Map.groupBy(facts, ({ source }) => source);
	return [...currentOf(facts).values()].flatMap((current) => {
		if (current.value === null || isRepeated(current, facts)) return [];
		const others = [...bySource].flatMap(([source, said]) => {
			const latest = currentOf(said).get(current.field);
			return source === current.source || !latest || isTakenBack(latest, facts) ? [] : [latest];
		});
		return others.filter((other) => disagree(current, other)).map((other) => ({ current, other }));
	});
}

const deciders: readonly FactSource[] = ['person', 'office'];

const isRepeated = (current: Fact, facts: readonly Fact[]): boolean =>
	deciders.includes(current.source) &&
	facts.some(
		({ field, value, observedAt }) =>
			field === current.field &&
			observedAt < current.observedAt &&
			JSON.stringify(value) === JSON.stringify(current.value),
	);

/** Did anybody say "not known any more" since? */
const isTakenBack = (said: Fact, facts: readonly Fact[]): boolean =>
	said.value === null ||
	facts.some(
		({ field, value, observedAt }) =>
			field === said.field && value === null && observedAt > said.observedAt,
	);

function disagree(current: Fact, other: Fact): boolean {
	const { field } = current;
	// A browser more, or another one, is no contradiction; neither is an app that came or went.
	if (field === 'otherBrowsers' || field === 'inAppBrowser' || field.startsWith('apps.')) {
		return false;
	}
	if (field === 'os' || field === 'browser') {
		const [now, then] = [current, other].map((fact) => read(fact));
		if (!now || !then || now.name !== then.name) return false;
		return hasFallen(now.span, then.span);
	}
	if (typeof current.value === 'string' && typeof other.value === 'string') {
		return plain(current.value) !== plain(other.value);
	}
	return current.value !== other.value;
}

/** The named release, as the judgement reads it. */
function read(fact: Fact): { readonly name: string | null; readonly span: Span } | null {
	const { os, browser } = deviceOf('', [fact]);
	if (os) return { name: os.distribution, span: os.version };
	return browser?.version ? { name: browser.name, span: browser.version } : null;
}

/** "17" said after "17.6" is the same with fewer numbers. */
const hasFallen = (now: Span, then: Span): boolean =>
	now.max !== null && isBelow(now.max, then.min) && !beginsWith(then.min, now.max);

const plain = (text: string) => text.trim().toLowerCase();
