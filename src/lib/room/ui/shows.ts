import type { Attachment } from 'svelte/attachments';

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
