import { found, passed } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import type { StepRunner } from './context.ts';

/** What the room needs of a browser. */
export interface BrowserCapabilities {
	readonly calls: boolean;
	readonly streams: boolean;
	readonly capture: boolean;
	readonly observers: boolean;
}

/**
 * Feature detection, never a browser's name: livekit-client 2.23.0 calls addTransceiver and constructs
 * WritableStream, ReadableStream and AbortController unconditionally.
 */
export function capabilitiesOf(window: Window & typeof globalThis): BrowserCapabilities {
	const has = (name: string) => typeof Reflect.get(window, name) === 'function';
	return {
		calls: has('RTCPeerConnection') && 'addTransceiver' in window.RTCPeerConnection.prototype,
		streams: has('WritableStream') && has('ReadableStream') && has('AbortController'),
		capture: typeof window.navigator.mediaDevices?.getUserMedia === 'function',
		observers: has('ResizeObserver') && has('IntersectionObserver'),
	};
}

/** From blocking to merely limiting. */
export function capabilityFinding({
	calls,
	streams,
	capture,
	observers,
}: BrowserCapabilities): StepFinding {
	if (!streams) return found('failed', 'noStreams');
	if (!calls) return found('failed', 'noCalls');
	if (!capture) return found('warning', 'noCapture');
	return observers ? passed() : found('warning', 'noObservers');
}

export const checkBrowser: StepRunner = async () => capabilityFinding(capabilitiesOf(window));

export const checkPage: StepRunner = async ({ preparation }) => {
	if (!window.isSecureContext) return found('failed', 'insecure');
	if (window.top !== window) return found('warning', 'framed');
	return preparation.inApp ? found('warning', 'inApp') : passed();
};
