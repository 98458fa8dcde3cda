import type { Ticket } from '$lib/meeting/attendee-page.ts';
import type { AttendeeApi } from '../connection/attendee-api.ts';
import type { MediaKind } from '../media/media-kind.ts';
import type { PreviewTracks } from '../media/own-media.ts';

/**
 * How somebody comes in: with their only device; instead of another one of theirs, which is put out; or
 * beside it, silent, so that the two do not echo.
 */
export type Coming = 'alone' | 'instead' | 'beside';

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
	readonly coming: Coming;
	readonly ticket: Ticket | null;
	readonly tracks: PreviewTracks;
	readonly wanted: Readonly<Record<MediaKind, boolean>>;
	/** Of the own picture, in pixels. */
	readonly height: number;
}
