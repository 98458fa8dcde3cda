import { AudioPresets, VideoPresets } from 'livekit-client';
import type {
	ReconnectContext,
	ReconnectPolicy,
	RoomConnectOptions,
	RoomOptions,
} from 'livekit-client';

/** Keeps trying for four minutes; the watchdog above it replaces the room much earlier. */
export class RoomReconnectPolicy implements ReconnectPolicy {
	nextRetryDelayInMs({ retryCount, elapsedMs }: ReconnectContext): number | null {
		if (elapsedMs > 240_000) return null;
		const base = [0, 300, 1200, 2700, 4800][retryCount] ?? 7000;
		return base === 0 ? Math.random() * 500 : base * (0.5 + Math.random());
	}
}

/** Ways through a network, the usual one first; after a failure of the media the next is tried. */
export const paths = ['onePeerConnection', 'twoPeerConnections', 'relay'] as const;
export type Path = (typeof paths)[number];

/** @param sharp 720p: for the chair, whom everybody watches; the others send 360p */
export function roomOptions(path: Path, sharp: boolean): RoomOptions {
	const best = sharp ? VideoPresets.h720 : VideoPresets.h360;
	return {
		adaptiveStream: true,
		dynacast: true,
		singlePeerConnection: path === 'onePeerConnection',
		// Camera and microphone stay open when a room is replaced by another.
		stopLocalTrackOnUnpublish: false,
		// The page says itself when it is left; a cancelled unload must not end the call.
		disconnectOnPageLeave: false,
		reconnectPolicy: new RoomReconnectPolicy(),
		publishDefaults: {
			videoCodec: 'vp8',
			backupCodec: false,
			simulcast: true,
			audioPreset: AudioPresets.speech,
			videoEncoding: best.encoding,
			videoSimulcastLayers: sharp ? [VideoPresets.h180, VideoPresets.h360] : [VideoPresets.h180],
			// Bluetooth headsets change their mode, and their sound, when the microphone is closed.
			stopMicTrackOnMute: false,
		},
	};
}

export function connectOptions(path: Path): RoomConnectOptions {
	return {
		maxRetries: 0,
		websocketTimeout: 5000,
		peerConnectionTimeout: 8000,
		...(path === 'relay' && { rtcConfig: { iceTransportPolicy: 'relay' } }),
	};
}
