import * as clock from '../../process/clock.ts';

/**
 * By the real clock, which sources go by, and how long a reading is kept: UTC in ISO 8601, so many
 * milliseconds from now.
 */
export const realMoment = (ms = 0): string => new Date(clock.realNow() + ms).toISOString();
