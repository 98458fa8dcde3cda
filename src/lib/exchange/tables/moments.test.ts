import { expect, test } from 'vitest';
import { dayOf } from '../../calendar/wall-clock.ts';
import { momentOf } from './moments.ts';

test.each([
	['2026-11-20T08:15:00Z', '2026-11-20T08:15:00.000Z'],
	['2026-11-20T09:15:00+01:00', '2026-11-20T08:15:00.000Z'],
	['2026-11-20 09:15:00.0000000', '2026-11-20T08:15:00.000Z'],
	['20.11.2026 09:15', '2026-11-20T08:15:00.000Z'],
	['20.11.2026, 09:15 Uhr', '2026-11-20T08:15:00.000Z'],
	['20.7.2026 09:15', '2026-07-20T07:15:00.000Z'],
	['20/11/2026 09:15', '2026-11-20T08:15:00.000Z'],
	['9/19/2025 6:40:38 PM', '2025-09-19T16:40:38.000Z'],
	['4/5/2025 6:40:38 PM', '2025-04-05T16:40:38.000Z'],
	['1758257477000', '2025-09-19T04:51:17.000Z'],
	['1758257477', '2025-09-19T04:51:17.000Z'],
	['46346.5', '2026-11-20T11:00:00.000Z'],
	['20261120081500.000000+060', '2026-11-20T07:15:00.000Z'],
	['18:57:36 Mar  6 2025', '2025-03-06T17:57:36.000Z'],
	['Nov 20, 2026 at 8:15 AM', '2026-11-20T07:15:00.000Z'],
	['11/2/2026', null],
	['31.02.2026', null],
	['20.11.2026 25:15', null],
	['29.3.2026 02:30', null],
	['13:00 PM', null],
	['vor 3 Tagen', null],
	['42', null],
	['', null],
])('"%s" is the moment %s', (text, moment) => {
	expect(momentOf(text, { order: null })).toBe(moment);
});

test.each(['24.11.2026', '2026-11-24', '46350', 'Di, 24. November 2026', '20261124'])(
	'"%s" is that day here, whatever the zone',
	(text) => {
		expect(dayOf(momentOf(text, { order: null }) ?? '')).toBe('2026-11-24');
		expect(dayOf(momentOf(text, { order: null, isUtc: true }) ?? '')).toBe('2026-11-24');
	},
);

test('a source may write UTC without saying so, and months first', () => {
	const intune = { order: 'monthFirst', isUtc: true } as const;
	expect(momentOf('11/2/2026 8:15 PM', intune)).toBe('2026-11-02T20:15:00.000Z');
	expect(momentOf('2026-11-20 08:15:00.0000000', intune)).toBe('2026-11-20T08:15:00.000Z');
});
