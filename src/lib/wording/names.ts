import { ownRoom } from '../council/own-room.ts';
import { withSize } from '../device/model-key.ts';
import type { Platform } from '../device/device.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

/** Whom a sentence is about. */
export interface Names {
	readonly tool: {
		readonly id: string;
		readonly name: string;
		/** As the subject of a sentence, where that is not the name. */
		readonly subject?: string;
	};
	/** What its owner calls the device, or its model; `null`: the sentence says "dieses Gerät". */
	readonly device?: string | null;
}

/** As a heading: "FaceTime", "Eigener Raum". */
export const toolName = (tool: Names['tool'], locale: Locale): string =>
	tool.id === ownRoom ? m.toolName_ownRoom({}, { locale }) : tool.name;

/** As the subject of a sentence: "FaceTime", "der eigene Raum". */
export const toolSubject = ({ id, name, subject }: Names['tool'], locale: Locale): string =>
	id === ownRoom ? m.toolSubject_ownRoom({}, { locale }) : (subject ?? name);

/** "dieses iPad", or the name in quotation marks; a neuter, as subject and as object. */
export function thisDevice(names: Names, platform: Platform | null, locale: Locale): string {
	if (names.device) return m.thisDevice_named({ name: names.device }, { locale });
	if (platform === 'ios') return m.thisDevice_iphone({}, { locale });
	if (platform === 'ipados') return m.thisDevice_ipad({}, { locale });
	return m.thisDevice_device({}, { locale });
}

/** As far as generations have come: up to 20. */
const endings: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/**
 * A model's name as it stands on a device in the reader's language: "iPad (9. Generation)", "iPad (9th generation)".
 * What was stated stays as it is.
 */
export const modelWord = (name: string, locale: Locale): string =>
	locale === 'de'
		? withSize(name.replace(/\b(\d+)(?:st|nd|rd|th) g/, '$1. G'), ',', ' Zoll')
		: withSize(
				name.replace(/\b(\d+)\. G/, (_, number: string) => `${number}${endings[number] ?? 'th'} g`),
				'.',
				'-inch',
			);
