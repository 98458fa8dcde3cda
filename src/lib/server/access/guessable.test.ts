import { expect, test } from 'vitest';
import { isGuessable } from './guessable.ts';

const around = { email: 'm.lerche@elsterfurt.example', name: 'Martha Lerche', city: 'Elsterfurt' };

test.each([
	['passwort1234', 'a common word with figures'],
	['P4ssw0rt2026!', 'the same in disguise'],
	['123456789012', 'figures in a row'],
	['qwertzuiop12', 'a row of keys'],
	['1qay2wsx3edc', 'columns of keys'],
	['aaaaaaaaaaaa', 'one sign'],
	['ababababab12', 'four signs in all'],
	['Vollzaehlig2026', 'the product'],
	['Vollzählig 2026', 'the product as it is spelled'],
	['Elsterfurt2026', 'the city'],
	['Stadtrat-Elsterfurt', 'the city and its council'],
	['m.lerche@elsterfurt.example1', 'the own address'],
	['MarthaLerche1', 'the own name'],
	['SommerWinter2026', 'two words near at hand'],
	['fussballfussball', 'a word twice'],
	['Weihnachten1', 'a German word'],
	['schmetterling7', 'another'],
	['iloveyou1234', 'a known password'],
	['manchesterunited', 'one of the commonest of twelve signs and more'],
	['Cgfhnfrxtvgbjy', 'another, typed on Russian keys'],
	['1234qw1234qw', 'and one with figures between'],
])('%s is refused: %s', async (password) => {
	expect(await isGuessable(password, around)).toBe(true);
});

test.each([
	'vier Worte genügen hier',
	'kmqw-7fzt-bx3p-v9hn',
	'das Rathaus hat drei Türme',
	'Elsterfurt liegt am Fluss',
	'Kaffeetasse Wolkenbank',
	'日本語のとても長い合言葉です',
])('%s is taken', async (password) => {
	expect(await isGuessable(password, around)).toBe(false);
});

test('what is typed at its longest is judged at once', async () => {
	const start = performance.now();
	for (const text of ['1q2w'.repeat(32), 'a'.repeat(128), 'ab'.repeat(64), '@1!'.repeat(42)]) {
		await isGuessable(text, around);
	}
	expect(performance.now() - start).toBeLessThan(500);
});
