import { found, passed } from '$lib/council/checking.ts';
import type { Finding } from '$lib/council/checking.ts';
import type { Runner } from './setting.ts';

/** What is asked of a window; another one in tests. */
export interface Abilities {
	readonly calls: boolean;
	readonly streams: boolean;
	readonly capture: boolean;
	readonly observers: boolean;
}

/**
 * Asks for what the room needs, never for a browser's name: livekit-client 2.23.0 calls addTransceiver
 * and constructs WritableStream, ReadableStream and AbortController without asking.
 */
export function abilitiesOf(window: Window & typeof globalThis): Abilities {
	const has = (name: string) => typeof Reflect.get(window, name) === 'function';
	return {
		calls: has('RTCPeerConnection') && 'addTransceiver' in window.RTCPeerConnection.prototype,
		streams: has('WritableStream') && has('ReadableStream') && has('AbortController'),
		capture: typeof window.navigator.mediaDevices?.getUserMedia === 'function',
		observers: has('ResizeObserver') && has('IntersectionObserver'),
	};
}

/** From what keeps a browser out to what it merely does less well. */
export function abilityFinding({ calls, streams, capture, observers }: Abilities): Finding {
	if (!streams) return found('failed', 'noStreams');
	if (!calls) return found('failed', 'noCalls');
	if (!capture) return found('warning', 'noCapture');
	return observers ? passed() : found('warning', 'noObservers');
}

export const checkBrowser: Runner = async () => abilityFinding(abilitiesOf(window));

export const checkPage: Runner = async ({ preparation }) => {
	if (!window.isSecureContext) return found('failed', 'insecure');
	if (window.top !== window) return found('warning', 'framed');
	return preparation.inApp ? found('warning', 'inApp') : passed();
};
