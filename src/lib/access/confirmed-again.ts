/** So long after signing in nobody is asked again who they are before an account is changed. */
export const confirmedMinutes = 10;

/** Whether a sign-in, begun with all that its account is asked for, is that young. @param signedInAt and now: milliseconds of real time */
export const isConfirmed = (signedInAt: number, now: number): boolean =>
	now - signedInAt < confirmedMinutes * 60_000;
