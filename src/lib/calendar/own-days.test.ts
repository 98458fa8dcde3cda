import { expect, test } from 'vitest';
import { readOwnDays, writeOwnDays } from './own-days.ts';

const lines = '24.12. Heiligabend\n8.2.2027 Rosenmontag\n29.2. Schalttag';

test('lines are read as days of each year or of one, and written again as they were', () => {
	const { days, wrong } = readOwnDays(`  ${lines.replaceAll('\n', '\r\n\r\n')}\n`);
	expect(wrong).toBeNull();
	expect(days).toEqual([
		{ day: '12-24', name: 'Heiligabend' },
		{ day: '2027-02-08', name: 'Rosenmontag' },
		{ day: '02-29', name: 'Schalttag' },
	]);
	expect(writeOwnDays(days)).toBe(lines);
});

test.each(['31.4. Kein Tag', '29.2.2027 Kein Schalttag', '24.12.', 'Heiligabend', '24.12.26 Kurz'])(
	'%s is not understood, and is said with its line',
	(typed) => {
		expect(readOwnDays(`1.1. Gut\n${typed}`).wrong).toEqual({ line: 2, typed });
	},
);
