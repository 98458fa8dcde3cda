/** What a form answers with and no address gives again: recovery codes, a link to set a password. */
const onceOnly = ['codes', 'created', 'reset'] as const;

export const isShownOnce = (answer: unknown): boolean =>
	typeof answer === 'object' && answer !== null && onceOnly.some((part) => part in answer);
