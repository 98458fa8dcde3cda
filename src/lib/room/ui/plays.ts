import type { RemoteTrack } from 'livekit-client';
import type { Attachment } from 'svelte/attachments';

/** Shows or plays a remote track; LiveKit adapts the bandwidth to the element's size. */
export const plays =
	(track: RemoteTrack): Attachment<HTMLMediaElement> =>
	(element) => {
		track.attach(element);
		return () => track.detach(element);
	};
