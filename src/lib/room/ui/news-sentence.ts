import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { allOf } from '$lib/wording/text.ts';
import type { Announcement } from '../call/announcer.ts';

/** More names than this nobody keeps in mind who hears them. */
const mostNames = 4;

/** Who came, went and switched a microphone, to be heard: once, together. */
export function newsSentence({ came, went, muted, unmuted }: Announcement): string {
	const who = (names: readonly string[]) =>
		names.length > mostNames
			? m.room_manyPeople({ count: names.length })
			: allOf(names, getLocale());
	const parts = [
		[came, m.room_came],
		[went, m.room_went],
		[muted, m.room_nowMuted],
		[unmuted, m.room_nowUnmuted],
	] as const;
	return parts
		.flatMap(([names, say]) => (names.length > 0 ? [say({ who: who(names) })] : []))
		.join(' ');
}
