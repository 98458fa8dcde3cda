import type { Staff } from '$lib/server/staff.ts';
import type { Trouble } from '$lib/server/store/trouble.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who signed in, or `null`. */
			staff: Staff | null;
			/** What keeps the store from answering this request, or `null`. */
			trouble: Trouble | null;
		}
		interface Error {
			message: string;
			/** Of an unexpected error: what the log is searched for. */
			id?: string;
		}
	}
}
