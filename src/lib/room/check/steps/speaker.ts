import { found, passed } from '$lib/council/checking.ts';
import type { Finding } from '$lib/council/checking.ts';
import type { Runner } from './setting.ts';
import { toneFile } from './tone.ts';

/** Whether a tone is heard only the person can say. */
export const checkSpeaker: Runner = async (setting, gone) => {
	const address = URL.createObjectURL(toneFile());
	const audio = new Audio(address);
	try {
		return await new Promise<Finding>((resolve) => {
			gone.addEventListener('abort', () => resolve(found('notChecked', 'skipped')));
			const play = async (tapped: boolean) => {
				audio.currentTime = 0;
				try {
					await audio.play();
				} catch {
					// Without a tap browsers may refuse; the button to play it again is one.
					if (tapped && !gone.aborted) resolve(found('failed', 'soundBlocked'));
				}
			};
			setting.show({
				kind: 'tone',
				replay: () => void play(true),
				answer: (heard) => resolve(heard ? passed() : found('failed', 'notHeard')),
			});
			void play(false);
		});
	} finally {
		audio.pause();
		URL.revokeObjectURL(address);
	}
};
