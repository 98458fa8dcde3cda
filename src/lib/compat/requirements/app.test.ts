import { describe, expect, test } from 'vitest';
import { app } from './app.ts';
import { call, constraint, device, support, tool, checkInput } from '../testing/world.ts';

const floors = constraint('app-version-floor', {
	floors: [
		{
			platform: 'windows',
			minApp: [5, 17, 5],
			from: '2025-05-03',
			knownUntil: '2026-02-06',
			newestKnown: [7, 1, 0],
		},
	],
});
const found = (
	installed: unknown,
	canInstall: boolean | null,
	{ day = '2026-11-23', maxApp = null as readonly number[] | null } = {},
) => {
	const { state, reason } = app(
		checkInput({
			tool: tool({}, floors),
			support: support(maxApp ? { maxApp } : {}),
			device: device({ platform: 'windows', 'apps.tool': installed, canInstall }),
			call: call({}, { day }),
		}),
	);
	return [state, reason?.code ?? null];
};

describe('an app', () => {
	test.each([
		['below the floor, may be updated', '5.16', true, 'afterRemedy', 'appBelowFloor'],
		['below the floor, may not', '5.16', false, 'blocked', 'appBelowFloor'],
		['below the floor, nobody knows', '5.16', null, 'unknown', 'appBelowFloor'],
		['above it, below the newest known', '6.5', true, 'afterRemedy', 'appFloorUnknown'],
		['above it, may not be updated', '6.5', false, 'unknown', 'appFloorUnknown'],
		['as new as the newest known', '7.1.0', false, 'works', null],
		['that is current', 'current', false, 'works', null],
		['missing, may be installed', false, true, 'afterRemedy', 'appMissing'],
		['missing, may not', false, false, 'blocked', 'noInstallRights'],
		['missing, nobody knows', false, null, 'unknown', 'factMissing'],
		['of which nobody told', undefined, true, 'unknown', 'factMissing'],
	])('%s', (_, installed, canInstall, ...expected) => {
		expect(found(installed, canInstall)).toEqual(expected);
	});
	test('above the floor passes as long as the floor is known', () => {
		expect(found('6.5', false, { day: '2026-02-06' })).toEqual(['works', null]);
	});
	test('below a floor that is not in force yet passes', () => {
		expect(found('5.16', false, { day: '2025-05-02' })).toEqual(['works', null]);
	});
	test('whose last release lies below the floor is refused, whatever is installed', () => {
		expect(found('current', true, { maxApp: [5, 16] })).toEqual(['blocked', 'appBelowFloor']);
	});
	test('that is the last for its system gets no update as a remedy', () => {
		expect(found('5.17.11', true, { maxApp: [5, 17, 11] })).toEqual(['unknown', 'appFloorUnknown']);
	});
});
