import type { Hardware } from '../compat/reason.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

const missing: Readonly<Record<Hardware, (locale: Locale) => string>> = {
	camera: (locale) => m.hardware_camera({}, { locale }),
	microphone: (locale) => m.hardware_microphone({}, { locale }),
	speaker: (locale) => m.hardware_speaker({}, { locale }),
};
const items: Readonly<Record<Hardware, (locale: Locale) => string>> = {
	camera: (locale) => m.hardwareItem_camera({}, { locale }),
	microphone: (locale) => m.hardwareItem_microphone({}, { locale }),
	speaker: (locale) => m.hardwareItem_speaker({}, { locale }),
};

/** "keine Kamera", as the object of a sentence. */
export const noHardware = (hardware: Hardware, locale: Locale): string => missing[hardware](locale);
/** "Kamera" */
export const hardwareItem = (hardware: Hardware, locale: Locale): string => items[hardware](locale);
