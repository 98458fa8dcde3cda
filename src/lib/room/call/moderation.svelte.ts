import type { ChairCommand, Status } from '$lib/meeting/attendee-page.ts';
import type { AttendeeApi } from '../connection/attendee-api.ts';

/** What the chair does to the others and to the room. */
export class Moderation {
	removed: Status['removed'] = $state.raw([]);
	/** Who is to take part in the room, there or not. */
	expected: Status['expected'] = $state.raw([]);
	/** Why the last command failed: our server's sentence, empty if it gave none. */
	failed: string | null = $state(null);

	readonly #api: AttendeeApi;
	readonly #forget: (attendeeId: string) => void;

	/** @param forget takes the tile of a removed attendee away */
	constructor(api: AttendeeApi, forget: (attendeeId: string) => void) {
		this.#api = api;
		this.#forget = forget;
	}

	async refresh(): Promise<void> {
		const status = await this.#api.status();
		if (typeof status === 'string') return;
		this.removed = status.removed;
		this.expected = status.expected;
	}

	async mute(attendeeId: string): Promise<void> {
		await this.#isDone('mute', attendeeId);
	}

	async remove(attendeeId: string): Promise<void> {
		if (!(await this.#isDone('remove', attendeeId))) return;
		this.#forget(attendeeId);
		await this.refresh();
	}

	async readmit(attendeeId: string): Promise<void> {
		if (await this.#isDone('readmit', attendeeId)) await this.refresh();
	}

	async closeRoom(): Promise<void> {
		await this.#isDone('close');
	}

	async #isDone(deed: ChairCommand, attendeeId?: string): Promise<boolean> {
		this.failed = await this.#api.moderate(deed, attendeeId);
		return this.failed === null;
	}
}
