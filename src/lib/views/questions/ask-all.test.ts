import { expect, test } from 'vitest';
import { financeOffice, judgedSession, members, secretary } from '../session/testing-session.ts';
import type { Member } from '../session/testing-session.ts';
import { peopleToAsk } from './ask-all.ts';

const planned = (invited: readonly Member[] = members) => {
	const judged = judgedSession(invited);
	return { ...judged, attendees: judged.attendees.map((one) => ({ ...one, email: '' })) };
};
const ids = (...sessions: readonly ReturnType<typeof planned>[]) =>
	peopleToAsk(sessions, secretary.scope, 'de').map(({ id }) => id);

test('those of whose devices nothing is known are asked, each once', () => {
	expect(ids(planned(), planned())).toEqual(['person Lerche']);
});

test('who comes to the hall is not asked, nor a guest', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	expect(ids(planned(inHall))).toEqual([]);
	expect(ids(planned([{ id: 'Gast', personId: null, officeId: null, has: null }]))).toEqual([]);
});

test('an office asks its own people', () => {
	expect(peopleToAsk([planned()], financeOffice.scope, 'de')).toEqual([]);
	const scope = { ...financeOffice.scope, offices: ['group'] };
	expect(peopleToAsk([planned()], scope, 'de').map(({ id }) => id)).toEqual(['person Lerche']);
});
