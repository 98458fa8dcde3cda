import { isGuess } from './fact.ts';
import type { Fact, FactKind, FactSource } from './fact.ts';
import { currentOf } from './facts.ts';
import { browserIn, systemIn } from './readings.ts';
import { byField, isSameValue } from './values.ts';
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
	const said = facts.filter((fact) => !isGuess(fact));
	const bySource = Map.groupBy(said, ({ source }) => source);
	return [...currentOf(said).values()].flatMap((current) => {
		if (current.value === null || isRepeated(current, facts)) return [];
		const others = [...bySource].flatMap(([source, statements]) => {
			const latest = currentOf(statements).get(current.field);
			return source === current.source || !latest || isTakenBack(latest, facts) ? [] : [latest];
		});
		return others.filter((other) => disagree(current, other)).map((other) => ({ current, other }));
	});
}

const deciders: readonly FactSource[] = ['person', 'office'];

const isRepeated = (current: Fact, facts: readonly Fact[]): boolean =>
	deciders.includes(current.source) &&
	facts.some((fact) => fact.observedAt < current.observedAt && isSameValue(fact, current));

/** Did anybody say "not known any more" since? */
const isTakenBack = (said: Fact, facts: readonly Fact[]): boolean =>
	said.value === null ||
	facts.some(
		({ field, value, observedAt }) =>
			field === said.field && value === null && observedAt > said.observedAt,
	);

type Disagreement = (current: Fact, other: Fact) => boolean;

const never: Disagreement = () => false;
const differs: Disagreement = (current, other) => current.value !== other.value;
/** Capitals do not count. */
const readsOtherwise: Disagreement = (current, other) =>
	typeof current.value === 'string' && typeof other.value === 'string'
		? plain(current.value) !== plain(other.value)
		: differs(current, other);

/** When two statements cannot both be right. */
const disagreements: Readonly<Record<FactKind, Disagreement>> = {
	platform: readsOtherwise,
	model: readsOtherwise,
	identifier: readsOtherwise,
	os: (current, other) => {
		const [now, then] = [systemIn(current), systemIn(other)];
		if (!now || !then || now.distribution !== then.distribution) return false;
		return hasFallen(now.version, then.version);
	},
	browser: (current, other) => {
		const [now, then] = [browserIn(current), browserIn(other)];
		if (!now?.version || !then?.version || now.name !== then.name) return false;
		return hasFallen(now.version, then.version);
	},
	// A browser more, or another one, is no contradiction; neither is an app that came or went.
	otherBrowsers: never,
	inAppBrowser: never,
	'apps.*': never,
	calls: differs,
	camera: differs,
	microphone: differs,
	speaker: differs,
	h264Encoder: differs,
	canInstall: differs,
	'network.udp': differs,
	'network.tcp443': differs,
	'network.tcpOther': differs,
	'conditions.*': differs,
	osBuild: readsOtherwise,
	managed: differs,
	supervised: differs,
	ownership: readsOtherwise,
	serial: readsOtherwise,
	'original.*': readsOtherwise,
	accounts: differs,
};
const disagreement = byField(disagreements);

const disagree: Disagreement = (current, other) =>
	(disagreement(current.field) ?? readsOtherwise)(current, other);

/** "17" said after "17.6" is the same with fewer numbers. */
const hasFallen = (now: Span, then: Span): boolean =>
	now.max !== null && isBelow(now.max, then.min) && !beginsWith(then.min, now.max);

const plain = (text: string) => text.trim().toLowerCase();
