import { expect, test } from 'vitest';
import { ownAccountSentences } from './own-account.ts';

const now = '2026-12-01T12:00:00.000Z';
const refused = (at: string) => ({ at, action: 'secondFactor.refuse' });

test('wrong codes behind the right password are told for a week, how often and when last', () => {
	const lines = [refused('2026-11-30T12:00:00.000Z'), refused('2026-11-29T12:00:00.000Z')];
	const [sentence, ...others] = ownAccountSentences(lines, now, 'de');
	expect(sentence).toMatch(/2-mal .*30\.\sNovember 2026/);
	expect(others).toEqual([]);
	expect(ownAccountSentences([refused('2026-11-24T12:00:00.000Z')], now, 'de')).toEqual([]);
});

test('each kind has its sentence, and what somebody does every day has none', () => {
	const at = '2026-12-01T11:00:00.000Z';
	const actions = [
		'signIn.create',
		'recoveryCode.use',
		'secondFactor.update',
		'secondFactor.reset',
	];
	const lines = actions.map((action) => ({ at, action }));
	expect(new Set(ownAccountSentences(lines, now, 'en')).size).toBe(3);
});
