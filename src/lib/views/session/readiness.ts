import { isBounded } from '../../access/scope.ts';
import { readinessOf } from '../../check/readiness.ts';
import type { AttendeeReadiness, PastCheck, Readiness } from '../../check/readiness.ts';
import type { StepResult } from '../../check/steps.ts';
import { expectedMode } from '../../council/attendance.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { stepWord } from '../../wording/checks.ts';
import type { Message } from '../../wording/message.ts';
import { shortMoment } from '../../wording/moments.ts';
import { checkedDevice } from '../../wording/checked-on.ts';
import type { JudgedSession } from './judged-session.ts';
import { seesDetails } from './viewer.ts';
import type { Viewer } from './viewer.ts';

/** A check, and whose: a person's, whatever the session, or a guest's of this session. */
export interface AttendeeCheck extends PastCheck {
	readonly personId: string | null;
	readonly attendeeId: string | null;
	readonly steps: readonly Pick<StepResult, 'step' | 'outcome'>[];
}

/** One person's readiness, in words. */
export interface PersonReadiness {
	readonly id: string;
	readonly sortName: string;
	readonly readiness: Readiness;
	readonly word: string;
	/** When and on what; empty without a check, and outside the viewer's scope. */
	readonly evidence: string;
	/** The steps that failed. */
	readonly failed: readonly string[];
}

export interface ReadinessView {
	readonly people: readonly PersonReadiness[];
	readonly sum: string;
}

/**
 * Who is ready for a session. Outside the viewer's scope only whether somebody is.
 *
 * @param checks of everybody who is invited
 */
export function readinessView(
	{ session, attendees, devices }: Pick<JudgedSession, 'session' | 'attendees' | 'devices'>,
	checks: readonly AttendeeCheck[],
	viewer: Pick<Viewer, 'scope'>,
	now: string,
	locale: Locale,
): ReadinessView {
	const factsOf = (deviceId: string) => devices.get(deviceId)?.facts ?? [];
	const judged = attendees.map((attendee) => {
		const own = checks.filter(({ personId, attendeeId }) =>
			attendee.personId === null ? attendeeId === attendee.id : personId === attendee.personId,
		);
		const mode = expectedMode(session.form, attendee.mode);
		return { attendee, found: readinessOf(mode, own, factsOf, now) };
	});
	const people = judged.map(({ attendee, found }): PersonReadiness => {
		const { id, sortName } = attendee;
		if (!seesDetails(viewer, attendee)) return { id, sortName, ...withoutDetails(found, locale) };
		const label = devices.get(found.run?.deviceId ?? '')?.label ?? null;
		return { id, sortName, ...withDetails(found, label, locale) };
	});
	const states = judged.map(({ found }) => found.readiness);
	return { people, sum: sumOf(states, isBounded(viewer.scope), now, locale) };
}

type Found = AttendeeReadiness<AttendeeCheck>;
type Details = Omit<PersonReadiness, 'id' | 'sortName'>;

function withDetails(found: Found, label: string | null, locale: Locale): Details {
	const { readiness, run } = found;
	const device = run && checkedDevice(run, label, locale);
	const failed = readiness === 'failed' ? (run?.steps ?? []) : [];
	return {
		readiness,
		word: readinessWord(found, locale),
		evidence:
			run && device
				? m.readiness_with({ moment: shortMoment(run.at, locale), device }, { locale })
				: '',
		failed: failed
			.filter(({ outcome }) => outcome === 'failed')
			.map(({ step }) => stepWord(step, locale)),
	};
}

/** Whether a check failed or was never made is not for others to know. */
function withoutDetails({ readiness }: Found, locale: Locale): Details {
	const isReady = readiness === 'tested' || readiness === 'onSite';
	return {
		readiness: isReady ? 'tested' : 'untested',
		word: isReady ? m.readiness_ready({}, { locale }) : m.readiness_notReady({}, { locale }),
		evidence: '',
		failed: [],
	};
}

function readinessWord({ readiness, stale, run }: Found, locale: Locale): string {
	const words: Readonly<Record<Readiness, Message>> = {
		tested: run?.outcome === 'warning' ? m.readiness_testedWith : m.readiness_tested,
		untested: stale ? m.readiness_stale : m.readiness_untested,
		failed: m.readiness_failed,
		onSite: m.readiness_onSite,
	};
	return words[readiness]({}, { locale });
}

/** @param bounded the viewer does not see of everybody what failed, nor of how many */
function sumOf(
	states: readonly Readiness[],
	bounded: boolean,
	now: string,
	locale: Locale,
): string {
	const count = (wanted: Readiness) => states.filter((state) => state === wanted).length;
	const onSite = count('onSite');
	const failed = count('failed');
	return [
		m.readiness_sum(
			{
				tested: String(count('tested')),
				all: String(states.length - onSite),
				moment: shortMoment(now, locale),
			},
			{ locale },
		),
		...(failed > 0 && !bounded
			? [m.readiness_sumFailed({ failed: String(failed) }, { locale })]
			: []),
		...(onSite > 0 ? [m.readiness_sumOnSite({ onSite }, { locale })] : []),
	].join(' ');
}
