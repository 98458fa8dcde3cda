import type { Measured } from '$lib/check/grade.ts';
import type { Reports } from './path.ts';

/** One sample of the counters of both connections. */
export interface Counters {
	readonly atMs: number;
	readonly received: number;
	readonly lost: number;
	readonly bytes: number;
	readonly frames: number;
	readonly jitterMs: number | null;
	readonly roundTripMs: number | null;
	/** `qualityLimitationReason` of the picture; `null`: unknown to this browser. */
	readonly limitedBy: string | null;
}

const amount = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : 0;

/**
 * @param incoming statistics of the connection that receives
 * @param outgoing … of the one that sends
 */
export function countersOf(incoming: Reports, outgoing: Reports, atMs: number): Counters {
	const inbound = [...incoming].filter(({ type }) => type === 'inbound-rtp');
	const sent = [...outgoing];
	const sum = (name: string) => inbound.reduce((total, report) => total + amount(report[name]), 0);
	const jitters = inbound.map(({ jitter }) => jitter).filter((it) => typeof it === 'number');
	const trips = sent
		.filter(({ type }) => type === 'remote-inbound-rtp')
		.map(({ roundTripTime }) => roundTripTime)
		.filter((it) => typeof it === 'number');
	const pair = sent.find(
		({ type, currentRoundTripTime }) =>
			type === 'candidate-pair' && typeof currentRoundTripTime === 'number',
	);
	const trip = trips.length > 0 ? Math.max(...trips) : pair?.['currentRoundTripTime'];
	const reasons = sent
		.filter(({ type, kind }) => type === 'outbound-rtp' && kind === 'video')
		.map(({ qualityLimitationReason }) => qualityLimitationReason)
		.filter((it) => typeof it === 'string');
	return {
		atMs,
		received: sum('packetsReceived'),
		lost: sum('packetsLost'),
		bytes: sum('bytesReceived'),
		frames: sum('framesDecoded'),
		jitterMs: jitters.length > 0 ? Math.max(...jitters) * 1000 : null,
		roundTripMs: typeof trip === 'number' ? trip * 1000 : null,
		// Of several simulcast layers the first that is limited counts.
		limitedBy: reasons.length > 0 ? (reasons.find((reason) => reason !== 'none') ?? 'none') : null,
	};
}

/**
 * What was measured between the first sample and the last. Limitation of the picture counts in the last
 * third only, because every connection starts at a low bitrate.
 *
 * @param withPicture a picture was sent
 */
export function measuredBetween(samples: readonly Counters[], withPicture: boolean): Measured {
	const [first, last] = [samples[0], samples.at(-1)];
	if (!first || !last) throw new RangeError('no samples');
	const seconds = Math.max(0.001, (last.atMs - first.atMs) / 1000);
	const lost = last.lost - first.lost;
	const late = samples.slice(Math.floor((samples.length * 2) / 3));
	const known = late.filter(({ limitedBy }) => limitedBy !== null);
	const share = (reason: string) =>
		known.filter(({ limitedBy }) => limitedBy === reason).length / known.length;
	return {
		expected: last.received - first.received + Math.max(0, lost),
		lost,
		roundTripMs: last.roundTripMs,
		jitterMs: last.jitterMs,
		framesPerSecond: withPicture ? (last.frames - first.frames) / seconds : null,
		kilobits: ((last.bytes - first.bytes) * 8) / 1000 / seconds,
		limitedBy: known.length > 0 ? { cpu: share('cpu'), bandwidth: share('bandwidth') } : null,
	};
}
