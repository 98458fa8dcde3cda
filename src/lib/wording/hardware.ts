import type { Hardware } from '../compat/reason.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const missing: Readonly<Record<Hardware, Message>> = {
	camera: m.hardware_camera,
	microphone: m.hardware_microphone,
	speaker: m.hardware_speaker,
};
const items: Readonly<Record<Hardware, Message>> = {
	camera: m.hardwareItem_camera,
	microphone: m.hardwareItem_microphone,
	speaker: m.hardwareItem_speaker,
};

/** "keine Kamera", as the object of a sentence. */
export const noHardware = (hardware: Hardware, locale: Locale): string =>
	missing[hardware]({}, { locale });
/** "Kamera" */
export const hardwareItem = (hardware: Hardware, locale: Locale): string =>
	items[hardware]({}, { locale });
