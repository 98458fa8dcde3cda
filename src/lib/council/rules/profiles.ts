import { isDay } from '../../calendar/day.ts';
import { badenWuerttemberg } from './lands/bw.ts';
import { bavaria } from './lands/by.ts';
import { berlin } from './lands/be.ts';
import { brandenburg } from './lands/bb.ts';
import { bremen } from './lands/hb.ts';
import { hamburg } from './lands/hh.ts';
import { hesse } from './lands/he.ts';
import { lowerSaxony } from './lands/ni.ts';
import { mecklenburgVorpommern } from './lands/mv.ts';
import { northRhineWestphalia } from './lands/nw.ts';
import { rhinelandPalatinate } from './lands/rp.ts';
import { saarland } from './lands/sl.ts';
import { saxony } from './lands/sn.ts';
import { saxonyAnhalt } from './lands/st.ts';
import { schleswigHolstein } from './lands/sh.ts';
import { thuringia } from './lands/th.ts';
import { readProfile } from './profile.ts';
import type { RuleProfile } from './profile.ts';

/** Every state of every profile, by Land; of one id they follow each other. */
export const profiles: readonly RuleProfile[] = [
	...[badenWuerttemberg, bavaria, berlin, brandenburg, bremen, hamburg, hesse],
	...[mecklenburgVorpommern, lowerSaxony, northRhineWestphalia, rhinelandPalatinate],
	...[saarland, saxony, saxonyAnhalt, schleswigHolstein, thuringia],
]
	.flat()
	.map(readProfile);

export const profileIds: readonly string[] = [...new Set(profiles.map(({ id }) => id))];

/**
 * The state of a profile that holds on a day.
 *
 * @param day ISO date of the session
 * @returns `null`: there is no such profile, or none of its states is known to hold then
 */
export function profileOn(id: string, day: string): RuleProfile | null {
	if (!isDay(day)) throw new RangeError(`no day of the calendar: ${day}`);
	const holds = ({ validFrom, validTo }: RuleProfile) =>
		(validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
	return profiles.find((profile) => profile.id === id && holds(profile)) ?? null;
}
