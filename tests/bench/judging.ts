import { ceilings, tools, toolById } from '../../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../../src/lib/compat/tool/account.ts';
import type { Attendee } from '../../src/lib/compat/attendee.ts';
import type { CallSetup } from '../../src/lib/compat/tool/arrangement.ts';
import type { Device } from '../../src/lib/device/device.ts';
import type { Restriction } from '../../src/lib/device/restriction.ts';
import { Fleet } from '../../src/lib/fleet/judge-fleet.ts';
import type { Circumstances } from '../../src/lib/fleet/predicates.ts';
import { judgeAttendee } from '../../src/lib/compat/judge/judge.ts';
import { judgeMeeting } from '../../src/lib/compat/judge/judge-meeting.ts';
import { changesByRestriction } from '../../src/lib/plan/register-changes.ts';
import { resolveCall } from '../../src/lib/compat/tool/resolve-call.ts';
import type { Tool } from '../../src/lib/compat/tool/tool.ts';
import { inventory, manyTools } from './inventory.ts';
import { factsOf, rulesEngine } from './json-rules.ts';

const call: CallSetup = {
	day: '2026-11-23',
	participants: 60,
	groupCall: true,
	browserGuests: true,
	arrangement: {
		dialIn: true,
		webClientAllowed: true,
		anonymousJoinAllowed: true,
		thirdPartyCookies: true,
		e2ee: false,
		server: { own: true, moderatorSignIn: false, sip: true, turnTls443: true, tcpPort: 7881 },
	},
};
const owner: Circumstances['owner'] = {
	role: 'guest',
	needs: ['hear', 'speak', 'see', 'beSeen'],
	accounts: accountCodes.filter((code) => code !== 'phone-line' && code !== 'mobile-number'),
};
const seed = 'Elsterfurt';

/** Milliseconds of the best and of the middle run. */
function time(
	runs: number,
	work: () => unknown,
): { readonly best: number; readonly middle: number } {
	const taken = Array.from({ length: runs }, () => {
		const begin = performance.now();
		work();
		return performance.now() - begin;
	}).sort((a, b) => a - b);
	return { best: taken[0] ?? 0, middle: taken[Math.floor(runs / 2)] ?? 0 };
}

const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function council(): void {
	const devices = inventory(60, 60, seed);
	const attendees: readonly Attendee[] = devices.map((device, i) => ({
		...owner,
		id: `a${i}`,
		devices: [device],
	}));
	const seven = 'facetime zoom teams webex jitsi bigbluebutton livekit-room'.split(' ');
	const chosen = seven.flatMap((id) => toolById(id) ?? []);
	const { best, middle } = time(50, () => {
		for (const tool of chosen) {
			const settled = resolveCall(tool, attendees, call);
			for (const attendee of attendees) judgeAttendee(tool, attendee, settled, ceilings);
			judgeMeeting(tool, attendees, call, ceilings);
		}
	});
	say(`60 attendees × 7 tools with reasons and remedies: ${ms(middle)} (best ${ms(best)})`);
}

function plainly(tool: Tool, device: Device): string {
	return judgeAttendee(tool, { ...owner, id: 'a', devices: [device] }, call, ceilings).state;
}

/** @returns milliseconds of the best run of the fast judgement */
function land(distinct: number): number {
	const devices = inventory(100_000, distinct, seed);
	const many = manyTools(40);
	const name = `100,000 devices (${distinct.toLocaleString('en')} distinct) × 40 tools`;
	const begin = performance.now();
	const fleet = new Fleet(devices, many, { owner, callOf: () => call, ceilings });
	const encoding = performance.now() - begin;
	const { best, middle } = time(distinct > 10_000 ? 5 : 60, () => fleet.judge());
	say(`${name}: ${ms(middle)} (best ${ms(best)}), after encoding in ${ms(encoding)}`);

	// The plain way on every hundredth device, cell by cell the same.
	const some = devices.filter((_, i) => i % 100 === 0);
	const all = fleet.judge();
	let differing = 0;
	const slow = time(3, () => {
		differing = 0;
		many.forEach((tool, place) => {
			some.forEach((device, i) => {
				if (plainly(tool, device) !== all.stateOf(i * 100, place)) differing++;
			});
		});
	}).best;
	const ratio = (slow * 100) / best;
	say(
		`  the plain judgement of all of them: ${ms(slow * 100)} (1 % measured), ${ratio.toFixed(0)} times the best`,
	);
	say(`  cells that differ: ${differing} of ${some.length * many.length}`);
	return best;
}

/**
 * A restriction of every device, the worst one, over a register, as its preview asks: from the devices to
 * what changes for whom, nothing kept from the time before. Then the same for the iPads only.
 */
function restricting(distinct: number): void {
	const devices = inventory(5_000, distinct, seed);
	const register = devices.map((device, i) => ({
		...{ device, personId: `p${Math.floor(i / 2)}`, officeId: null },
	}));
	const restriction: Restriction = {
		...{ id: 'r', effect: 'use', toolId: null, way: null, reason: 'Warnung' },
		...{ from: call.day, until: null, exemptions: new Map() },
		scope: {
			...{ platform: null, systemFrom: null, systemBelow: null },
			...{ model: null, officeId: null, deviceIds: null },
		},
	};
	const ipads = { ...restriction, scope: { ...restriction.scope, platform: 'ipados' as const } };
	for (const [name, one] of [
		['every device', restriction],
		['every iPad', ipads],
	] as const) {
		const begin = performance.now();
		const changes = changesByRestriction(register, one, [], { tools, ceilings }, call.day);
		const first = performance.now() - begin;
		const { best, middle } = time(20, () =>
			changesByRestriction(register, one, [], { tools, ceilings }, call.day),
		);
		const cells = changes.tools.reduce((sum, tool) => sum + tool.devices.length, 0);
		say(
			`restricting ${name}, 5,000 (${distinct.toLocaleString('en')} distinct) × ${tools.length} tools: ${ms(middle)} (best ${ms(best)}, the first ${ms(first)}), ${cells} cells change`,
		);
	}
}

/** @param best of the fast judgement for 100,000 devices */
async function generalEngine(best: number): Promise<void> {
	const engine = rulesEngine(manyTools(40));
	const facts = inventory(1_000, 1_000, seed).map(factsOf);
	const begin = performance.now();
	for (const device of facts) await engine.run(device);
	const taken = performance.now() - begin;
	const ratio = ((taken * 100) / best).toFixed(0);
	say(
		`json-rules-engine, only whether a way's floors are met, 1,000 devices × 40 tools: ${ms(taken)}`,
	);
	say(
		`  scaled to 100,000 devices: ${ms(taken * 100)} (1 % measured), ${ratio} times the best of ours with 3,000 distinct`,
	);
}

/** How fast many devices are judged, the plain way and the fast one, in one run. */
export async function benchJudging(): Promise<void> {
	say(`${tools.length} tools of the catalogue (40 with copies), seed "${seed}"`);
	council();
	restricting(1_000);
	restricting(5_000);
	const best = land(3_000);
	land(100_000);
	await generalEngine(best);
}
