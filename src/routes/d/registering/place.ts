import type { PersonRecord } from '$lib/server/register/people.ts';

/** Whose devices are registered, and where: below a device link or a session link. */
export interface Place {
	readonly person: PersonRecord;
	/** Path of the page that registers: "/d/…" or "/j/…/device" */
	readonly home: string;
}

/** A device that is known already, as a line of the list. */
export interface KnownDevice {
	readonly id: string;
	readonly label: string;
	readonly system: string;
	/** UTC, ISO 8601; `null`: nothing is known of it. */
	readonly asOf: string | null;
}
