import { found, passed } from '$lib/council/checking.ts';
import type { CheckTicket, Finding } from '$lib/council/checking.ts';
import type { Runner } from './setting.ts';

/** What asking the LiveKit server for its health came to. */
export type Reached =
	| 'well'
	/** It says itself that it takes nobody. */
	| 'unfit'
	/** What stands in front of it does not find it. */
	| 'lost'
	/** Something answered, and keeps from us what. */
	| 'unread'
	| 'no';

/** @param url ws:// or wss:// */
export const httpAddress = (url: string): string => url.replace(/^ws/, 'http').replace(/\/$/, '');

/**
 * Whose fault it is, by comparing: our server asks LiveKit too, from its own place. When neither gets
 * an answer it does not run; when only this device gets none, something between keeps it away.
 */
export function reachFinding(
	answer: CheckTicket | 'away' | 'tooMany' | 'offline',
	reached: Reached,
	host: string,
): Finding {
	if (answer === 'offline') return found('failed', 'offline');
	if (answer === 'tooMany') return found('notChecked', 'tooMany');
	const speaks = reached === 'well' || reached === 'unfit';
	if (reached === 'unfit' || (answer === 'away' && speaks)) {
		return found('failed', 'serverUnfit', { host });
	}
	if (reached === 'lost' || answer === 'away') return found('failed', 'serverStopped', { host });
	return reached === 'no' ? found('failed', 'addressBlocked', { host }) : passed({ host });
}

export const checkHttps: Runner = async (setting, gone) => {
	const { livekit } = setting.preparation;
	if (livekit === null) return found('notChecked', 'noServer');
	const [answer, reached] = await Promise.all([
		setting.ticket ?? setting.door.room(),
		reach(httpAddress(livekit), gone),
	]);
	if (typeof answer !== 'string') setting.ticket = answer;
	return reachFinding(answer, reached, hostOf(livekit));
};

export const hostOf = (url: string): string => new URL(httpAddress(url)).host;

async function reach(address: string, gone: AbortSignal): Promise<Reached> {
	try {
		const { ok, status } = await fetch(`${address}/`, { cache: 'no-store', signal: gone });
		if (ok) return 'well';
		return [502, 503, 504].includes(status) ? 'lost' : 'unfit';
	} catch {
		// A proxy in front may keep its answers from other pages: then that there is one must do.
		const opaque = { mode: 'no-cors', cache: 'no-store', signal: gone } as const;
		return await fetch(`${address}/`, opaque).then(
			() => 'unread',
			() => 'no',
		);
	}
}

/** What LiveKit says of a token before anything else is tried with it. */
export function tokenFinding(status: number | null, host: string): Finding | null {
	if (status === 401 || status === 403) return found('failed', 'tokenRefused', { host });
	return status === 404 ? found('failed', 'roomGone', { host }) : null;
}

export const checkSignal: Runner = async (setting, gone) => {
	const { ticket } = setting;
	if (!ticket) return found('notChecked', 'earlierFailed');
	const host = hostOf(ticket.url);
	const query = `access_token=${encodeURIComponent(ticket.tokens.probe)}`;
	// The refusal of a WebSocket tells no reason, so the token is asked about first.
	const status = await fetch(`${httpAddress(ticket.url)}/rtc/validate?${query}`, {
		cache: 'no-store',
		signal: gone,
	}).then(
		(response) => response.status,
		() => null,
	);
	const refused = tokenFinding(status, host);
	if (refused) return refused;
	const opened = await opens(`${ticket.url.replace(/\/$/, '')}/rtc?${query}`, gone);
	return opened ? passed({ host }) : found('failed', 'webSocketBlocked', { host });
};

/** A proxy that knows no WebSockets answers 200 instead of 101, or cuts the line, or says nothing. */
function opens(address: string, gone: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = new WebSocket(address);
		const end = (opened: boolean) => {
			clearTimeout(timer);
			resolve(opened);
			socket.close();
		};
		const timer = setTimeout(() => end(false), 5000);
		gone.addEventListener('abort', () => end(false));
		socket.addEventListener('open', () => end(true));
		socket.addEventListener('error', () => end(false));
		socket.addEventListener('close', () => end(false));
	});
}
