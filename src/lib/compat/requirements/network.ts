import { blocked, fine, unknown } from './check.ts';
import type { Check } from './check.ts';

/** Media need UDP, else other TCP ports, else a relay on 443. Unknown counts as open. */
export const network: Check = ({ tool, support, device, call }) => {
	const isAsked = tool.constraints.some(({ kind }) => kind === 'network');
	if (!isAsked || support.way === 'phone' || device === null) return fine;
	const { udp, tcp443, tcpOther } = device.network;
	if (tcp443 === false) return blocked({ code: 'networkBlocked', port: 'tcp443' });
	if (udp !== false || tcpOther === true) return fine;

	const { turnTls443 } = call.arrangement.server;
	if (turnTls443 === true) return { ...fine, reason: { code: 'networkRelay' } };
	if (turnTls443 === null) {
		const facts = ['turnTls443'] as const;
		return unknown({ code: 'factMissing', facts }, { missing: facts });
	}
	const reason = { code: 'networkBlocked', port: 'media' } as const;
	const remedies = [{ kind: 'enableTurnTls', device: null }] as const;
	return tcpOther === null
		? unknown(reason, { missing: ['network'], remedies })
		: blocked(reason, { remedies });
};
