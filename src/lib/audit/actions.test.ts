import { expect, test } from 'vitest';
import { actions, subjectKindOf, subjectKinds } from './actions.ts';

test('every action names what it is done to', () => {
	expect(actions.map(subjectKindOf).filter((kind) => !subjectKinds.includes(kind))).toEqual([]);
});

test.each([
	['hall.update', 'hall'],
	['toolPolicy.create', 'toolPolicy'],
	['room.open', 'session'],
	['signIn.destroy', 'staff'],
] as const)('%s is done to a %s', (action, kind) => {
	expect(subjectKindOf(action)).toBe(kind);
});
