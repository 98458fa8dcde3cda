import type { MediaErrorCode } from '$lib/check/reasons.ts';
import { rememberAsked, wasAsked } from '../browser-storage.ts';
import type { MediaKind } from './media-kind.ts';

/** Why a camera or microphone is not open; `revoked`: it was, and the permission was taken back. */
export type MediaTrouble = MediaErrorCode | 'revoked';

/** Names as the browsers give them, old ones too: developer.mozilla.org getUserMedia, checked 2026-11. */
const byName: Readonly<Record<string, MediaErrorCode>> = {
	TypeError: 'noAccess',
	// Disabled by the browser's administrator.
	SecurityError: 'byPolicy',
	NotAllowedError: 'blocked',
	PermissionDeniedError: 'blocked',
	NotFoundError: 'missing',
	DevicesNotFoundError: 'missing',
	NotReadableError: 'inUse',
	TrackStartError: 'inUse',
	AbortError: 'inUse',
	OverconstrainedError: 'missing',
	ConstraintNotSatisfiedError: 'missing',
};

export function mediaErrorOf(error: unknown): MediaErrorCode {
	if (!(error instanceof Error || error instanceof DOMException)) return 'failed';
	if (/dismissed/i.test(error.message)) return 'dismissed';
	if (/by system/i.test(error.message)) return 'bySystem';
	return byName[error.name] ?? 'failed';
}

/** A refusal this fast is an earlier answer that the browser has stored, not a person's. */
const storedAnswerMs = 300;

/** What is known about the request that was refused. */
export interface RefusalContext {
	/** The permission before the request; `null`: unknown to this browser. */
	readonly before: PermissionState | null;
	readonly elapsedMs: number;
	/** One of our pages has asked in this browser before. */
	readonly askedBefore: boolean;
}

/**
 * Who refused. Browsers use one error for all cases, so it follows from the permission before the
 * request and from how fast the answer came.
 */
export function refusalOf(error: unknown, request: RefusalContext): MediaErrorCode {
	const code = mediaErrorOf(error);
	if (code !== 'blocked') return code;
	// The page has the permission, so the operating system refused.
	if (request.before === 'granted') return 'bySystem';
	const isStored = request.before === 'denied' || request.elapsedMs < storedAnswerMs;
	if (!isStored) return 'blocked';
	return request.askedBefore ? 'blockedBefore' : 'byPolicy';
}

/** `null` where the browser cannot tell: Safari before 16, Firefox before 132, web views of apps. */
export async function permissionOf(kind: MediaKind): Promise<PermissionState | null> {
	try {
		// The checker knows these names only for some browsers.
		return (await navigator.permissions.query({ name: kind as PermissionName })).state;
	} catch {
		return null;
	}
}

/**
 * @param deviceId which one, or `undefined` for the browser's choice
 * @param height of the picture: 720 for the chair, whom everybody watches, 360 for the others
 */
export function constraintsFor(
	kind: MediaKind,
	deviceId: ConstrainDOMString | undefined,
	height: number,
): MediaTrackConstraints {
	if (kind === 'microphone') {
		return { deviceId, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
	}
	return {
		deviceId,
		width: { ideal: (height * 16) / 9 },
		height: { ideal: height },
		frameRate: { ideal: 30 },
	};
}

/** Whoever asked was done before the answer came; what was opened by it is closed again. */
export class NoLongerWanted extends Error {
	override readonly name = 'NoLongerWanted';
}

/** The one place where camera and microphone are asked for: nobody else has to end what comes late. */
async function getMedia(
	constraints: MediaStreamConstraints,
	signal: AbortSignal,
): Promise<MediaStream> {
	if (signal.aborted) throw new NoLongerWanted();
	// Absent on unencrypted pages and in the web views of some apps.
	if (!navigator.mediaDevices?.getUserMedia) throw new TypeError('no getUserMedia');
	const startedAt = performance.now();
	const remember = () => {
		if (constraints.video) rememberAsked('camera');
		if (constraints.audio) rememberAsked('microphone');
	};
	try {
		const stream = await navigator.mediaDevices.getUserMedia(constraints);
		remember();
		if (!signal.aborted) return stream;
		for (const track of stream.getTracks()) track.stop();
		throw new NoLongerWanted();
	} catch (error) {
		// A refusal this fast came without a prompt, so nobody has been asked.
		if (performance.now() - startedAt > storedAnswerMs) remember();
		throw error;
	}
}

/**
 * Opens one; if the remembered one is gone, the browser's choice.
 *
 * @param signal aborted when it is no longer wanted; what the person allows afterwards is closed at once
 * @throws {NoLongerWanted} or what the browser throws
 */
export async function open(
	kind: MediaKind,
	id: string | null,
	height: number,
	signal: AbortSignal,
): Promise<MediaStreamTrack> {
	const of = (deviceId: ConstrainDOMString | undefined) => {
		const constraints = constraintsFor(kind, deviceId, height);
		return getMedia({ [kind === 'camera' ? 'video' : 'audio']: constraints }, signal);
	};
	const stream = await of(id === null ? undefined : { exact: id }).catch((error: unknown) => {
		if (id === null || mediaErrorOf(error) !== 'missing') throw error;
		return of(undefined);
	});
	const [track] = stream.getTracks();
	if (!track) throw new Error('a stream without a track');
	return track;
}

export interface Captured {
	readonly camera: MediaStreamTrack | MediaErrorCode;
	readonly microphone: MediaStreamTrack | MediaErrorCode;
}

/** Opens one and tells who refused if it fails. */
export async function openExplained(
	kind: MediaKind,
	id: string | null,
	height: number,
	signal: AbortSignal,
): Promise<MediaStreamTrack | { readonly code: MediaErrorCode; readonly error: string }> {
	const before = await permissionOf(kind);
	const askedBefore = wasAsked(kind);
	const startedAt = performance.now();
	try {
		return await open(kind, id, height, signal);
	} catch (error) {
		const elapsedMs = performance.now() - startedAt;
		const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		return { code: refusalOf(error, { before, elapsedMs, askedBefore }), error: text };
	}
}

export const idOf = (track: MediaStreamTrack): string => track.getSettings().deviceId ?? '';

/** Opens both with one prompt; if that fails each alone, because one may be present and allowed. */
export async function openBoth(
	ids: Readonly<Record<MediaKind, string | null>>,
	height: number,
	signal: AbortSignal,
): Promise<Captured> {
	const startedAt = performance.now();
	try {
		const stream = await getMedia(
			{
				video: constraintsFor('camera', ids.camera ?? undefined, height),
				audio: constraintsFor('microphone', ids.microphone ?? undefined, height),
			},
			signal,
		);
		return {
			camera: stream.getVideoTracks()[0] ?? 'missing',
			microphone: stream.getAudioTracks()[0] ?? 'missing',
		};
	} catch (error) {
		const code = mediaErrorOf(error);
		const answered = code === 'blocked' && performance.now() - startedAt > storedAnswerMs;
		if (answered || code === 'noAccess' || code === 'dismissed') {
			return { camera: code, microphone: code };
		}
		const camera = await open('camera', ids.camera, height, signal).catch(mediaErrorOf);
		const endCamera = () => {
			if (typeof camera !== 'string') camera.stop();
		};
		// Open while the person is asked for the other one.
		signal.addEventListener('abort', endCamera);
		const microphone = await open('microphone', ids.microphone, height, signal).catch(mediaErrorOf);
		signal.removeEventListener('abort', endCamera);
		return { camera, microphone };
	}
}

export interface MediaChoices {
	readonly cameras: readonly MediaDeviceInfo[];
	readonly microphones: readonly MediaDeviceInfo[];
	readonly speakers: readonly MediaDeviceInfo[];
}

/** Labels are empty until a permission is granted. */
export async function listChoices(): Promise<MediaChoices> {
	const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
	const of = (kind: MediaDeviceKind) => all.filter((one) => one.kind === kind && one.deviceId);
	return {
		cameras: of('videoinput'),
		microphones: of('audioinput'),
		speakers: of('audiooutput'),
	};
}
