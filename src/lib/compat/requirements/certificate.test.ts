import { expect, test } from 'vitest';
import { certificate } from './certificate.ts';
import { call, constraint, device, support, tool, checkInput } from '../testing/world.ts';

const cliff = constraint('date-cliff', {
	atRiskFrom: '2027-01-01',
	endedFrom: '2027-02-01',
	way: 'native',
});
const found = (model: string | null, os: string, day: string) =>
	certificate(
		checkInput({
			tool: tool({}, cliff),
			device: device({ platform: 'ipados', os, ...(model && { model }) }),
			call: call({}, { day }),
		}),
	);

test.each([
	['before the month nothing is at risk', 'pad15', '15.0', '2026-12-31', 'works', null],
	['within the month nobody knows', 'pad15', '15.0', '2027-01-31', 'unknown', 'certificateExpired'],
	[
		'afterwards an update renews it',
		'pad15',
		'15.0',
		'2027-02-01',
		'afterRemedy',
		'certificateExpired',
	],
	['a renewed one lasts', 'pad15', '15.8.6', '2027-02-01', 'works', null],
	['newer than every branch is renewed', 'pad27', '18.0', '2027-02-01', 'works', null],
	[
		'a branch without the fix is not renewed',
		'pad15',
		'14.2',
		'2027-02-01',
		'afterRemedy',
		'certificateExpired',
	],
	[
		'of some branches nobody says',
		'pad17',
		'17.7.11',
		'2027-02-01',
		'unknown',
		'certificateUndocumented',
	],
	['nobody knows the model', null, '15.0', '2027-02-01', 'unknown', 'factMissing'],
])('%s', (_, model, os, day, state, reason) => {
	const { state: got, reason: why } = found(model, os, day);
	expect([got, why?.code ?? null]).toEqual([state, reason]);
});

test('the update goes from the lowest release that renews it to the newest', () => {
	expect(found('pad15', '14.2', '2027-02-01').remedies).toMatchObject([
		{ kind: 'updateOs', min: [15, 8, 6], to: [15, 8, 8] },
	]);
});

test('nobody is sent from a renewed release to one of which nobody knows', () => {
	const asked = (minOs: readonly number[]) =>
		certificate(
			checkInput({
				tool: tool({}, cliff),
				support: support({ way: 'native', minOs }),
				device: device({ platform: 'ipados', os: '15.8.6', model: 'pad17' }),
				call: call({}, { day: '2027-02-01' }),
			}),
		);
	expect(asked([15, 0]).state).toBe('works');
	expect(asked([16, 0])).toMatchObject({
		state: 'unknown',
		reason: { code: 'certificateUndocumented', has: [17, 7, 11] },
	});
});

test('the browser needs none', () => {
	const by = support({ way: 'browser', browser: 'safari' });
	const old = device({ platform: 'ipados', os: '15.0', model: 'pad15' });
	const on = checkInput({
		tool: tool({}, cliff),
		support: by,
		device: old,
		call: call({}, { day: '2027-03-01' }),
	});
	expect(certificate(on).state).toBe('works');
});
