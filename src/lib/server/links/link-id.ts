import { randomBytes } from 'node:crypto';

/** A new public id of a personal link: nobody guesses it. */
export const newLinkId = (): string => randomBytes(18).toString('base64url');
