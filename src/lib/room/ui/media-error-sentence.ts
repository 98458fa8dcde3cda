import { m } from '$lib/paraglide/messages.js';
import type { MediaTrouble } from '../media/capture.ts';
import type { MediaKind } from '../media/media-kind.ts';

const sentences: Readonly<Record<MediaTrouble, (inputs: { what: string }) => string>> = {
	noAccess: m.trouble_noAccess,
	blocked: m.trouble_blocked,
	blockedBefore: m.trouble_blocked,
	byPolicy: m.trouble_byPolicy,
	dismissed: m.trouble_dismissed,
	bySystem: m.trouble_bySystem,
	missing: m.trouble_missing,
	inUse: m.trouble_inUse,
	failed: m.trouble_failed,
	revoked: m.trouble_revoked,
};

const nouns: Readonly<Record<MediaKind | 'both', () => string>> = {
	camera: m.trouble_camera,
	microphone: m.trouble_microphone,
	both: m.trouble_both,
};

/** Why a camera or microphone is not open, and the remedy. */
export function mediaErrorSentence(error: MediaTrouble, what: MediaKind | 'both'): string {
	return sentences[error]({ what: nouns[what]() });
}
