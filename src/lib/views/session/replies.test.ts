import { expect, test } from 'vitest';
import type { AttendanceMode } from '../../council/nouns.ts';
import type { Reply } from '../../council/reply.ts';
import { repliesView, replyRequest } from './replies.ts';
import type { RepliesInput } from './replies.ts';
import { financeOffice, secretary } from './testing-session.ts';

const startsAt = '2027-04-01T12:00:00.000Z';
const facts = {
	...{ committeeName: 'Finanzausschuss', startsAt, isSent: true },
	...{ helper: '0391 540-0', sender: 'M. Sommer' },
};
const listed = (id: string, more: Partial<RepliesInput['everyone'][number]> = {}) => ({
	...{ id, name: id, personId: id, officeId: 'elsewhere', officeName: 'Amt 66' },
	...{ url: `https://x.example/j/${id}` },
	...({ email: `${id}@rat.example`, phone: '', standing: 'invited', mode: 'unknown' } as const),
	...more,
});
type Put = Reply & { readonly modeBefore: AttendanceMode };
const said = (choice: Reply['choice'], more: Partial<Put> = {}): Put => ({
	...{ choice, message: '', startsAt, at: '2027-03-01T09:00:00.000Z', overruled: null },
	modeBefore: 'unknown',
	...more,
});
const input: RepliesInput = {
	session: { form: 'hybrid', startsAt },
	everyone: [
		listed('Amsel', { mode: 'onSite' }),
		listed('Fink', { standing: 'prevented' }),
		listed('Gans', { mode: 'remote' }),
		listed('Lerche'),
		listed('Meise', { mode: 'remote' }),
		listed('Specht', { standing: 'excused' }),
	],
	replies: new Map([
		['Amsel', said('onSite', { message: 'mit Hund', at: '2027-03-02T09:00:00.000Z' })],
		['Fink', said('prevented', { message: 'verreist' })],
		['Gans', said('onSite', { overruled: { at: startsAt, byName: 'M. Sommer' } })],
		['Meise', said('remote', { startsAt: '2027-03-31T12:00:00.000Z' })],
	]),
	...{ facts, today: '2027-03-10' },
	viewer: { ...secretary, mayInvite: true },
};
const view = (more: Partial<RepliesInput> = {}) => repliesView({ ...input, ...more }, 'de');

test('how many have said what, of all of whom a word is wanted', () => {
	expect(view().sentence).toBe(
		'Selbst geantwortet: 3 von 5 (2 im Saal, 1 verhindert). Eine davon ist danach hier geändert worden.',
	);
	expect(view({ replies: new Map() }).sentence).not.toMatch(/\d/);
	expect(view().fallen).toMatch(/^Eine Rückmeldung gilt nicht mehr/);
	expect(view({ session: { ...input.session, form: 'video' } }).fallen).toMatch(/^3 Rückmeldungen/);
	expect(view({ replies: new Map() }).fallen).toBe('');
});

test('whoever is expected and has said nothing that counts is asked, with how they are reached', () => {
	expect(view().owing.map(({ id }) => id)).toEqual(['Lerche', 'Meise']);
	const [mail = ''] = view().owing.map(({ mailto }) => decodeURIComponent(mailto ?? ''));
	for (const told of [
		'Lerche@rat.example',
		'M. Sommer',
		'x.example/j/Lerche',
		'bis Donnerstag, 25.',
	]) {
		expect(mail).toContain(told);
	}
	const everyone = [listed('Lerche', { url: null })];
	const unsent = { ...facts, isSent: false };
	expect(view({ facts: unsent, everyone }).owing[0]?.mailto).toBeNull();
	expect(view({ facts: unsent }).owing[0]?.mailto).toContain('j%2FLerche');
	const toAll = replyRequest(facts, null, '2027-03-31', 'de').text;
	expect(toAll).not.toContain('Lerche');
	expect(toAll).toContain('möglichst heute');
});

test('beside each stands what they said, also where it was changed or does not count any more', () => {
	const { words } = view();
	expect(words.Amsel).toContain('im Saal');
	expect(words.Gans).toMatch(/im Saal.*geändert/);
	expect(words.Meise).toContain('anderen Termin');
	expect(words.Lerche).toBe('noch keine Rückmeldung');
	expect(words.Specht).toBeUndefined();
	const early = view({ facts: { ...facts, isSent: false } }).words;
	expect([early.Lerche, early.Amsel]).toEqual([undefined, words.Amsel]);
});

test('what the office had put down before somebody replied stays readable', () => {
	const replies = new Map([['Amsel', said('onSite', { modeBefore: 'remote' })]]);
	expect(view({ replies }).words.Amsel).toMatch(
		/im Saal.*davor war hier eingetragen: zugeschaltet/,
	);
	const same = new Map([['Amsel', said('onSite', { modeBefore: 'onSite' })]]);
	expect(view({ replies: same }).words.Amsel).not.toContain('davor');
});

test('messages are for whoever invites, the newest first', () => {
	expect(view().messages.map(({ id, text }) => [id, text])).toEqual([
		['Amsel', 'mit Hund'],
		['Fink', 'verreist'],
	]);
	expect(view({ viewer: { ...secretary, mayInvite: false } }).messages).toEqual([]);
});

test('who sees no details sees how many, and of nobody what they said', () => {
	const own = view({ viewer: { ...financeOffice, mayInvite: false } });
	expect(own.sentence).toBe(view().sentence);
	expect([own.words, own.owing]).toEqual([{}, []]);
});
