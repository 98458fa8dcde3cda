import { ConnectionState, RemoteParticipant, Room, RoomEvent } from 'livekit-client';
import type { DisconnectReason } from 'livekit-client';

/** What an attempt to connect comes to; an error is what LiveKit's client throws. */
export type Attempt = 'connects' | 'hangs' | Error;

/** LiveKit's room without a network: a stand-in at the seam to livekit-client. */
export class PlayedRoom extends Room {
	/** Token of the attempt. */
	token = '';
	isDisconnected = false;

	constructor(attempt: Attempt) {
		super();
		this.connect = async (_, token) => {
			this.token = token;
			if (attempt === 'hangs') await new Promise(() => {});
			if (attempt instanceof Error) throw attempt;
			this.state = ConnectionState.Connected;
		};
		this.disconnect = async () => {
			this.isDisconnected = true;
			this.state = ConnectionState.Disconnected;
		};
		this.startAudio = async () => {};
	}

	/** Somebody else joins, whose browser goes by their name. */
	join(name: string, attendeeId = `id of ${name}`, role = 'member'): void {
		const { client } = this.engine;
		const attributes = { attendeeId, role };
		const participant = new RemoteParticipant(client, name, name, name, '', attributes);
		this.remoteParticipants.set(name, participant);
		this.emit(RoomEvent.ParticipantConnected, participant);
	}

	leave(name: string, reason: DisconnectReason): void {
		const participant = this.remove(name);
		this.emit(RoomEvent.ParticipantDisconnected, participant, reason);
	}

	remove(name: string): RemoteParticipant {
		const participant = this.remoteParticipants.get(name);
		if (!participant) throw new RangeError(`${name} is not in the room`);
		this.remoteParticipants.delete(name);
		return participant;
	}

	/** The client notices that the server does not answer, and tries to reconnect. */
	lose(): void {
		this.state = ConnectionState.Reconnecting;
	}

	regain(): void {
		this.state = ConnectionState.Connected;
	}

	/** The client gives up, or the server ends the connection. */
	drop(reason: DisconnectReason): void {
		this.state = ConnectionState.Disconnected;
		this.emit(RoomEvent.Disconnected, reason);
	}
}
