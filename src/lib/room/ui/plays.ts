import type { RemoteTrack } from 'livekit-client';
import type { Attachment } from 'svelte/attachments';

/** One for each track, so that Svelte touches nothing while it is the same: attaching again stops the sound. */
const known = new WeakMap<RemoteTrack, Attachment<HTMLMediaElement>>();

/** Shows or plays a remote track; LiveKit adapts the bandwidth to the element's size. */
export function plays(track: RemoteTrack): Attachment<HTMLMediaElement> {
	const attachment =
		known.get(track) ??
		((element: HTMLMediaElement) => {
			track.attach(element);
			return () => track.detach(element);
		});
	known.set(track, attachment);
	return attachment;
}
