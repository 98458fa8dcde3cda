import { expect, test } from 'vitest';
import { countsOn, isImplied, mailOn, waysOf } from './delivery-way.ts';
import type { DeliveryWay } from './delivery-way.ts';

const way = (kind: DeliveryWay['kind'], more: Partial<DeliveryWay> = {}): DeliveryWay => ({
	...{ id: kind, kind, address: `${kind}@stadt.example`, validFrom: null, validTo: null },
	...{ states: { inside: 'works', outside: 'works' }, consentOn: null },
	...more,
});
const day = '2020-04-28';
const anyAddress = { onlyCity: false };
const out = { states: { inside: 'out', outside: 'out' } } as const;
const unclear = { states: { inside: 'unclear', outside: 'out' } } as const;
const to = (
	ways: readonly DeliveryWay[],
	rule = anyAddress,
	sender: 'inside' | 'outside' = 'inside',
) => {
	const reach = mailOn(ways, day, sender, rule);
	return reach.way ? `${reach.way.kind}${reach.isUnclear ? '?' : ''}` : reach.reason;
};

test('the mail address on record gets letters, and nobody has said what it is for', () => {
	const [implied, phone] = waysOf([], { email: 'a@b.example', phone: '0391 1' });
	expect(implied).toMatchObject({ kind: 'unknownMail', address: 'a@b.example', consentOn: null });
	expect(phone).toMatchObject({ kind: 'phone', address: '0391 1' });
	expect(implied && isImplied(implied)).toBe(true);
	expect(to(waysOf([], { email: 'a@b.example', phone: '' }))).toBe('unknownMail');
	const said = waysOf([way('mandateMail', { address: 'A@b.example' })], {
		...{ email: 'a@b.example', phone: '' },
	});
	expect(said.map(({ kind }) => kind)).toEqual(['mandateMail']);
});

test('the mandate’s address comes first, and a temporary one while that is out or unclear', () => {
	const temporary = way('temporaryMail', { validFrom: '2020-04-29', validTo: '2020-05-26' });
	const now = way('temporaryMail');
	expect(to([way('privateMail'), way('mandateMail'), now])).toBe('mandateMail');
	expect(to([way('mandateMail', out), now])).toBe('temporaryMail');
	expect(to([way('mandateMail', unclear), now])).toBe('temporaryMail');
	// Not valid before the 29th.
	expect(to([way('mandateMail', unclear), temporary])).toBe('mandateMail?');
	expect(to([way('mandateMail', out), temporary])).toBe('out');
	expect(to([way('post'), way('phone')])).toBe('none');
});

test('a block may keep out those alone who write from outside', () => {
	const blocked = way('mandateMail', { states: { inside: 'works', outside: 'out' } });
	expect(to([blocked])).toBe('mandateMail');
	expect(to([blocked], anyAddress, 'outside')).toBe('out');
});

test('where only the city’s own addresses are written to, a private one waits for an exception', () => {
	const rule = { onlyCity: true };
	expect(to([way('privateMail')], rule)).toBe('onlyCity');
	expect(to([way('privateMail'), way('temporaryMail')], rule)).toBe('temporaryMail');
	expect(to([way('privateMail')])).toBe('privateMail');
});

test.each([
	[way('post'), null],
	[way('post', out), 'out'],
	[way('phone'), 'kind'],
	[way('unknownMail', { consentOn: '2020-01-01' }), 'kind'],
	[way('mandateMail'), 'noConsent'],
	[way('mandateMail', { consentOn: '2020-04-28' }), null],
	[way('mandateMail', { consentOn: '2020-04-29' }), 'noConsent'],
	[way('ris', { consentOn: '2019-07-01' }), null],
	[way('mandateMail', { consentOn: '2019-07-01', ...unclear }), 'unclear'],
	[way('mandateMail', { consentOn: '2019-07-01', validTo: day }), 'notValid'],
])('what a summons counts for by %o', (one, reason) => {
	expect(countsOn(one, day, 'inside')).toBe(reason);
});
