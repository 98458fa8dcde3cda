import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { between, startProbe } from './bench/probe.ts';

const everyMs = 20;

test('who is to be asked while the server stands still waits from that moment on', async () => {
	let open = () => {};
	const gate = new Promise<void>((resolve) => (open = resolve));
	const probe = startProbe([{ name: 'page', everyMs, ask: () => gate }]);
	await pause(300);
	open();
	const answered = performance.now();
	await pause(100);
	const [page] = await probe.stop();
	const all = page?.all ?? [];
	// None of them was left out because another was still under way.
	expect(all.length).toBeGreaterThanOrEqual(15);
	for (const [index, { planned, waited, failure }] of all.entries()) {
		expect(planned).toBeCloseTo((all[0]?.planned ?? 0) + index * everyMs, 3);
		expect(failure).toBeNull();
		if (planned < answered) expect(waited).toBeGreaterThanOrEqual(answered - planned - 5);
	}
	const stalled = between([{ name: 'page', all }], 0, answered)[0]?.all ?? [];
	expect(stalled[0]?.waited).toBeGreaterThan((stalled.at(-1)?.waited ?? 0) + 200);
});

test('when the probe itself is held up, that counts as waiting and is named', async () => {
	const probe = startProbe([{ name: 'page', everyMs, ask: async () => {} }]);
	await pause(50);
	const busyUntil = performance.now() + 200;
	while (performance.now() < busyUntil);
	await pause(50);
	const [page] = await probe.stop();
	const longest = Math.max(...(page?.all ?? []).map(({ waited }) => waited));
	const latest = Math.max(...(page?.all ?? []).map(({ late }) => late));
	expect(longest).toBeGreaterThan(150);
	expect(latest).toBeGreaterThan(150);
});

test('what fails is counted and stops nothing', async () => {
	let asked = 0;
	const ask = async () => {
		asked += 1;
		if (asked % 2 === 0) throw new Error('status 500');
	};
	const probe = startProbe([{ name: 'page', everyMs, ask }]);
	await pause(150);
	const [page] = await probe.stop();
	const failures = (page?.all ?? []).map(({ failure }) => failure);
	expect(failures.length).toBe(asked);
	expect(new Set(failures)).toEqual(new Set([null, 'Error: status 500']));
});
