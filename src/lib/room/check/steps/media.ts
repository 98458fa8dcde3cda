import { found, passed } from '$lib/check/steps.ts';
import type { StepFinding } from '$lib/check/steps.ts';
import type { MediaPath } from '../network/path.ts';
import type { StepRunner } from './context.ts';
import { hostOf } from './server.ts';

/** What the way in use tells of UDP. A call is possible in any way, so none counts as failed. */
export function udpFinding(path: MediaPath | null, host: string): StepFinding {
	if (!path) return found('failed', 'mediaBlocked', { host });
	const evidence = { way: path.way, ...(path.address && { address: path.address }), host };
	if (path.way === 'tcp') return found('warning', 'udpBlocked', evidence);
	return path.way === 'relay' ? found('warning', 'relayOnly', evidence) : passed(evidence);
}

export const checkUdp: StepRunner = async (context, signal) => {
	const { ticket } = context;
	if (!ticket) return found('notChecked', 'earlierFailed');
	const host = hostOf(ticket.url);
	// Loaded late: it is large, and the steps before do not need it.
	const loaded = await import('../network/network.ts').catch(() => null);
	if (!loaded) return found('failed', 'clientNotLoaded');
	const connections = (context.connections ??= new loaded.CheckConnections(ticket));
	const room = await connections.connect();
	if (typeof room === 'string') return found('failed', room, { host });
	return udpFinding(await connections.pathOf(room, 'udp', undefined, signal), host);
};

export const checkTcp: StepRunner = async ({ connections }, signal) => {
	if (!connections?.sender) return found('notChecked', 'earlierFailed');
	const inUse = await connections.pathOf(connections.sender, 'udp', 0, signal);
	if (inUse?.way === 'tcp') return passed({ way: 'tcp', address: inUse.address });
	const room = await connections.join('tcp', 'onePeerConnection');
	if (typeof room === 'string') return found('warning', 'tcpBlocked');
	await connections.forceTcp(room);
	const path = await connections.pathOf(room, 'tcp', 10_000, signal);
	void room.disconnect(false);
	return path?.way === 'tcp'
		? passed({ way: 'tcp', address: path.address })
		: found('warning', 'tcpBlocked');
};

/** Connects through a relay only: that one is announced does not prove that it is reachable. */
export const checkTurn: StepRunner = async ({ connections }, signal) => {
	if (!connections?.sender) return found('notChecked', 'earlierFailed');
	if (!connections.hasTurn(connections.sender)) return found('notChecked', 'noTurn');
	const room = await connections.join('relay', 'relay');
	if (typeof room === 'string') return found('warning', 'turnBlocked');
	const path = await connections.pathOf(room, 'relay', undefined, signal);
	void room.disconnect(false);
	return path?.way === 'relay' ? passed({ way: 'relay' }) : found('warning', 'turnBlocked');
};
