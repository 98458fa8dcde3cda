import { compareVersions, parseVersion } from '../../src/lib/device/version.ts';
import type { CaseAnswer, Case, CaseFields } from './case.ts';

/** What differs from what the case expects, a line each; only what it gives is compared. */
export function differences({ expect, accept }: Case, answer: CaseAnswer): readonly string[] {
	const { verdict } = answer;
	const isOther = 'verdict' in expect && verdict !== (expect.verdict ?? null);
	const isAccepted = !isOther || (verdict !== null && accept.includes(verdict));
	const first = [
		...(isAccepted ? [] : [differs('verdict', [expect.verdict, ...accept], verdict)]),
		...('meeting' in expect ? same('meeting', expect.meeting, answer.meeting) : []),
	];
	if (isOther) return first;
	return [
		...first,
		...plain.flatMap((key) => (key in expect ? same(key, expect[key], answer[key]) : [])),
		...sets.flatMap((key) => (key in expect ? sameSet(key, expect[key], answer[key]) : [])),
		...list(expect.ways).flatMap((way) => wayDifference(way, answer)),
		...list(expect.remedy).flatMap((remedy) => remedyDifference(remedy, answer)),
	];
}

const plain = ['way', 'device', 'reasonKind'] as const;
const sets = ['limits', 'missing', 'hangsOn'] as const;

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const differs = (what: string, expected: unknown, found: unknown): string =>
	`${what}: expected ${shown(expected)}, found ${shown(found)}`;
const list = (value: unknown): readonly CaseFields[] => (Array.isArray(value) ? value : []);

const same = (what: string, expected: unknown, found: unknown): readonly string[] =>
	(expected ?? null) === (found ?? null) ? [] : [differs(what, expected, found)];

function sameSet(what: string, expected: unknown, found: readonly string[]): readonly string[] {
	const [wanted, got] = [[...new Set(list(expected))], [...new Set<unknown>(found)]];
	const isSame = wanted.length === got.length && wanted.every((one) => got.includes(one));
	return isSame ? [] : [differs(what, expected, found)];
}

/** One way that agrees is enough: a browser may be listed without its name. */
function wayDifference(expected: CaseFields, { ways }: CaseAnswer): readonly string[] {
	const here = ways.filter(
		(way) =>
			(!('device' in expected) || way.device === (expected.device ?? null)) &&
			(!('way' in expected) || way.way === (expected.way ?? null)) &&
			(typeof expected.browser !== 'string' || way.browser === expected.browser),
	);
	const accepted: readonly unknown[] = [expected.verdict, ...list(expected.accept)];
	const agrees = here.some(
		(way) =>
			(!('verdict' in expected) || accepted.includes(way.verdict)) &&
			(!('reasonKind' in expected) ||
				way.reasonKind === expected.reasonKind ||
				way.verdict !== expected.verdict),
	);
	return agrees ? [] : [differs('way', expected, here)];
}

function remedyDifference(expected: CaseFields, { remedies }: CaseAnswer): readonly string[] {
	const isFound = remedies.some(
		({ kind, device, min, to }) =>
			kind === expected.kind &&
			(!('device' in expected) || (expected.device ?? undefined) === device) &&
			isSameRelease(expected.min, min) &&
			isSameRelease(expected.to, to),
	);
	return isFound ? [] : [differs('remedy', expected, remedies)];
}

/** 15 is 15.0. */
function isSameRelease(expected: unknown, found: string | undefined): boolean {
	if (typeof expected !== 'string') return true;
	const [a, b] = [parseVersion(expected), parseVersion(found ?? '')];
	return expected === found || (a !== null && b !== null && compareVersions(a, b) === 0);
}
