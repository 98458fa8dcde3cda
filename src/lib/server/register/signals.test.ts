import { expect, test } from 'vitest';
import { signalsOf } from './signals.ts';

const headers = new Headers({
	'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)',
	'sec-ch-ua-platform': '"Linux"',
	cookie: 'secret=1',
});
const posted = (value: unknown) => signalsOf(headers, JSON.stringify(value));
const alone = {
	ua: 'Mozilla/5.0 (X11; Linux x86_64)',
	hints: { 'sec-ch-ua-platform': '"Linux"' },
};

test('without JavaScript the headers speak, and nothing else of the request', () => {
	expect(signalsOf(headers, null)).toEqual(alone);
	expect(signalsOf(new Headers(), null)).toEqual({ ua: '', hints: {} });
});

test('what the script has asked is added, and a header counts more', () => {
	const hints = { 'sec-ch-ua-platform': '"Windows"', 'sec-ch-ua-model': '"Pixel 7"' };
	expect(posted({ maxTouchPoints: 5, hints, probes: { toSorted: true } })).toEqual({
		...alone,
		maxTouchPoints: 5,
		hints: { ...alone.hints, 'sec-ch-ua-model': '"Pixel 7"' },
		probes: { toSorted: true },
	});
});

test.each([
	['no JSON', '{"maxTouchPoints":'],
	['no object', '[1,2]'],
	['a user agent of its own choice', JSON.stringify({ hints: { 'user-agent': 'iPad' } })],
	['fingers that nobody has', JSON.stringify({ maxTouchPoints: 1e9 })],
	['half a finger', JSON.stringify({ maxTouchPoints: 1.5 })],
	['probes that are no yes and no', JSON.stringify({ probes: { toSorted: 'yes' } })],
	['more than a page asks', JSON.stringify({ probes: { x: true }, more: 'y'.repeat(9000) })],
	[
		'a thousand probes',
		JSON.stringify({
			probes: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`p${i}`, true])),
		}),
	],
])('%s is not looked at', (_what, text) => {
	expect(signalsOf(headers, text)).toEqual(alone);
});

test('findings that somebody posts are none of our signals', () => {
	const forged = posted({ platforms: ['ipados'], system: { span: { min: [99] } } });
	expect(forged).toEqual(alone);
});
