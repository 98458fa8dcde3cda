import { found, passed } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import type { CheckTicket } from '$lib/check/protocol.ts';
import type { StepRunner } from './context.ts';

/** What this device got when it asked the LiveKit server for its health. */
export type LivekitReach =
	| 'healthy'
	/** It answers that it accepts nobody. */
	| 'unhealthy'
	/** A proxy in front does not reach it. */
	| 'badGateway'
	/** Something answered, but CORS hides what. */
	| 'opaque'
	| 'unreachable';

/** @param url ws:// or wss:// */
export const httpAddress = (url: string): string => url.replace(/^ws/, 'http').replace(/\/$/, '');

/**
 * Whose fault it is follows from comparing with our server, which asks LiveKit too. If neither gets an
 * answer LiveKit is down; if only this device gets none, something in between blocks it.
 */
export function reachFinding(
	answer: CheckTicket | 'away' | 'tooMany' | 'offline',
	reached: LivekitReach,
	host: string,
): StepFinding {
	if (answer === 'offline') return found('failed', 'offline');
	if (answer === 'tooMany') return found('notChecked', 'tooMany');
	const answers = reached === 'healthy' || reached === 'unhealthy';
	if (reached === 'unhealthy' || (answer === 'away' && answers)) {
		return found('failed', 'serverUnfit', { host });
	}
	if (reached === 'badGateway' || answer === 'away')
		return found('failed', 'serverStopped', { host });
	return reached === 'unreachable' ? found('failed', 'addressBlocked', { host }) : passed({ host });
}

export const checkHttps: StepRunner = async (context, signal) => {
	const { livekit } = context.preparation;
	if (livekit === null) return found('notChecked', 'noServer');
	const [answer, reached] = await Promise.all([
		context.ticket ?? context.api.room(),
		reach(httpAddress(livekit), signal),
	]);
	if (typeof answer !== 'string') context.ticket = answer;
	return reachFinding(answer, reached, hostOf(livekit));
};

export const hostOf = (url: string): string => new URL(httpAddress(url)).host;

async function reach(address: string, signal: AbortSignal): Promise<LivekitReach> {
	try {
		const { ok, status } = await fetch(`${address}/`, { cache: 'no-store', signal });
		if (ok) return 'healthy';
		return [502, 503, 504].includes(status) ? 'badGateway' : 'unhealthy';
	} catch {
		// A proxy in front may send no CORS headers: then any answer has to do.
		const opaque = { mode: 'no-cors', cache: 'no-store', signal } as const;
		return await fetch(`${address}/`, opaque).then(
			() => 'opaque',
			() => 'unreachable',
		);
	}
}

/** What LiveKit's answer to `/rtc/validate` means; `null`: go on. */
export function tokenFinding(status: number | null, host: string): StepFinding | null {
	if (status === 401 || status === 403) return found('failed', 'tokenRefused', { host });
	return status === 404 ? found('failed', 'roomGone', { host }) : null;
}

export const checkSignal: StepRunner = async (context, signal) => {
	const { ticket } = context;
	if (!ticket) return found('notChecked', 'earlierFailed');
	const host = hostOf(ticket.url);
	const query = `access_token=${encodeURIComponent(ticket.tokens.probe)}`;
	// A refused WebSocket gives no reason, so the token is validated first.
	const status = await fetch(`${httpAddress(ticket.url)}/rtc/validate?${query}`, {
		cache: 'no-store',
		signal,
	}).then(
		(response) => response.status,
		() => null,
	);
	const refused = tokenFinding(status, host);
	if (refused) return refused;
	const opened = await opens(`${ticket.url.replace(/\/$/, '')}/rtc?${query}`, signal);
	return opened ? passed({ host }) : found('failed', 'webSocketBlocked', { host });
};

/** A proxy without WebSocket support answers 200 instead of 101, or closes, or never answers. */
function opens(address: string, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = new WebSocket(address);
		const end = (opened: boolean) => {
			clearTimeout(timer);
			resolve(opened);
			socket.close();
		};
		const timer = setTimeout(() => end(false), 5000);
		signal.addEventListener('abort', () => end(false));
		socket.addEventListener('open', () => end(true));
		socket.addEventListener('error', () => end(false));
		socket.addEventListener('close', () => end(false));
	});
}
