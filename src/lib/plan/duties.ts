import type { Attendee, Need } from '../compat/attendee.ts';
import type { Device } from '../device/device.ts';
import type { Limit } from '../compat/tool/limit.ts';
import type { Hardware } from '../compat/reason.ts';
import type { AttendeeVerdict, State, WayVerdict } from '../compat/verdict.ts';
import { states } from '../compat/verdict.ts';

/** What somebody cannot do in the session while a limit holds. */
const lostBy: Readonly<Record<Limit, readonly Need[]>> = {
	'one-to-one-only': ['hear', 'speak', 'see', 'beSeen'],
	'no-links': [],
	'group-audio-only': ['see', 'beSeen'],
	'cannot-start-call': [],
	'must-be-admitted': [],
	'no-screen-share-send': ['shareScreen'],
	'no-camera-without-h264': ['beSeen'],
	'no-e2ee': [],
	'no-speaker-choice': [],
	'audio-only': ['see', 'beSeen'],
	'no-chat': [],
	'cannot-hear': ['hear'],
	'cannot-speak': ['speak'],
	'cannot-be-seen': ['beSeen'],
};

/** Limits the judgement names as long as a fact of the device is not known. */
const isDoubtful: Readonly<Partial<Record<Limit, (device: Device) => boolean>>> = {
	'no-camera-without-h264': ({ h264Encoder }) => h264Encoder === null,
	'group-audio-only': ({ model, identifier }) => model === null && identifier === null,
};

/** Hardware that can be plugged in. */
const restoredBy: Readonly<Record<Hardware, Limit>> = {
	camera: 'cannot-be-seen',
	microphone: 'cannot-speak',
	speaker: 'cannot-hear',
};

/** The way in that counts for somebody with these duties. */
export interface Fit {
	readonly way: WayVerdict;
	/** Duties they could not do on it. */
	readonly lost: readonly Need[];
	/** Duties they could do with something plugged in. */
	readonly mendable: readonly Need[];
	/** Duties of which nobody knows whether they could do them. */
	readonly doubted: readonly Need[];
}

/** Somebody with the duties of their role, and the devices to do them on. */
export type DutyHolder = Pick<Attendee, 'needs' | 'devices'>;

export function fitOf(way: WayVerdict, { needs, devices }: DutyHolder): Fit {
	if (way.limits.length === 0) return { way, lost: [], mendable: [], doubted: [] };
	const device = devices?.find(({ id }) => id === way.device);
	const pluggedIn = way.remedies.flatMap((remedy) =>
		remedy.kind === 'peripheral' ? [restoredBy[remedy.hardware]] : [],
	);
	const effect = (limit: Limit): 'doubted' | 'mendable' | 'lost' => {
		if (device && isDoubtful[limit]?.(device)) return 'doubted';
		return pluggedIn.includes(limit) ? 'mendable' : 'lost';
	};
	// Of several limits on one duty the worst counts.
	const worst = (need: Need) =>
		(['lost', 'doubted', 'mendable'] as const).find((one) =>
			way.limits.some((limit) => lostBy[limit].includes(need) && effect(limit) === one),
		);
	return {
		way,
		lost: needs.filter((need) => worst(need) === 'lost'),
		mendable: needs.filter((need) => worst(need) === 'mendable'),
		doubted: needs.filter((need) => worst(need) === 'doubted'),
	};
}

/**
 * The best way in for the duties of the role. A way that takes one of them away is as good as
 * none for this session, so that one which needs a remedy first comes before it.
 */
export function fitFor(verdict: AttendeeVerdict, person: DutyHolder): Fit {
	let best = fitOf(verdict, person);
	// Nothing is taken away: then the best verdict is also the best for the duties.
	if (best.lost.length + best.mendable.length + best.doubted.length === 0) return best;
	for (const way of verdict.ways) {
		const fit = fitOf(way, person);
		if (rank(fit) < rank(best)) best = fit;
	}
	return best;
}

/**
 * What somebody is counted as, the best first. `afterRemedy` and `unknown` are both possible: something
 * has to be done first, or found out. What is shown of a person follows from this and from nothing else.
 */
export const bands = ['certain', 'afterRemedy', 'unknown', 'out'] as const;
export type Band = (typeof bands)[number];

/** A limit that takes a duty away puts somebody out, whatever else they could do. */
export function bandFor({ way, lost, mendable, doubted }: Fit): Band {
	if (way.state === 'blocked' || lost.length > 0) return 'out';
	if (way.state === 'unknown' || doubted.length > 0) return 'unknown';
	return way.state === 'afterRemedy' || mendable.length > 0 ? 'afterRemedy' : 'certain';
}

const shownAs = {
	certain: 'works',
	afterRemedy: 'afterRemedy',
	unknown: 'unknown',
	out: 'blocked',
} as const satisfies Record<Band, State>;

/** The state that is shown for one person; a limit that touches no duty of theirs is none. */
export const stateFor = (fit: Fit): State => shownAs[bandFor(fit)];

/** Lower is better: by band, and then by the verdict itself. */
const rank = (fit: Fit): number => 10 * bands.indexOf(bandFor(fit)) + states.indexOf(fit.way.state);
