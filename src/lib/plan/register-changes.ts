import type { CallSetup } from '../compat/tool/arrangement.ts';
import { accountCodes, telephoneLines } from '../compat/tool/account.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { withRestrictions } from '../compat/restriction.ts';
import type { OwnedDevice } from '../compat/restriction.ts';
import { judgeAttendee } from '../compat/judge/judge.ts';
import { isRetired } from '../compat/tool/retired.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import type { AttendeeVerdict, State } from '../compat/verdict.ts';
import type { Device } from '../device/device.ts';
import type { Restriction } from '../device/restriction.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';

/** A device of the register with its owner; `personId: null`: a hall's. */
export interface JudgedDevice extends OwnedDevice {
	readonly personId: string | null;
}

/** What tools are and where systems end, as somebody decides it or as a catalogue has it. */
export interface JudgedBy {
	readonly tools: readonly Tool[];
	readonly ceilings: Ceilings;
}

/** Another verdict than before, of a device, or of a person with the best of their devices. */
export interface VerdictChange {
	/** Of the device or the person. */
	readonly id: string;
	readonly before: State;
	readonly after: State;
}

export interface ToolChanges {
	readonly toolId: string;
	readonly devices: readonly VerdictChange[];
	readonly people: readonly VerdictChange[];
	/** Ids of devices that nobody can judge, neither before nor after: not known, rather than unchanged. */
	readonly notKnown: readonly string[];
}

export interface RegisterChanges {
	/** Devices that were looked at. */
	readonly looked: number;
	readonly tools: readonly ToolChanges[];
	/** Of those looked at, ids of devices that nobody can judge with any of the tools. */
	readonly notKnown: readonly string[];
	/** The plain judgement of one cell as it is afterwards, with its reason; `null`: no such cell. */
	readonly verdictOf: (deviceId: string, toolId: string) => AttendeeVerdict | null;
}

/**
 * The call that a whole register is judged for: all that an organiser can set up is set up, and people
 * have every account. What remains is what the devices can do.
 */
const callOn = (day: string): CallSetup => ({
	day,
	participants: null,
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
});
const owner = {
	role: 'guest',
	needs: ['hear', 'speak', 'see', 'beSeen'],
	accounts: accountCodes.filter((code) => !telephoneLines.includes(code)),
} as const;

/** A tool whose service is over changes for nobody. */
const running = ({ tools, ceilings }: JudgedBy, day: string): JudgedBy => ({
	tools: tools.filter((tool) => !isRetired(tool, day)),
	ceilings,
});

const circumstancesOn = (day: string, ceilings: Ceilings) => {
	const call = callOn(day);
	return { owner, callOf: () => call, ceilings };
};

/**
 * What a restriction would change on a day, over all devices that it applies to or may apply to.
 *
 * @param others the restrictions without it
 */
export function changesByRestriction(
	register: readonly JudgedDevice[],
	restriction: Restriction,
	others: readonly Restriction[],
	given: JudgedBy,
	day: string,
): RegisterChanges {
	const by = running(given, day);
	const { tools, ceilings } = by;
	const judged = register.map((owned) => {
		const before = withRestrictions(owned, others, day, ceilings);
		const [it] = withRestrictions(owned, [restriction], day, ceilings).restrictions ?? [];
		if (it === undefined) return { ...owned, before, after: before };
		return {
			...owned,
			before,
			after: { ...before, restrictions: [...(before.restrictions ?? []), it] },
		};
	});
	// People keep the best of all their devices, so those that nothing happens to count too.
	const concerned = new Set(
		judged.flatMap(({ before, after, personId }) => (before === after ? [] : (personId ?? []))),
	);
	const shown = judged.filter(
		({ before, after, personId }) =>
			before !== after || (personId !== null && concerned.has(personId)),
	);
	const cells = judgeFleet(
		[...shown.map(({ before }) => before), ...shown.map(({ after }) => after)],
		tools,
		circumstancesOn(day, ceilings),
	);
	return compared(shown, by, day, {
		before: (device, tool) => cells.stateOf(device, tool),
		after: (device, tool) => cells.stateOf(shown.length + device, tool),
		isLookedAt: ({ before, after }) => before !== after,
	});
}

/**
 * What other facts or decisions change on a day, over all devices.
 *
 * @param givenBefore the same tools as afterwards, in the same order
 */
export function changesBetween(
	register: readonly JudgedDevice[],
	restrictions: readonly Restriction[],
	givenBefore: JudgedBy,
	givenAfter: JudgedBy,
	day: string,
): RegisterChanges {
	const [before, after] = [running(givenBefore, day), running(givenAfter, day)];
	const devicesBy = ({ ceilings }: JudgedBy) =>
		register.map((owned) => withRestrictions(owned, restrictions, day, ceilings));
	const [then, now] = [devicesBy(before), devicesBy(after)];
	const was = judgeFleet(then, before.tools, circumstancesOn(day, before.ceilings));
	const is = judgeFleet(now, after.tools, circumstancesOn(day, after.ceilings));
	const judged = register.map((owned, place) => ({ ...owned, after: now[place] ?? owned.device }));
	return compared(judged, after, day, {
		before: (device, tool) => was.stateOf(device, tool),
		after: (device, tool) => is.stateOf(device, tool),
		isLookedAt: () => true,
	});
}

interface Judged extends JudgedDevice {
	readonly after: Device;
}

interface Compared<Kind extends Judged> {
	/** By places of device and tool. */
	readonly before: (device: number, tool: number) => State;
	readonly after: (device: number, tool: number) => State;
	readonly isLookedAt: (device: Kind) => boolean;
}

function compared<Kind extends Judged>(
	register: readonly Kind[],
	{ tools, ceilings }: JudgedBy,
	day: string,
	{ before, after, isLookedAt }: Compared<Kind>,
): RegisterChanges {
	const looked = register.flatMap((one, place) =>
		isLookedAt(one) ? [{ id: one.device.id, place, device: one.after }] : [],
	);
	const owners = ownersOf(register);
	const open = new Map(looked.map(({ id }) => [id, 0]));
	const byTool = tools.map(({ id: toolId }, tool): ToolChanges => {
		const devices: VerdictChange[] = [];
		const notKnown: string[] = [];
		for (const { id, place } of looked) {
			const [was, is] = [before(place, tool), after(place, tool)];
			if (was !== is) devices.push({ id, before: was, after: is });
			else if (is === 'unknown') notKnown.push(id);
		}
		for (const id of notKnown) open.set(id, (open.get(id) ?? 0) + 1);
		const people = devices.length === 0 ? [] : bestOfEach(owners, tool, before, after);
		return { toolId, devices, people, notKnown };
	});
	const deviceById = new Map(looked.map(({ id, device }) => [id, device]));
	const { owner, callOf } = circumstancesOn(day, ceilings);
	return {
		looked: looked.length,
		tools: byTool,
		notKnown: [...open].flatMap(([id, count]) => (count > 0 && count === tools.length ? [id] : [])),
		verdictOf: (deviceId, toolId) => {
			const device = deviceById.get(deviceId);
			const tool = tools.find(({ id }) => id === toolId);
			if (device === undefined || tool === undefined) return null;
			return judgeAttendee(tool, { ...owner, id: 'owner', devices: [device] }, callOf(), ceilings);
		},
	};
}

/** Who owns what is judged, each person once. */
interface Owners {
	readonly people: readonly string[];
	/** By device the place among the people; -1: nobody's. */
	readonly of: readonly number[];
}

function ownersOf(register: readonly JudgedDevice[]): Owners {
	const places = new Map<string, number>();
	const of = register.map(({ personId }) => {
		if (personId === null) return -1;
		const place = places.get(personId) ?? places.size;
		places.set(personId, place);
		return place;
	});
	return { people: [...places.keys()], of };
}

/** The people whose best device gets another verdict. */
function bestOfEach(
	{ people, of }: Owners,
	tool: number,
	before: (device: number, tool: number) => State,
	after: (device: number, tool: number) => State,
): readonly VerdictChange[] {
	const best = (stateOf: (device: number, tool: number) => State): Uint8Array => {
		const ranks = new Uint8Array(people.length).fill(states.length);
		of.forEach((person, device) => {
			if (person === -1) return;
			const rank = states.indexOf(stateOf(device, tool));
			if (rank < (ranks[person] ?? 0)) ranks[person] = rank;
		});
		return ranks;
	};
	const [was, is] = [best(before), best(after)];
	return people.flatMap((id, person) => {
		const [before, after] = [states[was[person] ?? -1], states[is[person] ?? -1]];
		return before && after && before !== after ? [{ id, before, after }] : [];
	});
}
