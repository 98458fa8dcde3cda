import { found, passed } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import { picked } from '../../browser-storage.ts';
import { openExplained } from '../../media/capture.ts';
import type { StepRunner } from './context.ts';
import { listen } from './listen.ts';
import { pollUntil } from './waiting.ts';

/** What has been heard so far. */
export interface Heard {
	/** Samples, ten a second, in which somebody spoke. */
	readonly spoken: number;
	readonly samples: number;
	/** Decibels; digital silence is -120. */
	readonly loudest: number;
}

export const nothingHeard: Heard = { spoken: 0, samples: 0, loudest: -Infinity };

/** The level at which the preview says "we hear you". */
const voiceAbove = 0.35;
/** Below the noise of any open microphone. */
const silentBelow = -110;
const enoughSamples = 3;

/** @param level 0 to 1 */
export const addSample = (heard: Heard, level: number, decibels: number): Heard => ({
	spoken: heard.spoken + (level > voiceAbove ? 1 : 0),
	samples: heard.samples + 1,
	loudest: Math.max(heard.loudest, decibels),
});

export const hasSpoken = ({ spoken }: Heard): boolean => spoken >= enoughSamples;

/** Digital silence means muted or disconnected; a low level may mean far away. */
export function heardFinding(heard: Heard): StepFinding {
	if (hasSpoken(heard)) return passed();
	if (heard.samples === 0) return found('failed', 'noSound');
	return heard.loudest < silentBelow ? found('failed', 'silent') : found('warning', 'quiet');
}

/** At least and at most. The first second of a Bluetooth headset is silent. */
const listenMs = { full: [3000, 6000], short: [1000, 5000] } as const;

const firstSampleMs = 3000;

export const checkMicrophone: StepRunner = async (context, signal) => {
	context.microphone?.stop();
	context.microphone = null;
	context.prompt({ kind: 'permission' });
	const opened = await openExplained('microphone', picked('microphone'), 0, signal);
	if ('code' in opened) return found('failed', opened.code, { error: opened.error });
	context.microphone = opened;
	context.prompt({ kind: 'speak' });

	let heard = nothingHeard;
	const stop = listen(opened, (level, decibels) => {
		heard = addSample(heard, level, decibels);
		context.hear(level);
	});
	const [least, most] = listenMs[context.form];
	await pollUntil(() => (heard.samples > 0 ? heard : null), firstSampleMs, signal);
	const begun = performance.now();
	await pollUntil(
		() => (performance.now() - begun > least && hasSpoken(heard) ? heard : null),
		heard.samples > 0 ? most : 0,
		signal,
	);
	stop();
	context.hear(0);
	return heardFinding(heard);
};
