import { LocalVideoTrack, Track } from 'livekit-client';
import type { Room } from 'livekit-client';

/** The screen that the attendee shows to the others: one at a time, through all the rooms of one call. */
export class SharedPicture {
	track: MediaStreamTrack | null = null;
	#isAsking = false;
	#isOver = false;
	#room: Room | null = null;
	readonly #changed: () => void;

	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** Asks which screen. Must be called from a tap; while one is shown or asked for, it does nothing. */
	async ask(): Promise<void> {
		if (this.track || this.#isAsking) return;
		this.#isAsking = true;
		const video = { frameRate: { ideal: 15 } };
		// Cancelled by the attendee or refused by the system: nothing is shown, as before.
		const stream = await navigator.mediaDevices.getDisplayMedia({ video }).catch(() => null);
		this.#isAsking = false;
		const [track] = stream?.getVideoTracks() ?? [];
		if (!track) return;
		if (this.#isOver) return track.stop();
		this.track = track;
		track.addEventListener('ended', () => {
			if (this.track === track) this.end();
		});
		this.#changed();
		await this.#publish(track);
	}

	end(): void {
		const { track } = this;
		this.track = null;
		track?.stop();
		const me = this.#room?.localParticipant;
		const published = me?.getTrackPublication(Track.Source.ScreenShare)?.track;
		if (published) void me?.unpublishTrack(published, true);
		this.#changed();
	}

	/** The attendee has left: also what they allow only later is not shown. */
	stop(): void {
		this.#isOver = true;
		this.track?.stop();
	}

	enterRoom(room: Room): void {
		this.#room = room;
		if (this.track) void this.#publish(this.track);
	}

	leaveRoom(): void {
		this.#room = null;
	}

	async #publish(screen: MediaStreamTrack): Promise<void> {
		const room = this.#room;
		if (room?.state !== 'connected') return;
		const me = room.localParticipant;
		const track = new LocalVideoTrack(screen, undefined, true);
		try {
			await me.publishTrack(track, { source: Track.Source.ScreenShare });
			// Ended while LiveKit was still taking it.
			if (this.track !== screen) await me.unpublishTrack(track, true);
		} catch {
			// If the room was lost meanwhile the next one publishes again.
			if (this.#room === room && room.state === 'connected' && this.track === screen) this.end();
		}
	}
}
