export const ways = ['native', 'browser', 'phone'] as const;
/** A way in. Where two are equally good, the one named first here is taken. */
export type Way = (typeof ways)[number];
