import type { Trouble } from '$lib/council/checking.ts';
import { rememberAsked, wasAsked } from '../browser-storage.ts';
import type { Kind } from '../browser-storage.ts';

export type { Trouble };

/** Names as the browsers give them, old ones too: developer.mozilla.org getUserMedia, checked 2026-11. */
const byName: Readonly<Record<string, Trouble>> = {
	TypeError: 'noAccess',
	// A switch of whoever manages the browser.
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

export function troubleOf(error: unknown): Trouble {
	if (!(error instanceof Error || error instanceof DOMException)) return 'failed';
	if (/dismissed/i.test(error.message)) return 'dismissed';
	if (/by system/i.test(error.message)) return 'bySystem';
	return byName[error.name] ?? 'failed';
}

/** A refusal that comes this fast was not a person's answer but an earlier one, kept by the browser. */
const keptAnswerMs = 300;

/** What is known around a refusal. */
export interface Asking {
	/** What the browser said of the permission before it was asked; `null`: it does not tell. */
	readonly before: PermissionState | null;
	readonly elapsedMs: number;
	/** This page has asked in this browser before. */
	readonly askedBefore: boolean;
}

/**
 * Who refused. Browsers have one name for all of it, so it follows from what the permission was before
 * and how fast the answer came.
 */
export function refusalOf(error: unknown, asking: Asking): Trouble {
	const trouble = troubleOf(error);
	if (trouble !== 'blocked') return trouble;
	// The page may, and is refused all the same: by the system, which the browser has to obey.
	if (asking.before === 'granted') return 'bySystem';
	const byItself = asking.before === 'denied' || asking.elapsedMs < keptAnswerMs;
	if (!byItself) return 'blocked';
	return asking.askedBefore ? 'blockedBefore' : 'byPolicy';
}

/** `null` where the browser does not tell: Safari before 16, Firefox before 132, windows in apps. */
export async function permissionOf(kind: Kind): Promise<PermissionState | null> {
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
export function wishFor(
	kind: Kind,
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

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
	// Absent on pages that are not encrypted, and in some apps' own windows.
	if (!navigator.mediaDevices?.getUserMedia) throw new TypeError('no getUserMedia');
	const asked = performance.now();
	const remember = () => {
		if (constraints.video) rememberAsked('camera');
		if (constraints.audio) rememberAsked('microphone');
	};
	try {
		const stream = await navigator.mediaDevices.getUserMedia(constraints);
		remember();
		return stream;
	} catch (error) {
		// Refused at once is refused without a question: nobody has been asked by that.
		if (performance.now() - asked > keptAnswerMs) remember();
		throw error;
	}
}

/** Opens one; a remembered device that is gone is replaced by the browser's choice. */
export async function open(
	kind: Kind,
	id: string | null,
	height: number,
): Promise<MediaStreamTrack> {
	const of = (deviceId: ConstrainDOMString | undefined) =>
		ask({ [kind === 'camera' ? 'video' : 'audio']: wishFor(kind, deviceId, height) });
	const stream = await of(id === null ? undefined : { exact: id }).catch((error: unknown) => {
		if (id === null || troubleOf(error) !== 'missing') throw error;
		return of(undefined);
	});
	const [track] = stream.getTracks();
	if (!track) throw new Error('a stream without a track');
	return track;
}

export interface Captured {
	readonly camera: MediaStreamTrack | Trouble;
	readonly microphone: MediaStreamTrack | Trouble;
}

/** Opens one, and says of a refusal whose it is. */
export async function openAsking(
	kind: Kind,
	id: string | null,
	height: number,
): Promise<MediaStreamTrack | { readonly trouble: Trouble; readonly error: string }> {
	const before = await permissionOf(kind);
	const askedBefore = wasAsked(kind);
	const asked = performance.now();
	try {
		return await open(kind, id, height);
	} catch (error) {
		const elapsedMs = performance.now() - asked;
		const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		return { trouble: refusalOf(error, { before, elapsedMs, askedBefore }), error: text };
	}
}

/** Opens both with one question; where that fails, each alone, for one may be there and allowed. */
export async function openBoth(
	ids: Readonly<Record<Kind, string | null>>,
	height: number,
): Promise<Captured> {
	const asked = performance.now();
	try {
		const stream = await ask({
			video: wishFor('camera', ids.camera ?? undefined, height),
			audio: wishFor('microphone', ids.microphone ?? undefined, height),
		});
		return {
			camera: stream.getVideoTracks()[0] ?? 'missing',
			microphone: stream.getAudioTracks()[0] ?? 'missing',
		};
	} catch (error) {
		const trouble = troubleOf(error);
		const answered = trouble === 'blocked' && performance.now() - asked > keptAnswerMs;
		if (answered || trouble === 'noAccess' || trouble === 'dismissed') {
			return { camera: trouble, microphone: trouble };
		}
		return {
			camera: await open('camera', ids.camera, height).catch(troubleOf),
			microphone: await open('microphone', ids.microphone, height).catch(troubleOf),
		};
	}
}

export interface Choices {
	readonly cameras: readonly MediaDeviceInfo[];
	readonly microphones: readonly MediaDeviceInfo[];
	readonly speakers: readonly MediaDeviceInfo[];
}

/** What there is to choose from; names are known only after the permission. */
export async function listChoices(): Promise<Choices> {
	const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
	const of = (kind: MediaDeviceKind) => all.filter((one) => one.kind === kind && one.deviceId);
	return {
		cameras: of('videoinput'),
		microphones: of('audioinput'),
		speakers: of('audiooutput'),
	};
}
