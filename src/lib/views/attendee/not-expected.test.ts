import { expect, test } from 'vitest';
import { notExpectedSentence } from './not-expected.ts';

const session = { startsAt: '2027-04-01T12:00:00.000Z', calledOff: { reason: 'Wasserschaden' } };

test.each(['withdrawn', 'prevented', 'excused', 'calledOff'] as const)(
	'who is not expected (%s) is told of which session, by its whole name',
	(why) => {
		const joint = { ...session, committeeName: 'Stadtrat', jointWith: ['Bauausschuss'] };
		expect(notExpectedSentence(why, joint, null, 'de')).toContain('Stadtrat und Bauausschuss');
	},
);

test('who was put down as prevented reads by whom and when', () => {
	const putDown = { at: '2027-03-01T09:00:00.000Z', byName: 'M. Sommer' };
	const one = { ...session, committeeName: 'Stadtrat' };
	expect(notExpectedSentence('prevented', one, putDown, 'de')).toMatch(/M\. Sommer am .*1\.\sMärz/);
});
