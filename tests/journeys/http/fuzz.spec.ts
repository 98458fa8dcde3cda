import { expect, test } from '@playwright/test';
import { startApp } from '../app.ts';
import { fuzz } from '../fuzz/fuzz.ts';

const {
	FUZZ_SECONDS: seconds = '4',
	FUZZ_SEED: seed = '1',
	FUZZ_SLOWEST: slowest,
	FUZZ_GROWTH: growth,
} = process.env;

test('random and hostile requests to every door are no error of ours', async () => {
	test.setTimeout(Number(seconds) * 1000 + 60_000);
	const app = await startApp();
	try {
		const { complaints, ...found } = await fuzz(app, {
			...{ seconds: Number(seconds), seed: Number(seed) },
			slowestMs: slowest === undefined ? null : Number(slowest),
		});
		if (slowest !== undefined || complaints.length > 0) {
			const { requests, statuses } = found;
			const { ms, address } = found.slowest;
			console.log(`seed ${seed}: ${requests} requests, ${JSON.stringify([...statuses])}`);
			console.log(`slowest: ${Math.round(ms)} ms, ${address.slice(0, 200)}`);
			console.log(`memory: ${Math.round(found.growth / 1e6)} MB more`);
			for (const one of complaints) console.log(JSON.stringify(one).slice(0, 2000));
			const lines = app.log().split('\n');
			const errors = lines.filter((line) => line.includes('"level":50'));
			if (errors.length > 0) console.log(errors.slice(0, 20).join('\n'));
		}
		expect(complaints.map(({ what, who, address }) => `${what}: ${who}, ${address}`)).toEqual([]);
		expect(found.requests).toBeGreaterThan(50);
		if (growth !== undefined) expect(found.growth).toBeLessThan(Number(growth) * 1e6);
	} finally {
		await app.stop();
	}
});
