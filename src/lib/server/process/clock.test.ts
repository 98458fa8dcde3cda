import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as settings from '../db/settings.ts';
import { open } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const begun = '2020-04-23T12:05:00.000Z';
const minutes = (count: number) => count * 60_000;
const real = Date.parse('2026-11-25T10:15:00.000Z');

/** The clock of a process that has just started with that moment in its environment. */
async function started(moment: string) {
	vi.resetModules();
	vi.stubEnv('VOLLZAEHLIG_CLOCK', moment);
	vi.stubEnv('ORIGIN', 'http://127.0.0.1:3000');
	return await import('./clock.ts');
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: real });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

onBothDatabases((store) => {
	test('where none is set the clock is the real one, and cannot be moved', async () => {
		const clock = await started('');
		await settings.write(store.db(), 'clock', { moment: begun, setAt: begun, from: begun });
		await clock.begin(store.db());
		await clock.refresh(store.db());
		expect([clock.isSet(), clock.now()]).toEqual([false, '2026-11-25T10:15:00.000Z']);
		await expect(clock.move(store.db(), begun)).rejects.toThrow(/set VOLLZAEHLIG_CLOCK/);
	});

	test('a set clock runs on from its moment; the real one stays to be asked', async () => {
		const clock = await started(begun);
		await clock.begin(store.db());
		expect([clock.isSet(), clock.now()]).toEqual([true, begun]);
		vi.setSystemTime(real + minutes(90));
		expect(clock.now()).toBe('2020-04-23T13:35:00.000Z');
		expect(clock.realNow()).toBe(real + minutes(90));
	});

	test('what one process moves the other shows, forwards and backwards', async () => {
		const first = await started(begun);
		await first.begin(store.db());
		const second = await started(begun);
		const elsewhere = open(store.where());
		try {
			await second.begin(elsewhere);
			for (const moment of ['2020-05-23T12:05:00.000Z', '2019-01-01T00:00:00.000Z']) {
				await second.move(elsewhere, moment);
				await first.refresh(store.db());
				vi.setSystemTime(Date.now() + minutes(1));
				expect(first.now()).toBe(new Date(Date.parse(moment) + minutes(1)).toISOString());
			}
		} finally {
			await elsewhere.destroy();
		}
	});

	test('a restart does not jump back, unless it is given another moment', async () => {
		const before = await started(begun);
		await before.begin(store.db());
		await before.move(store.db(), '2020-05-23T12:05:00.000Z');
		vi.setSystemTime(real + minutes(10));
		const after = await started(begun);
		await after.begin(store.db());
		expect(after.now()).toBe('2020-05-23T12:15:00.000Z');

		const other = await started('2021-01-01T00:00:00.000Z');
		await other.begin(store.db());
		expect(other.now()).toBe('2021-01-01T00:00:00.000Z');
	});
});
