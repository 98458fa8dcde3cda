import type { RemoteTrack } from 'livekit-client';
import type { Attachment } from 'svelte/attachments';

/** Shows or plays what comes from the room; LiveKit watches the element's size to save bandwidth. */
export const plays =
	(track: RemoteTrack): Attachment<HTMLMediaElement> =>
	(element) => {
		track.attach(element);
		return () => track.detach(element);
	};

/** Shows what is captured on this device. */
export const shows =
	(track: MediaStreamTrack): Attachment<HTMLVideoElement> =>
	(element) => {
		element.srcObject = new MediaStream([track]);
		// Without a tap some browsers refuse; then the next frame of the person's own starts it.
		element.play().catch(() => {});
		return () => {
			element.srcObject = null;
		};
	};
