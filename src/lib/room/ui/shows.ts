import type { Attachment } from 'svelte/attachments';

/** One for each track, so that Svelte touches nothing while it is the same. */
const known = new WeakMap<MediaStreamTrack, Attachment<HTMLVideoElement>>();

/** Shows a local track. */
export function shows(track: MediaStreamTrack): Attachment<HTMLVideoElement> {
	const attachment =
		known.get(track) ??
		((element: HTMLVideoElement) => {
			element.srcObject = new MediaStream([track]);
			// Some browsers refuse without a tap; the autoplay attribute then starts it.
			element.play().catch(() => {});
			return () => {
				element.srcObject = null;
			};
		});
	known.set(track, attachment);
	return attachment;
}
