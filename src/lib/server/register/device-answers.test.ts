import { expect, test } from 'vitest';
import { readAnswers } from './device-answers.ts';
import { valuesOf } from '../../views/device/form-values.ts';
import type { DeviceFormValues } from '../../views/device/form-values.ts';

const nothing: DeviceFormValues = {};
const ipad = { platform: 'ipados', os: '17.5', browser: 'safari', browserVersion: '17.5' };

function read(sent: Readonly<Record<string, string>>, shown: DeviceFormValues = nothing) {
	const data = new FormData();
	for (const [name, value] of Object.entries(sent)) data.set(name, value);
	const { claims, errors } = readAnswers(data, shown, 'de');
	return { claims: Object.fromEntries(claims.map(({ field, value }) => [field, value])), errors };
}

test('what is left as it was shown is no answer, nor is what is left empty', () => {
	expect(read(ipad, ipad).claims).toEqual({});
	expect(read({ os: '', browser: '', camera: '' }, ipad).claims).toEqual({});
});

test.each([
	['17.5', '17.5'],
	['17,5', '17.5'],
	['iPadOS 17.6.1', '17.6.1'],
	['Version 17', '17'],
])('the version %s is understood as %s', (typed, version) => {
	expect(read({ platform: 'ipados', os: typed }).claims).toMatchObject({ os: version });
});

test.each(['siebzehn', '17..5', '17.5 oder so', '<b>17</b>', '1e9'])(
	'%s is no version',
	(typed) => {
		const { claims, errors } = read({ platform: 'ipados', os: typed });
		expect(claims).not.toHaveProperty('os');
		expect(errors).toHaveProperty('os');
	},
);

test('on Linux the name before the version counts', () => {
	expect(read({ platform: 'linux', os: 'Ubuntu 24.04' }).claims).toMatchObject({
		os: 'Ubuntu 24.04',
	});
});

test('who says it is another system takes back what was said of the first', () => {
	const mac = { platform: 'macos', os: '14.5', model: 'MacBook Air' };
	expect(read({ ...mac, platform: 'ipados' }, mac).claims).toEqual({
		platform: 'ipados',
		os: null,
		model: null,
	});
	expect(read({ ...mac, platform: 'ipados', os: '17.5' }, mac).claims).toMatchObject({
		os: '17.5',
	});
	expect(read({ platform: 'ipados' }, { platform: '' }).claims).toEqual({ platform: 'ipados' });
});

test('another browser does not have the version of the first', () => {
	expect(read({ ...ipad, browser: 'chrome' }, ipad).claims).toEqual({
		browser: { name: 'chrome', version: null },
	});
	expect(read({ ...ipad, browserVersion: '18' }, ipad).claims).toEqual({
		browser: { name: 'safari', version: '18' },
	});
	expect(read({ ...ipad, browserVersion: 'neu' }, ipad).errors).toHaveProperty('browserVersion');
});

test('only a yes or a no is an answer, and only what the form asks', () => {
	const sent = { camera: 'yes', microphone: 'no', speaker: 'maybe', h264Encoder: 'yes', id: 'x' };
	expect(read(sent).claims).toEqual({ camera: true, microphone: false });
	expect(read({ platform: 'amiga', browser: 'netscape' }).claims).toEqual({});
});

test('a range is shown as no answer, for it is asked which one exactly', () => {
	const fact = { comparator: '=', source: 'detected', observedAt: '' } as const;
	expect(valuesOf([{ field: 'os', value: '17.5–17.7', ...fact }]).os).toBe('');
	expect(valuesOf([{ field: 'os', value: '17.5', ...fact }]).os).toBe('17.5');
	expect(valuesOf([{ field: 'camera', value: null, ...fact }]).camera).toBe('');
});
