import { found, passed } from '$lib/council/checking.ts';
import { openAsking } from '../../media/capture.ts';
import { picked } from '../../browser-storage.ts';
import type { Runner } from './setting.ts';
import { until } from './waiting.ts';

/** As most people send it: the room's size for everybody but the chair. */
const height = 360;
/** Cameras wake up slowly, and get used to the light. */
const patienceMs = 6000;

export const checkCamera: Runner = async (setting, gone) => {
	setting.camera?.stop();
	setting.camera = null;
	setting.show({ kind: 'permission' });
	const opened = await openAsking('camera', picked('camera'), height);
	if ('trouble' in opened) return found('failed', opened.trouble, { error: opened.error });
	if (gone.aborted) {
		opened.stop();
		return found('notChecked', 'skipped');
	}
	setting.camera = opened;
	setting.show({ kind: 'nothing' });
	setting.mirror(opened);
	return await look(opened, gone);
};

async function look(track: MediaStreamTrack, gone: AbortSignal) {
	const video = document.createElement('video');
	video.muted = true;
	video.playsInline = true;
	// Some browsers play only what is in the page.
	video.className = 'unseen';
	video.srcObject = new MediaStream([track]);
	document.body.append(video);
	try {
		await video.play().catch(() => {});
		let size: { readonly width: number; readonly height: number } | null = null;
		const bright = await until(
			() => {
				const pixels = pixelsOf(video);
				if (!pixels) return null;
				size = { width: video.videoWidth, height: video.videoHeight };
				return isBlack(pixels) ? null : size;
			},
			patienceMs,
			gone,
		);
		if (bright) return passed(bright);
		return size ? found('failed', 'black', size) : found('failed', 'noPicture');
	} finally {
		video.remove();
		video.srcObject = null;
	}
}

/** A small copy of the picture, as red, green, blue and opacity; `null`: there is none yet. */
function pixelsOf(video: HTMLVideoElement): Uint8ClampedArray | null {
	if (video.readyState < 2 || video.videoWidth === 0) return null;
	const canvas = document.createElement('canvas');
	canvas.width = 32;
	canvas.height = 18;
	const pen = canvas.getContext('2d');
	pen?.drawImage(video, 0, 0, canvas.width, canvas.height);
	return pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? null;
}

/** Behind a lid a camera still sees some noise, so black is not zero. */
const darkest = 24;

/** @param pixels red, green, blue and opacity, 0 to 255 */
export function isBlack(pixels: ArrayLike<number>): boolean {
	for (let i = 0; i + 2 < pixels.length; i += 4) {
		const [red = 0, green = 0, blue = 0] = [pixels[i], pixels[i + 1], pixels[i + 2]];
		if (Math.max(red, green, blue) > darkest) return false;
	}
	return true;
}
