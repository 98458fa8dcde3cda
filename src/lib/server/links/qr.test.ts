import { expect, test } from 'vitest';
import { qrAddress } from './qr.ts';

test('a code is a picture in its own address, safe within an attribute', () => {
	const address = qrAddress('https://council.example/j/abc"x');
	expect(address).toMatch(/^data:image\/svg\+xml,%3Csvg[^"<>\s]+%3C%2Fsvg%3E$/);
	expect(address).not.toBe(qrAddress('https://council.example/j/abd'));
});
