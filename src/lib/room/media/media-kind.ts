/** What an attendee sends to the room. */
export const mediaKinds = ['camera', 'microphone'] as const;
export type MediaKind = (typeof mediaKinds)[number];
