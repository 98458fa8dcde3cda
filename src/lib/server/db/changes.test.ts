import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

const before = { name: 'Amsel', email: 'a@b.example', officeId: null, accounts: ['zoom'] };

test('what differs is told from what to what, but not how somebody is reached', () => {
	const after = { name: 'Amsel', email: 'c@d.example', officeId: 'o', accounts: ['zoom'] };
	expect(changesOf(before, after)).toEqual({ email: true, officeId: [null, 'o'] });
	expect(changesOf(before, after, 'all')).toMatchObject({ email: ['a@b.example', 'c@d.example'] });
});

test('what was not there before is told too', () => {
	expect(changesOf({}, { place: 'Saal', budget: undefined })).toEqual({ place: [null, 'Saal'] });
});
