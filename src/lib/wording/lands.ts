import type { Land } from '../calendar/holidays.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const names: Readonly<Record<Land, Message>> = {
	BW: m.land_BW,
	BY: m.land_BY,
	BE: m.land_BE,
	BB: m.land_BB,
	HB: m.land_HB,
	HH: m.land_HH,
	HE: m.land_HE,
	MV: m.land_MV,
	NI: m.land_NI,
	NW: m.land_NW,
	RP: m.land_RP,
	SL: m.land_SL,
	SN: m.land_SN,
	ST: m.land_ST,
	SH: m.land_SH,
	TH: m.land_TH,
};

export const landName = (land: Land, locale: Locale): string => names[land]({}, { locale });
