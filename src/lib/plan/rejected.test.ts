import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import type { Device } from '../device/device.ts';
import { unknownArrangement } from '../compat/tool/arrangement.ts';
import { rejectedReasons } from './rejected.ts';
import { planSession } from './session-plan.ts';

const facetime = toolById('facetime');

function rejected(devices: readonly Device[]) {
	if (!facetime) throw new Error('The catalogue lacks FaceTime');
	const invited = devices.map((device, index) => ({
		attendee: {
			id: `person ${index}`,
			role: 'guest' as const,
			needs: ['hear', 'speak', 'see', 'beSeen'] as const,
			accounts: ['apple-account' as const],
			devices: [device],
		},
		onSite: false,
	}));
	const proposals = [{ tool: facetime, arrangement: unknownArrangement }];
	const { tools } = planSession({
		day: '2026-12-03',
		invited,
		meetsInHall: true,
		hall: null,
		proposals,
		ceilings,
	});
	return tools.flatMap(rejectedReasons).map(({ reason, count }) => [reason.code, count]);
}

test('browsers that are turned away are counted apart, the most frequent first', () => {
	const { employerNotebook, cityNotebook, ipad10 } = cast;
	expect(rejected([ipad10, cityNotebook, employerNotebook, employerNotebook])).toEqual([
		['browserNotSupported', 2],
		['browserNotSupported', 1],
	]);
});

test('a call that nobody can start has its own reason alone', () => {
	expect(rejected([cast.cityNotebook, cast.employerNotebook])).toEqual([['noHostDevice', 2]]);
});
