import type { Attachment } from 'svelte/attachments';

/** Shows a local track. */
export const shows =
	(track: MediaStreamTrack): Attachment<HTMLVideoElement> =>
	(element) => {
		element.srcObject = new MediaStream([track]);
		// Some browsers refuse without a tap; the autoplay attribute then starts it.
		element.play().catch(() => {});
		return () => {
			element.srcObject = null;
		};
	};
