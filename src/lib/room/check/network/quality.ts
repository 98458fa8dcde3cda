import { Track } from 'livekit-client';
import type { Room } from 'livekit-client';
import { found } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import { grade } from '$lib/check/grade.ts';
import type { StepContext } from '../steps/context.ts';
import { syntheticMedia } from '../steps/synthetic-media.ts';
import { delay, pollUntil } from '../steps/waiting.ts';
import { statisticsOf } from './check-connections.ts';
import type { CheckConnections } from './check-connections.ts';
import { countersOf, measuredBetween } from './measure.ts';
import type { Counters } from './measure.ts';

const measureMs = { full: 5000, short: 2500 } as const;
const firstPacketsMs = 8000;

/**
 * Sends picture and sound to the server and receives them back, in a room of its own. Synthetic media
 * replace what the check could not open, so that the connection is measured in any case.
 */
export async function measure(
	context: StepContext,
	connections: CheckConnections,
	sender: Room,
	signal: AbortSignal,
): Promise<StepFinding> {
	const receiver = await connections.join('receiver', 'onePeerConnection');
	if (typeof receiver === 'string') return found('failed', receiver);
	const synthetic = syntheticMedia();
	try {
		const { localParticipant } = sender;
		const picture = context.camera ?? synthetic.picture();
		const sound = context.microphone ?? synthetic.sound();
		if (picture) await localParticipant.publishTrack(picture, { source: Track.Source.Camera });
		if (sound) await localParticipant.publishTrack(sound, { source: Track.Source.Microphone });
		const shown = showUnseen(receiver);
		const sample = async (): Promise<Counters> =>
			countersOf(await statisticsOf(receiver), await statisticsOf(sender), performance.now());
		const arrives = ({ received, frames }: Counters) => received > 0 && (!picture || frames > 0);

		const first = await pollUntil(
			async () => {
				const now = await sample();
				return arrives(now) ? now : null;
			},
			firstPacketsMs,
			signal,
		);
		const samples = [first ?? (await sample())];
		const end = performance.now() + measureMs[context.form];
		while (first && performance.now() < end && !signal.aborted) {
			await delay(250, signal);
			samples.push(await sample());
		}
		shown.end();
		return grade(measuredBetween(samples, picture !== null));
	} finally {
		synthetic.end();
		void receiver.disconnect(false);
	}
}

/** Firefox decodes only pictures that an element shows. Muted, or the speaker would play the sound. */
function showUnseen(receiver: Room): { end(): void } {
	const shown: HTMLMediaElement[] = [];
	const show = () => {
		for (const participant of receiver.remoteParticipants.values()) {
			const track = participant.getTrackPublication(Track.Source.Camera)?.track;
			if (!track || track.attachedElements.length > 0) continue;
			const element = track.attach();
			element.muted = true;
			element.className = 'unseen';
			document.body.append(element);
			shown.push(element);
		}
	};
	const timer = setInterval(show, 100);
	show();
	return {
		end: () => {
			clearInterval(timer);
			for (const element of shown) element.remove();
		},
	};
}
