/** What a way in takes for granted unless the facts say otherwise. */
export const conditions = [
	'app-floor-moves',
	'not-windows-s-mode',
	'64-bit',
	'not-ltsc',
	'third-party-cookies',
	'needs-linked-phone',
	'no-private-window',
	'camera-depends-on-app',
] as const;
export type Condition = (typeof conditions)[number];
