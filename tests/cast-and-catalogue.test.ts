import { expect, test } from 'vitest';
import { cast } from '../src/lib/cast/cast.ts';
import { ceilings, tools } from '../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../src/lib/compat/tool/account.ts';
import type { CallSetup } from '../src/lib/compat/tool/arrangement.ts';
import type { Device } from '../src/lib/device/device.ts';
import { judgeAttendee } from '../src/lib/compat/judge/judge.ts';
import { resolveCall } from '../src/lib/compat/tool/resolve-call.ts';
import type { Tool } from '../src/lib/compat/tool/tool.ts';

/** A council of twenty, as open as organisers can make it. */
const call: CallSetup = {
	day: '2026-11-23',
	participants: 20,
	groupCall: true,
	browserGuests: null,
	arrangement: {
		dialIn: true,
		webClientAllowed: true,
		anonymousJoinAllowed: true,
		thirdPartyCookies: true,
		e2ee: false,
		server: { own: true, moderatorSignIn: false, sip: true, turnTls443: true, tcpPort: 7881 },
	},
};

/** What somebody can do with this one device, having every account but no telephone line. */
function line(name: string, device: Device, tool: Tool): string {
	const accounts = accountCodes.filter((code) => code !== 'phone-line' && code !== 'mobile-number');
	const owner = {
		id: 'owner',
		role: 'guest',
		needs: ['hear', 'speak', 'see', 'beSeen'],
		accounts,
		devices: [device],
	} as const;
	const settled = resolveCall(tool, [owner], call);
	const { state, way, browser, reason, limits } = judgeAttendee(tool, owner, settled, ceilings);
	return [name, state, browser ?? way ?? '-', reason.code, ...limits].join(' ');
}

test('every device of the cast with every tool: what a changed fact changes stands in the diff', async () => {
	const table = tools.map((tool) =>
		[
			`# ${tool.id}`,
			...Object.entries(cast).map(([name, device]) => line(name, device, tool)),
		].join('\n'),
	);
	await expect(`${table.join('\n\n')}\n`).toMatchFileSnapshot('./cast-and-catalogue.txt');
});
