import { expect, test } from 'vitest';
import { wayTo } from './way-to.ts';

test.each([
	['https://zoom.us/j/123?pwd=x', 'https://zoom.us/j/123?pwd=x', 'page'],
	['  https://meet.stadt.example/rat  ', 'https://meet.stadt.example/rat', 'page'],
	['0391 540-0', 'tel:03915400', 'phone'],
	['+49 (0)391 5400, Kennzahl 4711 22', 'tel:+493915400', 'phone'],
	['Frau Amsel ruft Sie an', null, 'text'],
	['', null, 'text'],
])('"%s"', (written, href, kind) => {
	expect(wayTo(written)).toMatchObject({ href, kind });
});

test('what is neither a web address nor a number is never tapped', () => {
	for (const written of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'https://']) {
		expect(wayTo(written).href).toBeNull();
	}
});
