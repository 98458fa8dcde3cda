import type { Staff } from '$lib/server/staff.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who signed in, or `null`. */
			staff: Staff | null;
		}
		interface Error {
			message: string;
			/** Of an unexpected error: what the log is searched for. */
			id?: string;
		}
	}
}
