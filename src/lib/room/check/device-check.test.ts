import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckReport } from '$lib/check/protocol.ts';
import { openPage } from '../testing/played-page.ts';
import { DeviceCheck } from './device-check.svelte.ts';
import { resultsOf } from '$lib/check/run.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A check on a page where nobody answers the questions for camera and microphone; no LiveKit server. */
async function checking() {
	openPage();
	const reports: CheckReport[] = [];
	vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
		reports.push(JSON.parse(String(body)));
		return Response.json({ id: 'run' });
	});
	const check = new DeviceCheck({
		...{ path: '/j/link/check', back: '/j/link', livekit: null, inApp: false },
		environment: { browser: 'chrome', system: 'windows' },
	});
	void check.start('full');
	await vi.advanceTimersByTimeAsync(0);
	const codes = () =>
		Object.fromEntries(
			(check.run ? resultsOf(check.run) : []).map(({ step, outcome, reason }) => [
				step,
				reason ?? outcome,
			]),
		);
	return { check, reports, codes };
}

test('a step that nobody answers can be skipped, and the result is saved', async () => {
	const { check, reports, codes } = await checking();
	expect(check.prompt.kind).toBe('permission');
	check.skip();
	await vi.advanceTimersByTimeAsync(0);
	expect(codes()).toMatchObject({ camera: 'skipped' });
	check.skip();
	await vi.runAllTimersAsync();
	expect(codes()).toMatchObject({ microphone: 'skipped', https: 'noServer' });
	expect(check.stage).toBe('saved');
	expect(check.result).toBe('/j/link/check/run');
	expect(reports).toHaveLength(1);
	expect(reports[0]?.steps).toHaveLength(11);
});

test('a question that nobody answers for ninety seconds ends as not answered', async () => {
	const { codes } = await checking();
	await vi.advanceTimersByTimeAsync(89_000);
	expect(codes()).not.toHaveProperty('camera');
	await vi.advanceTimersByTimeAsync(1000);
	expect(codes()).toMatchObject({ camera: 'notAnswered' });
});

test('a step that throws has failed, and the check goes on', async () => {
	const { check, codes } = await checking();
	check.skip();
	await vi.advanceTimersByTimeAsync(0);
	check.skip();
	await vi.runAllTimersAsync();
	// This page can play no sound: it has no Audio.
	expect(codes()).toMatchObject({ speaker: 'unexpected', https: 'noServer' });
});

test('a cancelled check saves nothing and can be started again', async () => {
	const { check, reports, codes } = await checking();
	check.cancel();
	await vi.runAllTimersAsync();
	expect(check.stage).toBe('cancelled');
	expect(codes()).toMatchObject({ camera: 'cancelled', quality: 'cancelled' });
	expect(reports).toEqual([]);
	void check.start('short');
	await vi.advanceTimersByTimeAsync(0);
	expect([check.stage, check.prompt.kind]).toEqual(['running', 'permission']);
});
