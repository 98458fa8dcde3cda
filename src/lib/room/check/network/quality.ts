import { Track } from 'livekit-client';
import type { Room } from 'livekit-client';
import { found } from '$lib/council/checking.ts';
import type { Finding } from '$lib/council/checking.ts';
import { graded } from '../grade.ts';
import { statisticsOf } from './line.ts';
import type { Line } from './line.ts';
import { between, countersOf } from './measure.ts';
import type { Counters } from './measure.ts';
import type { Setting } from '../steps/setting.ts';
import { standIns } from '../steps/stand-in.ts';
import { until, waited } from '../steps/waiting.ts';

const measureMs = { full: 5000, short: 2500 } as const;
const firstPacketsMs = 8000;

/**
 * Sends picture and sound to the server and receives them back, in a room where nobody else is. What
 * the check could not open is stood in for, so that the line is measured in any case.
 */
export async function measure(
	setting: Setting,
	line: Line,
	sender: Room,
	gone: AbortSignal,
): Promise<Finding> {
	const receiver = await line.join('receiver', 'onePeerConnection');
	if (typeof receiver === 'string') return found('failed', receiver);
	const stand = standIns();
	try {
		const { localParticipant } = sender;
		const picture = setting.camera ?? stand.picture();
		const sound = setting.microphone ?? stand.sound();
		if (picture) await localParticipant.publishTrack(picture, { source: Track.Source.Camera });
		if (sound) await localParticipant.publishTrack(sound, { source: Track.Source.Microphone });
		const shown = showUnseen(receiver);
		const look = async (): Promise<Counters> =>
			countersOf(await statisticsOf(receiver), await statisticsOf(sender), performance.now());
		const arrives = ({ received, frames }: Counters) => received > 0 && (!picture || frames > 0);

		const first = await until(
			async () => {
				const now = await look();
				return arrives(now) ? now : null;
			},
			firstPacketsMs,
			gone,
		);
		const looks = [first ?? (await look())];
		const end = performance.now() + measureMs[setting.form];
		while (first && performance.now() < end && !gone.aborted) {
			await waited(250, gone);
			looks.push(await look());
		}
		shown.end();
		return graded(between(looks, picture !== null));
	} finally {
		stand.end();
		void receiver.disconnect(false);
	}
}

/** Firefox decodes only pictures that something shows; the sound would come out of the loudspeaker. */
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
