import { m } from '$lib/paraglide/messages.js';
import type { Replaced } from '../media/replaced.ts';
import type { MediaKind } from '../media/media-kind.ts';

const sentences: Readonly<Record<MediaKind | 'speaker', (inputs: Replaced) => string>> = {
	camera: m.room_replaced_camera,
	microphone: m.room_replaced_microphone,
	speaker: m.room_replaced_speaker,
};

/** That another one is in use, because the one before is gone. */
export const replacedSentence = (about: MediaKind | 'speaker', { was, by }: Replaced): string =>
	sentences[about]({ was, by: by || m.room_usualSpeaker() });
