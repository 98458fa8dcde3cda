import { expect, test } from 'vitest';
import type { Fact } from '../../device/fact.ts';
import { currentOf } from '../../device/facts.ts';
import { missingOf } from './summary.ts';

const missing = (values: Readonly<Record<string, unknown>>) =>
	missingOf(
		currentOf(
			Object.entries(values).map(([field, value]): Fact => ({
				...{ field, value, comparator: '=', source: 'office' },
				observedAt: '2026-11-25T10:15:00.000Z',
			})),
		),
	);
const most = { platform: 'windows', model: 'ThinkPad', os: '11', camera: true };
const known = { ...most, microphone: true, speaker: true, canInstall: false };

test.each([
	['a browser without its version', { name: 'edge', version: null }, ['browserVersion']],
	['a browser with its version', { name: 'edge', version: '140' }, []],
	['no browser', null, ['browser']],
] as const)('of a device with %s what is missing is named', (_, browser, fields) => {
	expect(missing({ ...known, browser })).toEqual(fields);
});

test('a telephone lacks nothing that can be said', () => {
	expect(missing({ platform: 'telephone' })).toEqual([]);
});
