/**
 * The oldest browsers that can join our own LiveKit room, by Vite's target names.
 * A test compares them with the room's entry in the catalogue, and the build's target is made of them.
 *
 * livekit-client constructs a WritableStream without a guard since 2.15.9 (Safari 14.1, iOS 14.5,
 * Firefox 100) and calls addTransceiver (Chrome 69): github.com/livekit/client-sdk-js/pull/1638,
 * developer.mozilla.org/docs/Web/API/WritableStream, checked 2026-11.
 */
export const roomFloor = {
	chrome: '69',
	edge: '79',
	firefox: '100',
	safari: '14.1',
	ios: '14.5',
} as const;
