/** What an attendee lacks after joining. */
export const limits = [
	'one-to-one-only',
	'no-links',
	'group-audio-only',
	'cannot-start-call',
	'must-be-admitted',
	'no-screen-share-send',
	'no-camera-without-h264',
	'no-e2ee',
	'no-speaker-choice',
	'audio-only',
	'no-chat',
	'cannot-hear',
	'cannot-speak',
	'cannot-be-seen',
] as const;
export type Limit = (typeof limits)[number];
