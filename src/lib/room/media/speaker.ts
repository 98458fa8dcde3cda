import { supportsAudioOutputSelection } from 'livekit-client';
import type { Room } from 'livekit-client';
import { picked, rememberPicked } from '../browser-storage.ts';

/** The loudspeaker that plays the others, across all the rooms of one call. */
export class Speaker {
	/** Where it is not, the device's own settings choose. */
	readonly canPick = supportsAudioOutputSelection();
	#room: Room | null = null;

	/** Id of the one in use; empty while nobody knows it. */
	get openId(): string {
		return this.#room?.getActiveDevice('audiooutput') ?? '';
	}

	async enterRoom(room: Room): Promise<void> {
		this.#room = room;
		const id = picked('speaker');
		if (id !== null) await this.#use(id);
	}

	async pick(id: string, name: string): Promise<void> {
		rememberPicked('speaker', id, name);
		await this.#use(id);
	}

	/** The one that was picked is used again when it is plugged in again; one that is gone is not. */
	async devicesChanged(speakers: readonly Pick<MediaDeviceInfo, 'deviceId'>[]): Promise<void> {
		const id = picked('speaker');
		const { openId } = this;
		const isListed = (one: string) => speakers.some(({ deviceId }) => deviceId === one);
		if (id !== null && id !== openId && isListed(id)) return this.#use(id);
		const isGone = !['', 'default'].includes(openId) && speakers.length > 0 && !isListed(openId);
		// The browser's own choice.
		if (isGone) await this.#use('');
	}

	async #use(id: string): Promise<void> {
		if (this.canPick) await this.#room?.switchActiveDevice('audiooutput', id).catch(() => false);
	}
}
