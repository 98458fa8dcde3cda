import { includesOffice } from '../../access/scope.ts';
import { expectedMode } from '../../council/attendance.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { readinessOf } from '../../check/readiness.ts';
import type { Readiness, AttendeeReadiness } from '../../check/readiness.ts';
import type { PlannedSession } from '../../server/sessions/planning.ts';
import type { Scope } from '../../access/scope.ts';
import type { CheckRecord } from '../../server/checks/test-runs.ts';
import { stepWord } from '../../wording/checks.ts';
import { shortMoment } from '../../wording/moments.ts';
import { checkedDevice } from '../../wording/checked-on.ts';

/** One person's readiness, in words. */
export interface ReadyView {
	readonly id: string;
	readonly sortName: string;
	readonly readiness: Readiness;
	readonly word: string;
	/** When and on what; empty where nothing was checked, or for whom it is none of their business. */
	readonly evidence: string;
	/** Which steps did not work. */
	readonly failed: readonly string[];
}

export interface ReadinessView {
	readonly people: readonly ReadyView[];
	readonly sum: string;
}

/**
 * Who is ready for a session. An office sees of others no more than whether they are.
 *
 * @param runs the checks of everybody who is invited
 */
export function readinessView(
	{ session, attendees, devices }: Pick<PlannedSession, 'session' | 'attendees' | 'devices'>,
	runs: readonly CheckRecord[],
	reach: Scope,
	now: string,
): ReadinessView {
	const locale = getLocale();
	const standings: Readiness[] = [];
	const people = attendees.map((attendee): ReadyView => {
		const own = runs.filter((run) =>
			attendee.personId === null
				? run.attendeeId === attendee.id
				: run.personId === attendee.personId,
		);
		const mode = expectedMode(session.form, attendee.mode);
		const factsOf = (deviceId: string) => devices.get(deviceId)?.facts ?? [];
		const standing = readinessOf(mode, own, factsOf, now);
		const { id, sortName } = attendee;
		const { readiness } = standing;
		const inReach = includesOffice(reach, attendee.officeId);
		standings.push(readiness);
		if (!inReach) return { id, sortName, ...plainly(standing) };
		const run = standing.run;
		const label = devices.get(run?.deviceId ?? '')?.label ?? null;
		return {
			id,
			sortName,
			readiness,
			word: wordOf(standing),
			evidence: run
				? m.readiness_with({
						moment: shortMoment(run.at, locale),
						device: checkedDevice(run, label, locale),
					})
				: '',
			failed:
				readiness === 'failed' && run
					? run.steps
							.filter(({ outcome }) => outcome === 'failed')
							.map(({ step }) => stepWord(step, locale))
					: [],
		};
	});
	return { people, sum: sumOf(standings, now) };
}

const isReady = (readiness: Readiness) => readiness === 'tested' || readiness === 'onSite';

/** Whether a check failed or was never made is not for others to know. */
const plainly = ({ readiness }: AttendeeReadiness<CheckRecord>) => ({
	readiness: isReady(readiness) ? ('tested' as const) : ('untested' as const),
	word: isReady(readiness) ? m.readiness_ready() : m.readiness_notReady(),
	evidence: '',
	failed: [],
});

function wordOf({ readiness, stale, run }: AttendeeReadiness<CheckRecord>): string {
	const words: Readonly<Record<Readiness, () => string>> = {
		tested: run?.outcome === 'warning' ? m.readiness_testedWith : m.readiness_tested,
		untested: stale ? m.readiness_stale : m.readiness_untested,
		failed: m.readiness_failed,
		onSite: m.readiness_onSite,
	};
	return words[readiness]();
}

function sumOf(standings: readonly Readiness[], now: string): string {
	const locale = getLocale();
	const count = (state: Readiness) => standings.filter((standing) => standing === state).length;
	const onSite = count('onSite');
	const failed = count('failed');
	return [
		m.readiness_sum({
			tested: String(count('tested')),
			all: String(standings.length - onSite),
			moment: shortMoment(now, locale),
		}),
		...(failed > 0 ? [m.readiness_sumFailed({ failed: String(failed) })] : []),
		...(onSite > 0 ? [m.readiness_sumOnSite({ onSite: String(onSite) })] : []),
	].join(' ');
}
