import { expect, test } from 'vitest';
import { cast } from '../../cast/cast.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { unreachedAttendees } from './mail.ts';

const day = '2026-12-02';
const noMail = restrictionFor({ platform: 'ipados' }, { effect: 'mail' });
const attendees = [
	{ id: 'a', personId: 'lerche', name: 'Ada Lerche' },
	{ id: 'b', personId: 'busch', name: 'Robin Busch' },
	{ id: 'c', personId: null, name: 'Gast' },
];
const owned = new Map([
	['lerche', [{ device: cast.ipad9, officeId: null }]],
	['busch', [{ device: cast.cityNotebook, officeId: null }]],
]);

test('attendees whom mail does not reach are named in a sentence, by their id', () => {
	const unreached = unreachedAttendees(attendees, owned, [noMail], { day, locale: 'en' });
	expect([...unreached]).toEqual([
		['a', 'Mail does not reach Ada Lerche at present: please call or send a letter.'],
	]);
});

test('a restriction of use, or one that is not in force, keeps no mail back', () => {
	const others = [restrictionFor({}), { ...noMail, from: '2026-12-03' }];
	expect(unreachedAttendees(attendees, owned, others, { day, locale: 'en' }).size).toBe(0);
});
