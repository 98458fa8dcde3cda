/** An ISO date that the calendar has: 2026-02-30 is none. */
export function isDay(text: string): boolean {
	const instant = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** So many days later; both are ISO dates. */
export const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
