import { describe, expect, test } from 'vitest';
import type { Binding, SupportStatus } from '../tool/support.ts';
import { exactly, version } from '../../device/version.ts';
import { browserFloor, onSupport, systemFloor } from './floor.ts';
import { device, support, checkInput, world } from '../testing/world.ts';

const pad = (model: string | null, os: string | null) =>
	device({ platform: 'ipados', ...(model && { model }), ...(os && { os }) });
const judged = (
	model: string | null,
	os: string | null,
	floor: string,
	binding: Binding = 'enforced',
) => {
	const found = systemFloor({ device: pad(model, os), ceilings: world }, version(floor), binding);
	return [found.state, found.reason?.code ?? null];
};

describe('a floor under the system', () => {
	test.each([
		['met', 'pad15', '15.0', '14.5', 'works', null],
		['met exactly', 'pad15', '14.5', '14.5', 'works', null],
		['missed and within reach', 'pad15', '14.4', '14.5', 'afterRemedy', 'osBelowFloor'],
		['missed and out of reach', 'pad12', '12.5.8', '14.5', 'blocked', 'osCeilingBelowFloor'],
		['missed, model not known', null, '14.4', '14.5', 'unknown', 'factMissing'],
		['missed, ceiling of hearsay', 'hearsay', '12.0', '14.5', 'unknown', 'osCeilingBelowFloor'],
		['system not told', 'pad15', null, '14.5', 'unknown', 'factMissing'],
		['system not told, model ends below', 'pad12', null, '14.5', 'blocked', 'osCeilingBelowFloor'],
		['12.5.7 betrays the model', null, '12.5.7', '14.5', 'blocked', 'osCeilingBelowFloor'],
	])('%s', (_, model, os, floor, state, reason) => {
		expect(judged(model, os, floor)).toEqual([state, reason]);
	});
	test('of a promise out of reach leaves it open', () => {
		expect(judged('pad12', '12.5.8', '14.5', 'promise')).toEqual([
			'unknown',
			'systemOutsideWindow',
		]);
		expect(judged('pad15', '14.4', '14.5', 'promise')).toEqual(['afterRemedy', 'osBelowFloor']);
	});
	test('names the update: from the floor to the newest', () => {
		const { remedies } = systemFloor(
			{ device: pad('pad15', '14.4'), ceilings: world },
			[14, 5],
			'enforced',
		);
		expect(remedies).toMatchObject([
			{ kind: 'updateOs', device: 'd', min: [14, 5], to: [15, 8, 8] },
		]);
	});
	test('on Android asks whether an update exists', () => {
		const android = device({ platform: 'android', os: '6.0' });
		expect(systemFloor({ device: android, ceilings: world }, [7], 'enforced').missing).toEqual([
			'update',
		]);
	});
});

describe('a floor under the browser', () => {
	const chrome = (
		os: string | null,
		has: number | null,
		binding: Binding = 'enforced',
		floor = 120,
	) => {
		const found = browserFloor(
			checkInput({
				device: device({ platform: 'windows', ...(os && { os }) }),
				browser: { name: 'chrome', version: has === null ? null : exactly([has]) },
			}),
			[floor],
			binding,
		);
		return [found.state, found.reason?.code ?? null, ...found.missing];
	};
	test.each([
		['met', '11', 120, 'works', null],
		['missed, a newer one exists', '11', 110, 'afterRemedy', 'browserBelowFloor'],
		['missed, frozen here', '7', 109, 'blocked', 'browserFrozen'],
		['version not told, frozen below', '7', null, 'blocked', 'browserFrozen'],
	])('%s', (_, os, has, ...expected) => {
		expect(chrome(os, has)).toEqual(expected);
	});
	test('asks for what is missing', () => {
		expect(chrome('11', null)).toEqual(['unknown', 'factMissing', 'browserVersion']);
		expect(chrome(null, 110)).toEqual(['unknown', 'factMissing', 'os']);
	});
	test('that is frozen under a promise may still do', () => {
		expect(chrome('7', 109, 'promise')).toEqual(['unknown', 'browserFrozen']);
	});
	test('is a floor under the system on iPads', () => {
		const on = checkInput({
			device: pad('pad15', '14.4'),
			browser: { name: 'firefox', version: exactly([200]) },
		});
		expect(browserFloor(on, [14, 5], 'enforced').reason?.code).toBe('osBelowFloor');
	});
});

test.each<[SupportStatus, 'high' | 'low']>([
	['unknown', 'high'],
	['unknown-version', 'high'],
	['unofficial', 'high'],
	['supported', 'low'],
])('missing a floor of an entry that is %s, sure: %s, settles nothing', (status, confidence) => {
	const of = support({ status, confidence });
	const missed = systemFloor(
		{ device: pad('pad12', '12.5.8'), ceilings: world },
		[14, 5],
		'enforced',
	);
	expect(onSupport(of, missed)).toMatchObject({
		state: 'unknown',
		reason: { code: 'toolFloorUnknown' },
	});
});
