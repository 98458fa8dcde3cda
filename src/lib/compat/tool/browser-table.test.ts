import { expect, test } from 'vitest';
import { deviceOf } from '../../device/facts.ts';
import { version } from '../../device/version.ts';
import type { StatedBrowser } from '../../device/fact.ts';
import { counted } from './browser-table.ts';

function browserOf(value: StatedBrowser) {
	const fact = { field: 'browser', value, comparator: '=' } as const;
	const observed = { source: 'detected', observedAt: '2026-12-01T00:00:00.000Z' } as const;
	const { browser } = deviceOf('', [{ ...fact, ...observed }]);
	if (browser === null) throw new Error('no browser');
	return browser;
}
const exactly = (text: string) => ({ min: version(text), max: version(text) });

test.each([
	['opera', 'android', 'chrome_android', '91'],
	['opera', 'windows', 'chrome', '91'],
	['other', 'windows', 'chrome', '91'],
	['edge', 'android', 'chrome_android', '91'],
	['edge', 'windows', 'edge', '64'],
	['samsung-internet', 'android', 'samsunginternet_android', '64'],
] as const)('%s on %s counts in %s: %s', (name, platform, table, counts) => {
	const browser = browserOf({ name, version: '64', chromium: '91' });
	expect(counted(browser, platform)).toEqual({ table, version: exactly(counts) });
});

test('without the Chromium inside, nothing changes', () => {
	const browser = browserOf({ name: 'other', version: '64' });
	expect(counted(browser, 'windows')).toEqual({ table: null, version: exactly('64') });
});
