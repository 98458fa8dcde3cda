import { expect, test } from 'vitest';
import { roomView } from './room.ts';
import { judgedSession, members } from './testing-session.ts';

test('the removed are listed by name until they are readmitted', () => {
	const removed = members.map((one) =>
		one.id === 'Fink' ? { ...one, removedAt: '2026-11-24T09:00:00.000Z' } : one,
	);
	expect(roomView('open', judgedSession(removed).attendees).removed).toEqual([
		{ id: 'Fink', name: 'Ada Fink' },
	]);
	expect(roomView('open', judgedSession(members).attendees).removed).toEqual([]);
});
