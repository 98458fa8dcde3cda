import { AudioPresets, VideoPresets } from 'livekit-client';
import type {
	ReconnectContext,
	ReconnectPolicy,
	RoomConnectOptions,
	RoomOptions,
} from 'livekit-client';

/** Retries for four minutes; the watchdog replaces the room much earlier. */
export class RoomReconnectPolicy implements ReconnectPolicy {
	nextRetryDelayInMs({ retryCount, elapsedMs }: ReconnectContext): number | null {
		if (elapsedMs > 240_000) return null;
		const base = [0, 300, 1200, 2700, 4800][retryCount] ?? 7000;
		return base === 0 ? Math.random() * 500 : base * (0.5 + Math.random());
	}
}

/** The usual one first; when media fail to connect the next is tried. */
export const connectModes = ['onePeerConnection', 'twoPeerConnections', 'relay'] as const;
export type ConnectMode = (typeof connectModes)[number];

/** @param sends720p for the chair, whom everybody watches; the others send 360p */
export function roomOptions(mode: ConnectMode, sends720p: boolean): RoomOptions {
	const best = sends720p ? VideoPresets.h720 : VideoPresets.h360;
	return {
		adaptiveStream: true,
		dynacast: true,
		singlePeerConnection: mode === 'onePeerConnection',
		// Camera and microphone stay open when one room replaces another.
		stopLocalTrackOnUnpublish: false,
		// Connection.suspend does this on pagehide; a cancelled unload must not end the call.
		disconnectOnPageLeave: false,
		reconnectPolicy: new RoomReconnectPolicy(),
		publishDefaults: {
			videoCodec: 'vp8',
			backupCodec: false,
			simulcast: true,
			audioPreset: AudioPresets.speech,
			videoEncoding: best.encoding,
			videoSimulcastLayers: sends720p
				? [VideoPresets.h180, VideoPresets.h360]
				: [VideoPresets.h180],
			// Closing the microphone switches the audio profile of Bluetooth headsets.
			stopMicTrackOnMute: false,
		},
	};
}

export function connectOptions(mode: ConnectMode): RoomConnectOptions {
	return {
		maxRetries: 0,
		websocketTimeout: 5000,
		peerConnectionTimeout: 8000,
		...(mode === 'relay' && { rtcConfig: { iceTransportPolicy: 'relay' } }),
	};
}
