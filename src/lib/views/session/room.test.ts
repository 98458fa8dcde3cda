import { expect, test } from 'vitest';
import { roomView } from './room.ts';
import { judgedSession } from './testing-session.ts';

test('the removed are listed by name until they are readmitted', () => {
	const { attendees } = judgedSession();
	const fink = attendees.filter(({ id }) => id === 'Fink');
	expect(roomView('open', fink)).toEqual({
		state: 'open',
		removed: [{ id: 'Fink', name: 'Ada Fink' }],
	});
	expect(roomView('open', []).removed).toEqual([]);
});
