import { describe, expect, test } from 'vitest';
import { account } from './account.ts';
import type { CheckResult } from './check.ts';
import { conditions } from './conditions.ts';
import { encryption } from './encryption.ts';
import { attendee, call, constraint, device, support, tool, checkInput } from '../testing/world.ts';
import { network } from './network.ts';
import { policy } from './policy.ts';
import { role } from './role.ts';
import { status } from './status.ts';

const short = ({ state, reason, missing }: CheckResult) => [
	state,
	reason?.code ?? null,
	...missing,
];

test('a way in that takes guests only turns a host away', () => {
	const host = attendee({ role: 'host' });
	const on = (roles: readonly ('host' | 'guest')[]) =>
		checkInput({ attendee: host, support: support({ roles }) });
	expect(short(role(on(['guest'])))).toEqual(['blocked', 'roleNotAvailable']);
	expect(short(role(on([])))).toEqual(['works', null]);
});

describe('a setting', () => {
	const setting = constraint('policy', {
		settledBy: 'anonymousJoinAllowed',
		ways: ['native'],
		role: 'guest',
		unlessHas: ['microsoft-account'],
	});
	const asked = (anonymousJoinAllowed: boolean | null, accounts: readonly string[] | null) =>
		short(
			policy(
				checkInput({
					tool: tool({}, setting),
					attendee: attendee({ accounts }),
					call: call({ anonymousJoinAllowed }),
				}),
			),
		);
	test.each([
		['allows', true, [], ['works', null]],
		['forbids', false, [], ['blocked', 'notAllowed']],
		['is not told', null, [], ['unknown', 'factMissing', 'anonymousJoinAllowed']],
		['does not matter with an account', false, ['microsoft-account'], ['works', null]],
		[
			'forbids, but nobody asked for accounts',
			false,
			null,
			['unknown', 'factMissing', 'microsoft-account'],
		],
	])('%s', (_, isAllowed, accounts, expected) => {
		expect(asked(isAllowed, accounts)).toEqual(expected);
	});
});

test('encryption shuts out a way that cannot have it', () => {
	const phone = tool({}, constraint('feature-conflict', { way: 'phone', e2ee: true }));
	const asks = call({ e2ee: true });
	const byPhone = checkInput({ tool: phone, support: support({ way: 'phone' }), call: asks });
	expect(short(encryption(byPhone))).toEqual(['blocked', 'featureConflict']);
	expect(
		short(encryption(checkInput({ support: support({ limits: ['no-e2ee'] }), call: asks })))[0],
	).toBe('blocked');
	expect(short(encryption(checkInput({ support: support({ limits: ['no-e2ee'] }) })))[0]).toBe(
		'works',
	);
});

describe('an account', () => {
	const needing = (code: 'zoom-account' | 'threema-licence' | 'signal-account') =>
		tool({ accounts: { host: [], native: [code], browser: [] } });
	const asked = (code: Parameters<typeof needing>[0], more: Parameters<typeof attendee>[0] = {}) =>
		short(account(checkInput({ tool: needing(code), attendee: attendee(more) })));
	const phone = device({ platform: 'android' });
	test.each([
		['that is there', asked('zoom-account', { accounts: ['zoom-account'] }), ['works', null]],
		[
			'made free of charge',
			asked('zoom-account'),
			['afterRemedy', 'accountMissing', 'zoom-account'],
		],
		['that is bought', asked('threema-licence'), ['blocked', 'accountBought', 'threema-licence']],
		[
			'on a phone nobody has',
			asked('signal-account'),
			['blocked', 'phoneAccountNeeded', 'signal-account'],
		],
		[
			'on a phone perhaps',
			asked('signal-account', { devices: [phone] }),
			['unknown', 'phoneAccountNeeded', 'signal-account'],
		],
		[
			'on a phone with a number',
			asked('signal-account', { accounts: ['mobile-number'] }),
			['afterRemedy', 'accountMissing', 'signal-account'],
		],
		[
			'nobody asked for',
			asked('zoom-account', { accounts: null }),
			['unknown', 'factMissing', 'zoom-account'],
		],
	])('%s', (_, got, expected) => {
		expect(got).toEqual(expected);
	});
});

describe('a condition', () => {
	const asked = (
		code: 'no-private-window' | '64-bit' | 'needs-linked-phone',
		holds: boolean | null,
	) =>
		short(
			conditions(
				checkInput({
					support: support({ conditions: [code] }),
					device: device({ platform: 'windows', [`conditions.${code}`]: holds }),
				}),
			),
		);
	test('holds unless somebody says it does not', () => {
		expect(asked('64-bit', null)).toEqual(['works', null]);
		expect(asked('64-bit', false)).toEqual(['blocked', 'conditionNotMet']);
	});
	test('that whoever sits there can grant is a remedy', () => {
		expect(asked('no-private-window', false)).toEqual(['afterRemedy', 'conditionNotMet']);
	});
	test('that other checks cover is not judged twice', () => {
		expect(asked('needs-linked-phone', false)).toEqual(['works', null]);
	});
});

describe('a network', () => {
	const asked = (open: object, turnTls443: boolean | null) => {
		const server = { ...call().arrangement.server, turnTls443 };
		return short(
			network(
				checkInput({
					tool: tool({}, constraint('network', {})),
					device: device({ platform: 'windows', ...open }),
					call: call({ server }),
				}),
			),
		);
	};
	const shut = { 'network.udp': false, 'network.tcpOther': false };
	test.each([
		['of which nobody told counts as open', {}, null, ['works', null]],
		['without 443 is blocked', { 'network.tcp443': false }, true, ['blocked', 'networkBlocked']],
		['is relayed', shut, true, ['works', 'networkRelay']],
		['without a relay is blocked', shut, false, ['blocked', 'networkBlocked']],
		['may have a relay', shut, null, ['unknown', 'factMissing', 'turnTls443']],
		[
			'may have another port',
			{ 'network.udp': false },
			false,
			['unknown', 'networkBlocked', 'network'],
		],
		['has another port', { ...shut, 'network.tcpOther': true }, false, ['works', null]],
	])('%s', (_, open, relay, expected) => {
		expect(asked(open, relay)).toEqual(expected);
	});
});

describe('the status of a way in', () => {
	const asked = (
		more: Parameters<typeof support>[0],
		arrangement: Parameters<typeof call>[0] = {},
	) => short(status(checkInput({ support: support(more), call: call(arrangement) })));
	test.each([
		['supported, but of hearsay', { confidence: 'low' } as const, ['unknown', 'toolFloorUnknown']],
		['unofficial', { status: 'unofficial' } as const, ['unknown', 'unofficial']],
		['unknown, an app', { status: 'unknown' } as const, ['unknown', 'toolFloorUnknown']],
		['not supported, an app', { status: 'not-supported' } as const, ['blocked', 'wayNotOffered']],
		['retired', { status: 'retired' } as const, ['blocked', 'toolRetired']],
	])('%s', (_, more, expected) => {
		expect(asked(more)).toEqual(expected);
	});
	const phone = { way: 'phone', status: 'conditional', confidence: 'low' } as const;
	test('by telephone depends on the number of this meeting', () => {
		expect(asked(phone, { dialIn: true })).toEqual(['works', null]);
		expect(asked(phone, { dialIn: false })).toEqual(['blocked', 'noDialIn']);
		expect(asked(phone)).toEqual(['unknown', 'factMissing', 'dialIn']);
	});
});
