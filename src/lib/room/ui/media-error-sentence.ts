import { m } from '$lib/paraglide/messages.js';
import type { Trouble } from '../media/capture.ts';
import type { Kind } from '../browser-storage.ts';

const sentences: Readonly<Record<Trouble, (inputs: { what: string }) => string>> = {
	noAccess: m.trouble_noAccess,
	blocked: m.trouble_blocked,
	blockedBefore: m.trouble_blocked,
	byPolicy: m.trouble_byPolicy,
	dismissed: m.trouble_dismissed,
	bySystem: m.trouble_bySystem,
	missing: m.trouble_missing,
	inUse: m.trouble_inUse,
	failed: m.trouble_failed,
};

const nouns: Readonly<Record<Kind | 'both', () => string>> = {
	camera: m.trouble_camera,
	microphone: m.trouble_microphone,
	both: m.trouble_both,
};

/** What is wrong with a camera or microphone, and what helps. */
export function troubleSentence(trouble: Trouble, what: Kind | 'both'): string {
	return sentences[trouble]({ what: nouns[what]() });
}
