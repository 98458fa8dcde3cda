import type { Limit } from '../compat/tool/limit.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const words: Readonly<Record<Limit, Message>> = {
	'one-to-one-only': m.limit_oneToOneOnly,
	'no-links': m.limit_noLinks,
	'group-audio-only': m.limit_groupAudioOnly,
	'cannot-start-call': m.limit_cannotStartCall,
	'must-be-admitted': m.limit_mustBeAdmitted,
	'no-screen-share-send': m.limit_noScreenShareSend,
	'no-camera-without-h264': m.limit_noCameraWithoutH264,
	'no-e2ee': m.limit_noE2ee,
	'no-speaker-choice': m.limit_noSpeakerChoice,
	'audio-only': m.limit_audioOnly,
	'no-chat': m.limit_noChat,
	'cannot-hear': m.limit_cannotHear,
	'cannot-speak': m.limit_cannotSpeak,
	'cannot-be-seen': m.limit_cannotBeSeen,
};

/** What an attendee lacks after joining, without a full stop: "nur Ton, kein Bild". */
export const limitWord = (limit: Limit, locale: Locale): string => words[limit]({}, { locale });
