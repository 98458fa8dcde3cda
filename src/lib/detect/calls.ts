import type { Signals } from './signals.ts';
import { claim } from '../device/claim.ts';
import type { Claim } from '../device/claim.ts';

/**
 * Has the browser calls (RTCPeerConnection) at all? `null`: it was not asked, or another engine
 * answered: who plays an iPad in Chromium shows what Chromium can do.
 */
export function canCall({ ua, probes }: Signals): boolean | null {
	const isChromium = probes?.userAgentData === true || probes?.chrome === true;
	if (isChromium && !ua.includes('Chrome/')) return null;
	return probes?.RTCPeerConnection ?? null;
}

/** That a browser has calls does not say that they get through; a test says that. */
export function callsOf(signals: Signals): readonly Claim[] {
	const value = canCall(signals);
	return value === null ? [] : [claim('calls', value)];
}
