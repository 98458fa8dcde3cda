import { profiles } from '$lib/council/rules/profiles.ts';
import type { Land } from '$lib/calendar/holidays.ts';
import type { Locale } from '$lib/paraglide/runtime.js';
import { profileName } from '$lib/views/rules/words.ts';

/** Each profile once, in its newest state, those of the municipality's own Land first. */
export function profileChoices(land: Land | null, locale: Locale) {
	const newest = new Map(profiles.map((profile) => [profile.id, profile]));
	const all = [...newest.values()];
	const sorted = all.toSorted((a, b) => Number(b.land === land) - Number(a.land === land));
	return sorted.map((profile) => ({ value: profile.id, text: profileName(profile, locale) }));
}
