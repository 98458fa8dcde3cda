import { expect, test } from 'vitest';
import { subjectName } from './audit-subject.ts';

const line = (action: string, subjectKind: string) => ({ action, subjectKind, subjectId: 'x' });
const named = (name: object) => new Map([['x', { name: 'X', ...name }]]);
const startsAt = '2026-12-02T17:00:00.000Z';

test.each([
	['retention.update', 'retention', 'Aufbewahrung'],
	['retention.clean', 'retention', 'Aufbewahrung'],
	['city.update', 'city', 'Stadt und Hilfe'],
	['key.rotate', 'key', 'Schlüssel'],
	['security.acknowledge', 'security', 'Sicherheitsereignisse'],
	['import.keepSerials', 'import', 'Importe'],
	['import.save', 'import', 'gibt es nicht mehr'],
	['hall.update', 'hall', 'gibt es nicht mehr'],
])('%s without a record is about %s: %s', (action, kind, name) => {
	expect(subjectName(line(action, kind), new Map(), 'de')).toBe(name);
});

test('what is deleted keeps its name', () => {
	const names = named({ name: 'Zweite IT', isGone: true });
	expect(subjectName(line('staff.create', 'staff'), names, 'de')).toBe('Zweite IT (gelöscht)');
});

test('somebody invited is named with their session, a decision by its tool', () => {
	const names = named({ name: 'Tobias Blaumeise', committee: 'Rat', startsAt });
	expect(subjectName(line('attendee.reply', 'attendee'), names, 'de')).toMatch(
		/^Tobias Blaumeise, Rat, .*2026.*\sUhr$/,
	);
	const tool = named({ name: 'facetime' });
	expect(subjectName(line('toolPolicy.create', 'toolPolicy'), tool, 'de')).toBe('FaceTime');
});
