import type { IncomingMessage } from 'node:http';
import type { DeviceLinkRefusal } from '$lib/server/links/device-link.ts';
import type { SessionLinkRefusal } from '$lib/server/links/session-link.ts';
import type { StaffActor } from '$lib/access/actor.ts';
import type { UnfinishedSignIn } from '$lib/server/access/signed-in.ts';
import type { Trouble } from '$lib/server/db/store-errors.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who signed in, or `null`. */
			staff: StaffActor | null;
			/** Whose password was right, and whose sign-in lacks something, or `null`. */
			unfinished: UnfinishedSignIn | null;
			/** What keeps the store from answering this request and what the log is searched for, or `null`. */
			trouble: { readonly kind: Trouble; readonly id: string } | null;
		}
		interface Platform {
			/** Of the server that is built; the one for development gives nothing. */
			readonly req: IncomingMessage;
		}
		interface Error {
			message: string;
			/** Of an unexpected error: what the log is searched for. */
			id?: string;
			/** A form was sent: what was typed is one step back. */
			wasForm?: boolean;
			/** Who sees it may have an account: the way on is the sign-in. */
			leadsToSignIn?: boolean;
			/** Why a personal link opens nothing. */
			refusal?: SessionLinkRefusal | DeviceLinkRefusal;
		}
	}
}
