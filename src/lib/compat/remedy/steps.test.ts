import { expect, test } from 'vitest';
import { mergedRemedies } from './merged-remedies.ts';
import type { Remedy } from './remedy.ts';
import { stepsFor } from './steps.ts';
import type { WayVerdict } from '../verdict.ts';

const updateOs: Remedy = {
	kind: 'updateOs',
	device: 'd',
	platform: 'ios',
	distribution: null,
	min: [15, 1],
	to: [15, 8, 8],
};
const installApp: Remedy = { kind: 'installApp', device: 'd' };

const way = (remedies: readonly Remedy[], more: Partial<WayVerdict> = {}): WayVerdict => ({
	state: 'afterRemedy',
	device: 'd',
	way: 'native',
	browser: null,
	reason: { code: 'appMissing' },
	missing: [],
	limits: [],
	remedies,
	...more,
});
const kinds = (steps: readonly Remedy[]) => steps.map(({ kind }) => kind);

test('the system is updated before the app is installed', () => {
	expect(kinds(stepsFor(way([installApp, updateOs])))).toEqual(['updateOs', 'installApp']);
});
test('a camera is not needed to get in, and asking lifts nothing', () => {
	const camera: Remedy = { kind: 'peripheral', device: 'd', hardware: 'camera' };
	const asking: Remedy = { kind: 'askFact', device: 'd', facts: [] };
	expect(kinds(stepsFor(way([camera, installApp, asking])))).toEqual(['installApp']);
});
test('nothing lifts a verdict that is blocked or unknown, and none is needed where it works', () => {
	for (const state of ['blocked', 'unknown', 'works', 'limited'] as const) {
		expect(stepsFor(way([installApp], { state }))).toEqual([]);
	}
});
test('the same update asked for twice is one, with the highest floor', () => {
	const higher = { ...updateOs, min: [15, 5] };
	expect(mergedRemedies([updateOs, installApp, higher])).toEqual([higher, installApp]);
	expect(mergedRemedies([updateOs, { ...updateOs, device: 'e' }])).toHaveLength(2);
});
test('opening the link in another browser includes using that browser', () => {
	const of = { device: 'd', browser: 'safari' } as const;
	const useBrowser: Remedy = { kind: 'useBrowser', ...of };
	const inApp = way([{ kind: 'openInBrowser', ...of }, useBrowser], { way: 'browser' });
	expect(kinds(stepsFor(inApp))).toEqual(['openInBrowser']);
	const elsewhere = { ...useBrowser, browser: 'chrome' } as const;
	expect(mergedRemedies([...inApp.remedies, elsewhere])).toHaveLength(2);
});
