import type { Limit } from '../compat/tool/limit.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

const words: Readonly<Record<Limit, (locale: Locale) => string>> = {
	'one-to-one-only': (locale) => m.limit_oneToOneOnly({}, { locale }),
	'no-links': (locale) => m.limit_noLinks({}, { locale }),
	'group-audio-only': (locale) => m.limit_groupAudioOnly({}, { locale }),
	'cannot-start-call': (locale) => m.limit_cannotStartCall({}, { locale }),
	'must-be-admitted': (locale) => m.limit_mustBeAdmitted({}, { locale }),
	'no-screen-share-send': (locale) => m.limit_noScreenShareSend({}, { locale }),
	'no-camera-without-h264': (locale) => m.limit_noCameraWithoutH264({}, { locale }),
	'no-e2ee': (locale) => m.limit_noE2ee({}, { locale }),
	'no-speaker-choice': (locale) => m.limit_noSpeakerChoice({}, { locale }),
	'audio-only': (locale) => m.limit_audioOnly({}, { locale }),
	'no-chat': (locale) => m.limit_noChat({}, { locale }),
	'cannot-hear': (locale) => m.limit_cannotHear({}, { locale }),
	'cannot-speak': (locale) => m.limit_cannotSpeak({}, { locale }),
	'cannot-be-seen': (locale) => m.limit_cannotBeSeen({}, { locale }),
};

/** What an attendee lacks after joining, without a full stop: "nur Ton, kein Bild". */
export const limitWord = (limit: Limit, locale: Locale = getLocale()): string =>
	words[limit](locale);
