import { found, passed } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import type { StepRunner } from './context.ts';
import { toneFile } from './tone.ts';

/** Only the person can say whether a tone is heard. */
export const checkSpeaker: StepRunner = async (context, signal) => {
	const address = URL.createObjectURL(toneFile());
	const audio = new Audio(address);
	try {
		return await new Promise<StepFinding>((resolve) => {
			signal.addEventListener('abort', () => resolve(found('notChecked', 'skipped')));
			const play = async (tapped: boolean) => {
				audio.currentTime = 0;
				try {
					await audio.play();
				} catch {
					// Browsers may refuse without a tap; the button that plays it again is one.
					if (tapped && !signal.aborted) resolve(found('failed', 'soundBlocked'));
				}
			};
			context.prompt({
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
