import { expect, test } from 'vitest';
import { every } from './every.ts';
import type { JobPorts, RepeatedJob } from './every.ts';

/** Time that passes by hand. */
function handClock() {
	let now = 0;
	let calls: { at: number; readonly call: () => void; readonly againMs: number | null }[] = [];
	const add = (ms: number, call: () => void, againMs: number | null) => {
		const one = { at: now + ms, call, againMs };
		calls.push(one);
		return () => void (calls = calls.filter((other) => other !== one));
	};
	const errors: string[] = [];
	const ports: JobPorts = {
		timer: {
			after: (ms, call) => add(ms, call, null),
			each: (ms, call) => add(ms, call, ms),
		},
		onError: (name, error) => errors.push(`${name}: ${String(error)}`),
	};
	async function pass(ms: number) {
		for (const end = now + ms; now < end;) {
			now++;
			for (const one of calls.filter(({ at }) => at === now)) {
				if (one.againMs === null) calls = calls.filter((other) => other !== one);
				else one.at += one.againMs;
				one.call();
			}
			await Promise.resolve();
		}
	}
	return { ports, errors, pass, now: () => now, waiting: () => calls.length };
}

/** Starts a job that notes when it ran. */
function started(job: Omit<RepeatedJob, 'name' | 'run'>, work: RepeatedJob['run'] = () => {}) {
	const clock = handClock();
	const ran: number[] = [];
	const run = () => {
		ran.push(clock.now());
		return work();
	};
	const { end } = every({ name: 'sweeping', ...job, run }, clock.ports);
	return { clock, ran, end };
}

test('a job runs once per interval, and not at the start', async () => {
	const { clock, ran } = started({ everyMs: 100 });
	await clock.pass(350);
	expect(ran).toEqual([100, 200, 300]);
});

test('a first run can come before the first interval has passed', async () => {
	const { clock, ran } = started({ everyMs: 100, firstAfterMs: 10 });
	await clock.pass(250);
	expect(ran).toEqual([10, 100, 200]);
});

test('a first run after no time at all is part of the call', async () => {
	const { clock, ran } = started({ everyMs: 100, firstAfterMs: 0 });
	expect(ran).toEqual([0]);
	await clock.pass(150);
	expect(ran).toEqual([0, 100]);
});

test('a run that takes longer than the interval is not joined by a second one', async () => {
	const ends: (() => void)[] = [];
	const { clock, ran } = started(
		{ everyMs: 100 },
		() => new Promise((resolve) => ends.push(resolve)),
	);
	await clock.pass(250);
	expect(ran).toEqual([100]);
	ends[0]?.();
	await clock.pass(100);
	expect(ran).toEqual([100, 300]);
});

test.each([
	[
		'thrown',
		() => {
			throw new Error('no disk');
		},
	],
	['rejected', () => Promise.reject(new Error('no disk'))],
])('an error that is %s is reported, and the next run comes all the same', async (_how, work) => {
	const { clock, ran } = started({ everyMs: 100 }, work);
	await clock.pass(250);
	expect(clock.errors).toEqual(['sweeping: Error: no disk', 'sweeping: Error: no disk']);
	expect(ran).toEqual([100, 200]);
});

test('a job that was ended runs no more and leaves no timer', async () => {
	const { clock, ran, end } = started({ everyMs: 100, firstAfterMs: 10 });
	await clock.pass(5);
	end();
	await clock.pass(500);
	expect(ran).toEqual([]);
	expect(clock.waiting()).toBe(0);
});
