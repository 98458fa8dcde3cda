import { expect, test } from 'vitest';
import { isForeignForm } from './note-request.ts';

const form = 'application/x-www-form-urlencoded';
const own = 'https://sitzung.stadt.example';

test.each([
	['POST', form, own, false],
	['POST', form, 'https://evil.example', true],
	['POST', 'Multipart/Form-Data; boundary=x', 'null', true],
	['POST', 'text/plain', undefined, true],
	['POST', 'application/json', 'https://evil.example', false],
	['POST', undefined, 'https://evil.example', false],
	['GET', form, 'https://evil.example', false],
	['DELETE', form, 'https://evil.example', true],
])('%s of %s from %s is foreign: %s', (method, type, origin, isForeign) => {
	const headers = { ...(type && { 'content-type': type }), ...(origin && { origin }) };
	expect(isForeignForm(method, headers, own)).toBe(isForeign);
});
