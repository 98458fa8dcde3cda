import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areaOf, areas, isForeignForm } from './note-request.ts';

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

test('of where a foreign form went its area is told, and never a link', () => {
	const routes = globSync('**/+{page.svelte,server.ts}', { cwd: 'src/routes' });
	const firsts = routes.map((file) => file.replace(/^\([^)]*\)\//, '').split('/')[0] ?? '');
	const own = firsts.map((part) => (part.startsWith('+') ? '' : part));
	const named = [...new Set(own)].filter((part) => !part.startsWith('['));
	expect(named.toSorted()).toEqual([...areas].toSorted());
	expect(areaOf('/j/abc.1.secret/status?x=1')).toBe('/j');
	expect(areaOf('/settings/staff/new?/default')).toBe('/settings');
	expect(areaOf('/?/x')).toBe('/');
	expect(areaOf('/wp-login.php')).toBeNull();
	expect(areaOf(undefined)).toBeNull();
});
