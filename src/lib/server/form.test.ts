import * as v from 'valibot';
import { expect, test } from 'vitest';
import { m } from '../paraglide/messages.js';
import { inOrder, oneOf, optionalText, readForm, text, ticked } from './form.ts';

const Form = v.object({
	name: text(() => 'nameMissing'),
	note: optionalText,
	kind: oneOf(['group', 'mayor'], () => 'kindMissing'),
	accounts: v.array(v.string()),
	agreed: ticked,
});

function sent(...pairs: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of pairs) data.append(name, value);
	return data;
}

test('a good form gives its output, without the spaces around it', () => {
	const form = readForm(
		Form,
		sent(['name', '  Dezernat III '], ['kind', 'group'], ['accounts', 'a'], ['accounts', 'b']),
		['accounts'],
	);
	expect(form).toMatchObject({
		ok: true,
		output: {
			name: 'Dezernat III',
			note: '',
			kind: 'group',
			accounts: ['a', 'b'],
			agreed: false,
		},
	});
});

test('a refused form keeps all that was typed and has a sentence for each field', () => {
	const form = readForm(Form, sent(['name', ' '], ['note', 'bleibt'], ['agreed', 'on']), [
		'accounts',
	]);
	expect(form).toMatchObject({
		ok: false,
		values: { note: 'bleibt' },
		chosen: { accounts: [] },
		errors: { name: 'nameMissing', kind: 'kindMissing' },
	});
});

test('text that is too long is refused before anything else looks at it', () => {
	const looked: string[] = [];
	const Long = v.object({
		note: v.pipe(
			optionalText,
			v.check((text) => looked.push(text) > 0),
		),
	});
	expect(readForm(Long, sent(['note', 'n'.repeat(500)])).ok).toBe(true);
	const form = readForm(Long, sent(['note', 'n'.repeat(501)]));
	expect(form).toMatchObject({ ok: false, errors: { note: m.form_tooLong() } });
	expect(looked).toEqual(['n'.repeat(500)]);
});

test('a file sent in place of text counts as nothing typed', () => {
	const data = sent(['kind', 'mayor']);
	data.append('name', new File(['x'], 'x.txt'));
	expect(readForm(Form, data, ['accounts'])).toMatchObject({
		ok: false,
		errors: { name: 'nameMissing' },
	});
});

test('errors stand in the order of the fields; one of a field not sent stays behind the one before it', () => {
	const errors = { '': '0', form: '3', which: '3a', day: '2', name: '1' };
	expect(Object.keys(inOrder(errors, ['name', 'day', 'form']))).toEqual([
		...['', 'name', 'day', 'form', 'which'],
	]);
});
