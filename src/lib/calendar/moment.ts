/** When something was so that lists show without a moment that can be read: older than all else. */
export const unknownMoment = '0001-01-01T00:00:00.000Z';

// Moments are UTC in ISO 8601; an age in days counts days of 24 hours.
export const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;

/** @returns the moment that many milliseconds later, or earlier where negative */
export const addMs = (moment: string, ms: number): string =>
	new Date(Date.parse(moment) + ms).toISOString();
