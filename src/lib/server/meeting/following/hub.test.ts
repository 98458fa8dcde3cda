import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beatMs } from '../../../meeting/following.ts';
import { Hub } from './hub.ts';
import type { Follower, Occasion } from './hub.ts';

interface PlayedNow {
	readonly number: number;
	readonly sessionId: string;
}

/** Promises that only wait for each other. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A hub on sessions whose events a test counts up, with a clock that a test moves. */
function played(limits = { ofOwner: 3, inAll: 10 }) {
	const last = new Map([
		['council', 0],
		['board', 0],
	]);
	const reads: string[] = [];
	let now = 0;
	let look: (() => Promise<void>) | null = null;
	const world = { isBroken: false, reading: async () => {} };
	const hub = new Hub<PlayedNow>(
		{
			lastEvents: async (ids) => {
				if (world.isBroken) throw new Error('the store does not answer');
				return new Map([...last].filter(([id]) => ids.includes(id)));
			},
			read: async (sessionId: string, occasion: Occasion) => {
				if (world.isBroken) throw new Error('the store does not answer');
				const number = last.get(sessionId) ?? 0;
				reads.push(`${sessionId} ${number} ${occasion}`);
				await world.reading();
				return { sessionId, number };
			},
			repeat: (run) => {
				look = run;
				return () => (look = null);
			},
			now: () => now,
			onError: () => reads.push('failed'),
		},
		limits,
	);
	const follow = (sessionId = 'council', owner = 'one') => {
		const heard: (number | string)[] = [];
		const follower: Follower<PlayedNow> = {
			...{ sessionId, owner },
			hear: ({ number }) => void heard.push(number),
			end: (why) => void heard.push(why),
		};
		return { isIn: hub.add(follower), heard, leave: () => hub.remove(follower) };
	};
	const count = (sessionId = 'council') => last.set(sessionId, (last.get(sessionId) ?? 0) + 1);
	/** Half seconds go by. */
	const pass = async (ms: number) => {
		for (const end = now + ms; now < end;) {
			now += 500;
			await look?.();
			await settled();
		}
	};
	return { hub, world, reads, follow, count, pass, isLooking: () => look !== null };
}

test('who comes hears how things are, and nobody else hears of that', async () => {
	const { follow } = played();
	const first = follow();
	await settled();
	const second = follow();
	await settled();
	expect([first.heard, second.heard]).toEqual([[0], [0]]);
});

test('what happens in this process is heard at once, in its session alone', async () => {
	const { hub, follow, count } = played();
	const [council, board] = [follow('council'), follow('board')];
	await settled();
	count('council');
	hub.wake('council');
	hub.wake('nobody follows this');
	await settled();
	expect([council.heard, board.heard]).toEqual([[0, 1], [0]]);
});

test('what happens in another process is heard with the next look', async () => {
	const { follow, count, pass } = played();
	const { heard } = follow();
	await settled();
	count();
	await pass(500);
	expect(heard).toEqual([0, 1]);
});

test('where nothing happens there is a beat, and it is counted from the last message', async () => {
	const { hub, follow, count, pass, reads } = played();
	const { heard } = follow();
	await pass(beatMs - 500);
	count();
	hub.wake('council');
	await settled();
	await pass(beatMs - 500);
	expect(heard).toEqual([0, 1]);
	await pass(500);
	expect(heard).toEqual([0, 1, 1]);
	expect(reads).toEqual(['council 0 beat', 'council 1 event', 'council 1 beat']);
});

test('a session is read once for all, and what happens meanwhile makes one more reading', async () => {
	const { hub, world, follow, count, reads } = played({ ofOwner: 100, inAll: 100 });
	const all = Array.from({ length: 60 }, () => follow());
	await settled();
	let go = () => {};
	world.reading = () => new Promise<void>((resolve) => (go = resolve));
	hub.wake('council');
	for (let event = 0; event < 5; event++) {
		count();
		hub.wake('council');
	}
	world.reading = async () => {};
	go();
	await settled();
	expect(all.map(({ heard }) => heard.at(-1))).toEqual(Array.from({ length: 60 }, () => 5));
	// Coming, what was under way, and all five events together.
	expect(reads.length).toBeLessThanOrEqual(4);
});

test('a store that does not answer is said at the beats, and forgotten when it is back', async () => {
	const { world, follow, pass, reads } = played();
	const { heard } = follow();
	await settled();
	world.isBroken = true;
	await pass(2 * beatMs);
	expect(heard).toEqual([0]);
	expect(reads.filter((read) => read === 'failed')).toHaveLength(2);
	world.isBroken = false;
	await pass(beatMs);
	expect(heard).toEqual([0, 0]);
});

test('for one stream too many of one person the oldest ends; other people are not asked', async () => {
	const { hub, follow } = played();
	const own = Array.from({ length: 5 }, () => follow());
	const other = follow('council', 'other');
	await settled();
	expect(own.map(({ heard }) => heard.at(-1))).toEqual(['tooMany', 'tooMany', 0, 0, 0]);
	expect(other.heard.at(-1)).toBe(0);
	expect(hub.count).toBe(4);
});

test('one stream too many of the process is refused, and there is room again when one goes', () => {
	const { follow } = played({ ofOwner: 3, inAll: 2 });
	const [first] = [follow('council', 'a'), follow('council', 'b')];
	expect(follow('council', 'c').isIn).toBe(false);
	first.leave();
	expect(follow('council', 'c').isIn).toBe(true);
});

test('nothing runs while no stream is open', async () => {
	const { hub, follow, isLooking, reads, pass } = played();
	expect(isLooking()).toBe(false);
	const { leave } = follow();
	expect(isLooking()).toBe(true);
	await settled();
	leave();
	leave();
	expect([isLooking(), hub.count]).toEqual([false, 0]);
	await pass(10_000);
	expect(reads).toHaveLength(1);
	follow();
	expect(isLooking()).toBe(true);
});

test('when the process ends all streams end, and none begins any more', async () => {
	const { hub, follow, isLooking } = played();
	const [one, two] = [follow('council', 'a'), follow('board', 'b')];
	await settled();
	hub.end();
	expect([one.heard, two.heard]).toEqual([
		[0, 'restart'],
		[0, 'restart'],
	]);
	expect([follow().isIn, hub.count, isLooking()]).toEqual([false, 0, false]);
});

test('whatever comes when: numbers never fall, and all hear of the last event', async () => {
	const step = fc.constantFrom('count', 'wake', 'look', 'settle', 'come', 'leave');
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
			const { hub, world, follow, count, pass } = played({ ofOwner: 100, inAll: 100 });
			world.reading = settled;
			const open: ReturnType<typeof follow>[] = [];
			const all: typeof open = [];
			let last = 0;
			for (const step of steps) {
				if (step === 'count') last = count().get('council') ?? 0;
				if (step === 'wake') hub.wake('council');
				if (step === 'look') await pass(500);
				if (step === 'settle') await settled();
				if (step === 'come') all.push(open[open.push(follow()) - 1] ?? expect.fail());
				if (step === 'leave') open.shift()?.leave();
			}
			for (let at = 0; at < 4; at++) await pass(500);
			for (const { heard } of all) {
				expect(heard).toEqual(heard.toSorted((a, b) => Number(a) - Number(b)));
			}
			expect(open.map(({ heard }) => heard.at(-1))).toEqual(open.map(() => last));
		}),
	);
});
