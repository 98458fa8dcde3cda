import { found, passed } from '$lib/council/checking.ts';
import type { Finding } from '$lib/council/checking.ts';
import type { Path } from '../network/path.ts';
import { hostOf } from './server.ts';
import type { Runner } from './setting.ts';

/** What the way in use says of UDP: where media travel at all, nothing of it is red. */
export function udpFinding(path: Path | null, host: string): Finding {
	if (!path) return found('failed', 'mediaBlocked', { host });
	const evidence = { way: path.way, ...(path.address && { address: path.address }), host };
	if (path.way === 'tcp') return found('warning', 'udpBlocked', evidence);
	return path.way === 'relay' ? found('warning', 'relayOnly', evidence) : passed(evidence);
}

export const checkUdp: Runner = async (setting, gone) => {
	const { ticket } = setting;
	if (!ticket) return found('notChecked', 'earlierFailed');
	const host = hostOf(ticket.url);
	// Not part of the page: it is large, and the steps before need none of it.
	const loaded = await import('../network/network.ts').catch(() => null);
	if (!loaded) return found('failed', 'clientNotLoaded');
	const line = (setting.line ??= new loaded.Line(ticket));
	const room = await line.connect();
	if (typeof room === 'string') return found('failed', room, { host });
	return udpFinding(await line.pathOf(room, 'udp', undefined, gone), host);
};

export const checkTcp: Runner = async ({ line }, gone) => {
	if (!line?.sender) return found('notChecked', 'earlierFailed');
	const inUse = await line.pathOf(line.sender, 'udp', 0, gone);
	if (inUse?.way === 'tcp') return passed({ way: 'tcp', address: inUse.address });
	const room = await line.join('tcp', 'onePeerConnection');
	if (typeof room === 'string') return found('warning', 'tcpBlocked');
	await line.forceTcp(room);
	const path = await line.pathOf(room, 'tcp', 10_000, gone);
	void room.disconnect(false);
	return path?.way === 'tcp'
		? passed({ way: 'tcp', address: path.address })
		: found('warning', 'tcpBlocked');
};

/** Only through a relay: that one is named to the browser does not say that it can be reached. */
export const checkTurn: Runner = async ({ line }, gone) => {
	if (!line?.sender) return found('notChecked', 'earlierFailed');
	if (!line.hasTurn(line.sender)) return found('notChecked', 'noTurn');
	const room = await line.join('relay', 'relay');
	if (typeof room === 'string') return found('warning', 'turnBlocked');
	const path = await line.pathOf(room, 'relay', undefined, gone);
	void room.disconnect(false);
	return path?.way === 'relay' ? passed({ way: 'relay' }) : found('warning', 'turnBlocked');
};
