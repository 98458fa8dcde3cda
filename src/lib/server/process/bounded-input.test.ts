import { expect, test } from 'vitest';
import { boundForm, formProblem, isNobodysId, queryProblem } from './bounded-input.ts';

const address = (query: string) => new URL(`http://stadt.example/tools?${query}`);

test.each([
	['platform=ios&os=17.5', null],
	[`os=${'1'.repeat(4000)}`, null],
	[`os=${'1'.repeat(4001)}`, 'tooLarge'],
	['device=abcdefgh&'.repeat(800), 'tooLarge'],
	['__proto__=1', 'malformed'],
	[`${'n'.repeat(201)}=1`, 'malformed'],
] as const)('the query %.40s: %s', (query, problem) => {
	expect(queryProblem(address(query))).toBe(problem);
});

test.each([
	[{}, false],
	[{ id: 'f1b4c2de-5f2e-842e-a4f4-7d900b79b435', seat: 'S_1.x~' }, false],
	[{ id: '\0' }, true],
	[{ id: 'x', seat: '💩' }, true],
	[{ link: 'abc\u200b' }, false],
])('the ids %j are nobody’s: %s', (params, isNobodys) => {
	expect(isNobodysId(params)).toBe(isNobodys);
});

function form(...pairs: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of pairs) data.append(name, value);
	return data;
}

test('a form holds so many fields of such a length, by names that are fields', () => {
	const many = (count: number) => Array.from({ length: count }, (_, i) => [`f${i}`, ''] as const);
	expect(formProblem(form(['signals', 'x'.repeat(100_000)]))).toBe(null);
	expect(formProblem(form(['name', 'x'.repeat(100_001)]))).toBe('tooLarge');
	expect(formProblem(form(...many(5000)))).toBe(null);
	expect(formProblem(form(...many(5001)))).toBe('tooLarge');
	expect(formProblem(form(['__proto__', 'x']))).toBe('malformed');
});

const sent = (body: string, headers: Record<string, string>) =>
	boundForm(
		new Request('http://stadt.example', {
			...{ method: 'POST', body },
			headers: { 'content-length': String(body.length), ...headers },
		}),
		(problem) => {
			throw new Error(problem);
		},
	).formData();
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

test('what is no form, or not a whole one, is the fault of whoever sent it', async () => {
	expect((await sent('name=Ada', urlencoded)).get('name')).toBe('Ada');
	await expect(sent('name=Ada', { 'content-type': 'text/plain' })).rejects.toThrow('malformed');
	const cutOff = '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nAd';
	const type = { 'content-type': 'multipart/form-data; boundary=x' };
	await expect(sent(cutOff, type)).rejects.toThrow('malformed');
});

test('a form of unknown length, or of more than a form has, is not read at all', async () => {
	for (const length of ['512001', '40000000']) {
		const headers = { ...urlencoded, 'content-length': length };
		await expect(sent('name=Ada', headers)).rejects.toThrow('tooLarge');
	}
});
