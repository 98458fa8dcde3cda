import { found, passed } from '$lib/council/checking.ts';
import type { Finding } from '$lib/council/checking.ts';
import { openAsking } from '../../media/capture.ts';
import { picked } from '../../browser-storage.ts';
import { listen } from './listen.ts';
import type { Runner } from './setting.ts';
import { until } from './waiting.ts';

/** What was heard so far. */
export interface Heard {
	/** Tenths of a second in which somebody spoke. */
	readonly spoken: number;
	readonly samples: number;
	/** Decibels; a line that is cut has -120. */
	readonly loudest: number;
}

export const nothingHeard: Heard = { spoken: 0, samples: 0, loudest: -Infinity };

/** As loud as the room's own meter says "we hear you". */
const voice = 0.35;
/** Less than the noise of any open microphone. */
const deadLine = -110;
const enough = 3;

/** @param level 0 to 1 */
export const hearing = (so: Heard, level: number, decibels: number): Heard => ({
	spoken: so.spoken + (level > voice ? 1 : 0),
	samples: so.samples + 1,
	loudest: Math.max(so.loudest, decibels),
});

export const isEnough = ({ spoken }: Heard): boolean => spoken >= enough;

/** A microphone that gives nothing at all is cut; one that gives little may be far away. */
export function heardFinding(heard: Heard): Finding {
	if (isEnough(heard)) return passed();
	if (heard.samples === 0) return found('failed', 'noSound');
	return heard.loudest < deadLine ? found('failed', 'silent') : found('warning', 'quiet');
}

/** At least and at most; the first second of a Bluetooth headset is silent. */
const listenMs = { full: [3000, 6000], short: [1000, 5000] } as const;

const firstSampleMs = 3000;

export const checkMicrophone: Runner = async (setting, gone) => {
	setting.microphone?.stop();
	setting.microphone = null;
	setting.show({ kind: 'permission' });
	const opened = await openAsking('microphone', picked('microphone'), 0);
	if ('trouble' in opened) return found('failed', opened.trouble, { error: opened.error });
	if (gone.aborted) {
		opened.stop();
		return found('notChecked', 'skipped');
	}
	setting.microphone = opened;
	setting.show({ kind: 'speak' });

	let heard = nothingHeard;
	const stop = listen(opened, (level, decibels) => {
		heard = hearing(heard, level, decibels);
		setting.hear(level);
	});
	const [least, most] = listenMs[setting.form];
	await until(() => (heard.samples > 0 ? heard : null), firstSampleMs, gone);
	const begun = performance.now();
	await until(
		() => (performance.now() - begun > least && isEnough(heard) ? heard : null),
		heard.samples > 0 ? most : 0,
		gone,
	);
	stop();
	setting.hear(0);
	return heardFinding(heard);
};
