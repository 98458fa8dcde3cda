import type { RemoteTrack } from 'livekit-client';
import type { Attachment } from 'svelte/attachments';

/** Shows or plays what comes from the room; LiveKit watches the element's size to save bandwidth. */
export const plays =
	(track: RemoteTrack): Attachment<HTMLMediaElement> =>
	(element) => {
		track.attach(element);
		return () => track.detach(element);
	};
