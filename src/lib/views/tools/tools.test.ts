import { expect, test } from 'vitest';
import { ceilings, toolById, tools } from '../../catalogue/catalogue.ts';
import { demandsByPlatform } from './demands.ts';
import { answerFor } from './answer.ts';
import { askedDevice } from './asked-device.ts';

const asked = (query: string) => askedDevice(new URLSearchParams(query), 'de');
const answered = (tool: string, query: string) => {
	const { device } = asked(query);
	const found = toolById(tool);
	if (!device || !found) throw new Error(`nothing asked by "${query}" of ${tool}`);
	const { state, reason } = answerFor(found, device, '2026-11-25', ceilings);
	return [state, reason.code];
};

test('a page opened without a question asks nothing and complains of nothing', () => {
	expect(asked('')).toEqual({ values: {}, errors: {}, device: null });
});

test('what cannot be read gets a sentence at its field, and nothing typed is lost', () => {
	const { values, errors, device } = asked(
		'platform=&os=17,5,&browser=&browserVersion=iOS+siebzehn&model=iPad',
	);
	expect(device).toBeNull();
	expect(Object.keys(errors).sort()).toEqual(['browserVersion', 'os', 'platform']);
	expect(errors.os).toContain('17');
	expect(values).toMatchObject({ os: '17,5,', browserVersion: 'iOS siebzehn', model: 'iPad' });
});

test('a decimal comma is a point, in the system and in the browser', () => {
	const { errors, device } = asked('platform=ipados&os=17,5&browser=safari&browserVersion=17,5,1');
	expect(errors).toEqual({});
	expect([device?.os?.version.min, device?.browser?.version?.min]).toEqual([
		[17, 5],
		[17, 5, 1],
	]);
});

test('a version without its browser is asked about', () => {
	expect(Object.keys(asked('platform=windows&browserVersion=128').errors)).toEqual(['browser']);
});

test('an old iPad is told that it ends below our room, a new one gets in', () => {
	const ipad = 'platform=ipados&browser=safari';
	expect(answered('livekit-room', `${ipad}&os=12.5.8&model=iPad+Air+(1st+generation)`)).toEqual([
		'blocked',
		'osCeilingBelowFloor',
	]);
	expect(answered('livekit-room', `${ipad}&os=26.7.1`)).toEqual(['limited', 'namedLimits']);
	expect(answered('livekit-room', `${ipad}&os=27.2`)).toEqual(['works', 'meetsRequirements']);
});

test('what nobody said stays open', () => {
	expect(answered('livekit-room', 'platform=windows')).toEqual(['unknown', 'factMissing']);
});

test('every entry of every tool is shown in exactly one line', () => {
	for (const { id, supports } of tools) {
		const lines = demandsByPlatform(supports, '2026-11-25', ceilings).flatMap(
			({ demands }) => demands,
		);
		const shown = lines.reduce((sum, { browsers }) => sum + Math.max(1, browsers.length), 0);
		expect(`${id} ${shown}`).toBe(`${id} ${supports.length}`);
	}
});

test('the newest versions a tool supports are worked out for the day', () => {
	const zoom = toolById('zoom');
	const floors = (day: string) =>
		demandsByPlatform(zoom?.supports ?? [], day, ceilings)
			.flatMap(({ demands }) => demands)
			.flatMap(({ floorsToday }) => floorsToday)
			.flatMap(({ browser, floor }) => (browser && floor ? [`${browser} ${floor.join('.')}`] : []));
	expect(floors('2026-11-25')).toEqual(expect.arrayContaining(['chrome 156', 'firefox 159']));
	expect(floors('2026-12-25')).toEqual(expect.arrayContaining(['chrome 157', 'firefox 160']));
});
