import { found, passed } from '$lib/check/steps.ts';
import { picked } from '../../browser-storage.ts';
import { openExplained } from '../../media/capture.ts';
import type { StepRunner } from './context.ts';
import { pollUntil } from './waiting.ts';

/** What everybody but the chair sends in the room. */
const height = 360;
/** Cameras start slowly and adapt to the light. */
const timeoutMs = 6000;

export const checkCamera: StepRunner = async (context, signal) => {
	context.camera?.stop();
	context.camera = null;
	context.prompt({ kind: 'permission' });
	const opened = await openExplained('camera', picked('camera'), height, signal);
	if ('code' in opened) return found('failed', opened.code, { error: opened.error });
	context.camera = opened;
	context.prompt({ kind: 'nothing' });
	context.mirror(opened);
	return await inspect(opened, signal);
};

async function inspect(track: MediaStreamTrack, signal: AbortSignal) {
	const video = document.createElement('video');
	video.muted = true;
	video.playsInline = true;
	// Some browsers play only elements within the page.
	video.className = 'unseen';
	video.srcObject = new MediaStream([track]);
	document.body.append(video);
	try {
		await video.play().catch(() => {});
		let size: { readonly width: number; readonly height: number } | null = null;
		const bright = await pollUntil(
			() => {
				const pixels = pixelsOf(video);
				if (!pixels) return null;
				size = { width: video.videoWidth, height: video.videoHeight };
				return isBlack(pixels) ? null : size;
			},
			timeoutMs,
			signal,
		);
		if (bright) return passed(bright);
		return size ? found('failed', 'black', size) : found('failed', 'noPicture');
	} finally {
		video.remove();
		video.srcObject = null;
	}
}

/** A thumbnail of the picture as RGBA; `null`: there is no picture yet. */
function pixelsOf(video: HTMLVideoElement): Uint8ClampedArray | null {
	if (video.readyState < 2 || video.videoWidth === 0) return null;
	const canvas = document.createElement('canvas');
	canvas.width = 32;
	canvas.height = 18;
	const pen = canvas.getContext('2d');
	pen?.drawImage(video, 0, 0, canvas.width, canvas.height);
	return pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? null;
}

/** A covered camera still sees some noise, so black is not zero. */
const blackBelow = 24;

/** @param pixels RGBA, 0 to 255 */
export function isBlack(pixels: ArrayLike<number>): boolean {
	for (let i = 0; i + 2 < pixels.length; i += 4) {
		const [red = 0, green = 0, blue = 0] = [pixels[i], pixels[i + 1], pixels[i + 2]];
		if (Math.max(red, green, blue) > blackBelow) return false;
	}
	return true;
}
