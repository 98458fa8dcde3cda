import { expect, test } from 'vitest';
import { mergedRemedies } from './merged-remedies.ts';
import type { Remedy } from './remedy.ts';
import { cheapestSet, remedySet } from './steps.ts';
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
const installBrowser: Remedy = {
	kind: 'installBrowser',
	device: 'd',
	browser: 'chrome',
	to: [158],
};

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
const kinds = (set: { readonly steps: readonly Remedy[] } | null) =>
	set?.steps.map(({ kind }) => kind);

test('the system is updated before the app is installed', () => {
	expect(kinds(remedySet(way([installApp, updateOs])))).toEqual(['updateOs', 'installApp']);
});
test('days and minutes of a chain add up', () => {
	expect(remedySet(way([installApp, updateOs]))).toMatchObject({
		cost: 'free',
		leadDays: 1,
		effortMinutes: 75,
		leadsTo: 'works',
	});
});
test('a way with limits leads to a limited verdict', () => {
	expect(remedySet(way([installApp], { limits: ['no-chat'] }))?.leadsTo).toBe('limited');
});
test('a camera is not needed to get in, and asking lifts nothing', () => {
	const camera: Remedy = { kind: 'peripheral', device: 'd', hardware: 'camera' };
	const asking: Remedy = { kind: 'askFact', device: 'd', facts: [] };
	expect(kinds(remedySet(way([camera, installApp, asking])))).toEqual(['installApp']);
});
test('nothing lifts a verdict that is blocked or unknown, and none is needed where it works', () => {
	for (const state of ['blocked', 'unknown', 'works', 'limited'] as const) {
		expect(remedySet(way([installApp], { state }))).toBe(null);
	}
});
test('of several ways the one with the least effort is the cheapest', () => {
	const byBrowser = way([installBrowser], { way: 'browser', browser: 'chrome' });
	expect(kinds(cheapestSet([way([updateOs, installApp]), byBrowser]))).toEqual(['installBrowser']);
});
test('what leads to works goes before what leads to limits', () => {
	const byBrowser = way([installBrowser], { way: 'browser', limits: ['no-chat'] });
	expect(kinds(cheapestSet([byBrowser, way([updateOs, installApp])]))).toEqual([
		'updateOs',
		'installApp',
	]);
});
test('the same update asked for twice is one, with the highest floor', () => {
	const higher = { ...updateOs, min: [15, 5] };
	expect(mergedRemedies([updateOs, installApp, higher])).toEqual([higher, installApp]);
	expect(mergedRemedies([updateOs, { ...updateOs, device: 'e' }])).toHaveLength(2);
});
test('whoever opens the link in another browser need not be told to use it', () => {
	const of = { device: 'd', browser: 'safari' } as const;
	const useBrowser: Remedy = { kind: 'useBrowser', ...of };
	const inApp = way([{ kind: 'openInBrowser', ...of }, useBrowser], { way: 'browser' });
	expect(kinds(remedySet(inApp))).toEqual(['openInBrowser']);
	const elsewhere = { ...useBrowser, browser: 'chrome' } as const;
	expect(mergedRemedies([...inApp.remedies, elsewhere])).toHaveLength(2);
});
