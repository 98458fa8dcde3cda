import { m } from '$lib/paraglide/messages.js';
import type { MediaErrorCode } from '$lib/check/reasons.ts';
import type { MediaKind } from '../media/media-kind.ts';

const sentences: Readonly<Record<MediaErrorCode, (inputs: { what: string }) => string>> = {
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

const nouns: Readonly<Record<MediaKind | 'both', () => string>> = {
	camera: m.trouble_camera,
	microphone: m.trouble_microphone,
	both: m.trouble_both,
};

/** Why a camera or microphone could not be opened, and the remedy. */
export function mediaErrorSentence(error: MediaErrorCode, what: MediaKind | 'both'): string {
	return sentences[error]({ what: nouns[what]() });
}
