import { describe, expect, test } from 'vitest';
import type { Device } from '../device/device.ts';
import { deviceOf } from '../device/facts.ts';
import type { AttendeeVerdict, WayVerdict } from '../compat/verdict.ts';
import { bandFor, fitFor, stateFor } from './duties.ts';

const way = (more: Partial<WayVerdict>): WayVerdict => ({
	state: 'works',
	device: 'd',
	way: 'native',
	browser: null,
	reason: { code: 'meetsRequirements' },
	missing: [],
	limits: [],
	remedies: [],
	...more,
});
const verdict = (...ways: readonly [WayVerdict, ...WayVerdict[]]): AttendeeVerdict => ({
	...ways[0],
	ways,
});
const voter = (device: Device = deviceOf('d', [])) =>
	({ needs: ['hear', 'speak', 'see', 'beSeen'], devices: [device] }) as const;
const adviser = { needs: ['hear', 'speak', 'see'], devices: [deviceOf('d', [])] } as const;
const listener = { needs: ['hear', 'speak'], devices: [deviceOf('d', [])] } as const;
const soundOnly = way({ state: 'limited', way: 'phone', device: null, limits: ['audio-only'] });

describe('a limit and the duties of the role', () => {
	test('sound only puts out whoever must see and be seen', () => {
		const fit = fitFor(verdict(soundOnly), voter());
		expect([bandFor(fit), fit.lost]).toEqual(['out', ['see', 'beSeen']]);
		expect(stateFor(fit)).toBe('blocked');
		expect(stateFor(fitFor(verdict(soundOnly), listener))).toBe('works');
	});

	test('a limit that takes no duty away leaves somebody certain', () => {
		const noShare = way({ state: 'limited', limits: ['no-screen-share-send', 'no-chat'] });
		expect(bandFor(fitFor(verdict(noShare), voter()))).toBe('certain');
	});

	test('who need not be seen may lack a camera', () => {
		const unseen = way({ state: 'limited', limits: ['cannot-be-seen'] });
		expect(bandFor(fitFor(verdict(unseen), adviser))).toBe('certain');
		expect(bandFor(fitFor(verdict(unseen), voter()))).toBe('out');
	});

	test('a camera that can be plugged in makes it possible', () => {
		const remedies = [{ kind: 'peripheral', device: 'd', hardware: 'camera' }] as const;
		const unseen = way({ state: 'limited', limits: ['cannot-be-seen'], remedies });
		const fit = fitFor(verdict(unseen), voter());
		expect([bandFor(fit), stateFor(fit)]).toEqual(['afterRemedy', 'afterRemedy']);
	});

	test('a way that needs a remedy comes before one that takes a duty away', () => {
		const app = way({ state: 'afterRemedy', remedies: [{ kind: 'installApp', device: 'd' }] });
		expect(fitFor(verdict(soundOnly, app), voter()).way).toBe(app);
	});

	test('a limit that rests on an unknown fact is unknown, never out', () => {
		const maybe = way({ state: 'limited', limits: ['no-camera-without-h264'] });
		const fit = fitFor(verdict(maybe), voter());
		expect([bandFor(fit), stateFor(fit)]).toEqual(['unknown', 'unknown']);
		const known = deviceOf('d', [
			{
				field: 'h264Encoder',
				value: false,
				comparator: '=',
				source: 'detected',
				observedAt: '2026-11-20T10:00:00.000Z',
			},
		]);
		expect(bandFor(fitFor(verdict(maybe), voter(known)))).toBe('out');
	});

	test('a remedy does not make certain what nobody knows: the worse of both is shown', () => {
		const maybe = way({
			state: 'afterRemedy',
			limits: ['no-camera-without-h264'],
			remedies: [{ kind: 'installApp', device: 'd' }],
		});
		const fit = fitFor(verdict(maybe), voter());
		expect([bandFor(fit), stateFor(fit)]).toEqual(['unknown', 'unknown']);
	});

	test('a way that is unknown and too little for a vote leaves out', () => {
		const fit = fitFor(
			verdict(way({ state: 'blocked' }), way({ state: 'unknown', limits: ['audio-only'] })),
			voter(),
		);
		expect([bandFor(fit), stateFor(fit)]).toEqual(['out', 'blocked']);
	});
});
