import { expect, test } from 'vitest';
import { claimsFrom } from './claims.ts';
import { detect } from './detect.ts';

const onAndroid = (end: string) =>
	`Mozilla/5.0 (Linux; Android 13; Invented X1) AppleWebKit/537.36 (KHTML, like Gecko) ${end}`;
const onWindows = (end: string) =>
	`Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36${end}`;

test.each([
	['opera', '131', onWindows(' OPR/116.0.0.0')],
	['vivaldi', '131', onWindows(' Vivaldi/7.0.3495.27')],
	['edge', '131', onWindows(' Edg/131.0.0.0')],
	['other', '131', onWindows(' YaBrowser/24.12.0.0')],
	[
		'samsung-internet',
		'125',
		onAndroid('SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36'),
	],
	[
		'other',
		'114.0.5735.196',
		onAndroid('Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36'),
	],
	['chrome', undefined, onWindows('')],
	[
		'other',
		undefined,
		onAndroid('Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.7.5.1321 Mobile Safari/537.36'),
	],
	[
		'opera',
		undefined,
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 OPT/4.7.0',
	],
])('%s keeps the Chromium inside: %s', (name, chromium, ua) => {
	const browser = claimsFrom(detect({ ua })).find(({ field }) => field === 'browser');
	expect(browser?.value).toMatchObject({ name });
	expect(browser?.value).toEqual(
		chromium === undefined
			? expect.not.objectContaining({ chromium: expect.anything() })
			: expect.objectContaining({ chromium }),
	);
});

test('two that do not agree tell nothing', () => {
	const hints = { 'sec-ch-ua': '"Opera";v="116", "Chromium";v="140"' };
	expect(detect({ ua: onWindows(' OPR/116.0.0.0'), hints }).chromium).toBeNull();
});
