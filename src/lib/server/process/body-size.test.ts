import { expect, test } from 'vitest';
import { isBodyTooLarge } from './body-size.ts';

const sent = (length: string | null) =>
	new Request('http://stadt.example', {
		method: 'POST',
		body: 'a=b',
		...(length !== null && { headers: { 'content-length': length } }),
	});

test('only an import may be large, or of unknown length', () => {
	const routes = ['/(staff)/people/new', '/sign-in', null, '/(staff)/imports/new'];
	const answers = (length: string | null) =>
		routes.map((route) => isBodyTooLarge(sent(length), route));
	expect(answers('2000')).toEqual([false, false, false, false]);
	expect(answers('2000000')).toEqual([true, true, true, false]);
	expect(answers(null)).toEqual([true, true, true, false]);
	expect(isBodyTooLarge(new Request('http://stadt.example'), '/sign-in')).toBe(false);
});
