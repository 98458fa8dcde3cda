import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('two at a time, in the order they came, also after one failed', async () => {
	const turns = new Turns({ atOnce: 2, mostWaiting: 10 });
	let busy = 0;
	let most = 0;
	const done: number[] = [];
	const work = async (index: number) => {
		most = Math.max(most, ++busy);
		await new Promise((resolve) => setImmediate(resolve));
		busy--;
		done.push(index);
		if (index === 1) throw new Error('one');
	};
	const all = [0, 1, 2, 3, 4, 5].map((index) => turns.take(() => work(index)));
	const ends = await Promise.allSettled(all);
	expect(most).toBe(2);
	expect(done).toEqual([0, 1, 2, 3, 4, 5]);
	expect(ends.map(({ status }) => status === 'fulfilled')).toEqual([
		true,
		false,
		...Array<boolean>(4).fill(true),
	]);
});

test('more than may wait are turned away at once', async () => {
	const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
	const first = turns.take(() => Promise.resolve('first'));
	const second = turns.take(() => Promise.resolve('second'));
	expect(turns.isFull).toBe(true);
	await expect(turns.take(() => Promise.resolve('third'))).rejects.toThrow('waits');
	expect(await Promise.all([first, second])).toEqual(['first', 'second']);
	expect(turns.isFull).toBe(false);
});
