import { dayMs } from '../calendar/moment.ts';
import type { Fact } from '../device/fact.ts';
import { deviceOf } from '../device/facts.ts';
import { windowsGeneration } from '../device/system.ts';
import { parseSpan } from '../device/version.ts';
import type { Span, Version } from '../device/version.ts';
import type { CheckOutcome, CheckedOn } from './steps.ts';
import type { AttendanceMode } from '../council/nouns.ts';

/** A check as far as readiness follows from it. */
export interface PastCheck extends CheckedOn {
	readonly deviceId: string | null;
	/** UTC, ISO 8601. */
	readonly at: string;
	readonly outcome: CheckOutcome;
}

/** Why a check says nothing any more. */
export type Staleness = 'tooOld' | 'systemChanged' | 'browserChanged';

/**
 * Chrome, Edge and Firefox have a new major version every four weeks: after that hardly a browser is
 * still the one that was checked, even where nobody told us. Committees meet about as often.
 */
export const freshDays = 28;

/** What a device was known to be after a check; what is not known has not changed. */
export interface Since {
	readonly system: Span | null;
	readonly browser: { readonly name: string; readonly version: Span | null } | null;
}

/**
 * @param since what has become known of the device after the check
 * @returns `null` while the check counts
 */
export function staleness(run: PastCheck, since: Since, now: string): Staleness | null {
	const ageMs = Date.parse(now) - Date.parse(run.at);
	if (ageMs > freshDays * dayMs) return 'tooOld';
	const generation =
		run.platforms[0] === 'windows'
			? (release: Version) => windowsGeneration(release) ?? release[0] ?? 0
			: majorOf;
	if (apart(parseSpan(run.system ?? ''), since.system, generation)) return 'systemChanged';
	const { browser } = since;
	if (browser === null || run.browserName === null) return null;
	const isOther = browser.name !== run.browserName;
	const isNewer = apart(parseSpan(run.browserVersion ?? ''), browser.version, majorOf);
	return isOther || isNewer ? 'browserChanged' : null;
}

const majorOf = (release: Version): number => release[0] ?? 0;

/** Whether no major version lies in both. */
function apart(a: Span | null, b: Span | null, major: (release: Version) => number): boolean {
	if (a === null || b === null) return false;
	const ends = ({ min, max }: Span) => [major(min), max === null ? Infinity : major(max)] as const;
	const [[aMin, aMax], [bMin, bMax]] = [ends(a), ends(b)];
	return aMax < bMin || bMax < aMin;
}

/** What a device's facts say that were observed after a moment. */
export function knownSince(facts: readonly Fact[], moment: string): Since {
	const { os, browser } = deviceOf(
		'',
		facts.filter(({ observedAt }) => observedAt > moment),
	);
	return { system: os?.version ?? null, browser };
}

export const readinessStates = ['tested', 'untested', 'failed', 'onSite'] as const;
export type Readiness = (typeof readinessStates)[number];

export interface AttendeeReadiness<Run> {
	readonly readiness: Readiness;
	/** What it rests on; with `stale` what it rested on until then. */
	readonly run: Run | null;
	readonly stale: Staleness | null;
}

/**
 * Whether somebody is ready for a session. One device that works is enough, whatever another one does;
 * of each device the last complete check counts.
 *
 * @param mode where they are expected
 * @param runs their checks
 * @param factsOf of a device, with their history
 */
export function readinessOf<Run extends PastCheck>(
	mode: AttendanceMode,
	runs: readonly Run[],
	factsOf: (deviceId: string) => readonly Fact[],
	now: string,
): AttendeeReadiness<Run> {
	if (mode === 'onSite') return { readiness: 'onSite', run: null, stale: null };
	const judged = latestByDevice(runs).map((run) => {
		const facts = run.deviceId === null ? [] : factsOf(run.deviceId);
		return { run, stale: staleness(run, knownSince(facts, run.at), now) };
	});
	const fresh = judged.filter(({ stale }) => stale === null);
	for (const outcome of ['passed', 'warning', 'failed'] as const) {
		const one = fresh.find(({ run }) => run.outcome === outcome);
		if (one) return { readiness: outcome === 'failed' ? 'failed' : 'tested', ...one };
	}
	const [newest] = judged;
	return { readiness: 'untested', run: newest?.run ?? null, stale: newest?.stale ?? null };
}

/** The newest first. */
function latestByDevice<Run extends PastCheck>(runs: readonly Run[]): readonly Run[] {
	const seen = new Set<string>();
	return runs
		.filter(({ outcome }) => outcome !== 'notChecked')
		.toSorted((a, b) => (a.at < b.at ? 1 : -1))
		.filter((run) => {
			const device = deviceKey(run);
			const isFirst = !seen.has(device);
			seen.add(device);
			return isFirst;
		});
}

/** What tells the devices of one person apart: the inventory, or else system and browser. */
export const deviceKey = (run: Pick<PastCheck, 'deviceId' | 'platforms' | 'browserName'>): string =>
	run.deviceId ?? [...run.platforms, run.browserName].join(' ');
