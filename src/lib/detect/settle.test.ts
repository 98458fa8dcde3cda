import { expect, test } from 'vitest';
import { modelOf } from './model.ts';
import { settle } from './settle.ts';
import { shown } from './testing/shown.ts';

const asMac =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const asLinux =
	'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const windows =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

test.each([
	[asMac, null, 'macos|ipados ? · safari 17.5 · ?'],
	[asMac, 'ipados', 'ipados 17.5 · safari 17.5 · tablet'],
	[asMac, 'macos', 'macos 12–14 · safari 17.5 · desktop'],
	[asMac, 'windows', 'macos|ipados ? · safari 17.5 · ?'],
	[asLinux, 'linux', 'linux ? · chrome 150 · desktop'],
	[asLinux, 'android', 'linux|android ? · chrome 150 · ?'],
	[windows, 'macos', 'windows 10–11 · chrome 150 · desktop'],
])('%s, and the person says %s', (ua, answer, found) => {
	expect(shown(settle({ ua }, answer))).toBe(found);
});

test('Android tells its model in a hint, others do not, and K is none', () => {
	const android =
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
	const told = (ua: string, model: string) =>
		modelOf({ ua, hints: { 'sec-ch-ua-model': `"${model}"` } });
	expect(told(android, 'Pixel 7')).toBe('Pixel 7');
	expect(told(android, 'K')).toBeNull();
	expect(told(android, '')).toBeNull();
	expect(told(android, 'x'.repeat(500))).toBeNull();
	expect(told(windows, 'Pixel 7')).toBeNull();
	expect(told(asMac, 'iPad13,1')).toBeNull();
	expect(modelOf({ ua: android })).toBeNull();
});
