import type { Ticket } from '$lib/meeting/attendee-page.ts';
import type { AttendeeApi } from '../connection/attendee-api.ts';
import type { MediaKind } from '../media/media-kind.ts';
import type { PreviewTracks } from '../media/own-media.ts';

/** What the attendee's page hands to the call. */
export interface CallEntry {
	readonly api: AttendeeApi;
	/** Of the personal link. */
	readonly path: string;
	readonly attendeeId: string;
	readonly name: string;
	readonly session: string;
	/** May mute, remove, readmit and close. */
	readonly leads: boolean;
	readonly ticket: Ticket | null;
	readonly tracks: PreviewTracks;
	readonly wanted: Readonly<Record<MediaKind, boolean>>;
	/** Of the own picture, in pixels. */
	readonly height: number;
}
