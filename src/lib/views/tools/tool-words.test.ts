import { expect, test } from 'vitest';
import { joinAccountWords, sourceDay } from './tool-words.ts';

const joining = (native: readonly ['zoom-account'] | readonly [], browser: typeof native | null) =>
	joinAccountWords({ accounts: { host: [], native, browser } }, 'de');

test('to join, the way in with the least trouble counts', () => {
	expect(joining([], [])).toBe('keines');
	expect(joining(['zoom-account'], null)).toBe('ein Zoom-Konto');
	expect(joining(['zoom-account'], [])).toContain('Browser');
	expect(joining([], ['zoom-account'])).toBe('keines');
});

test('a source has a day, a month, or what is known instead', () => {
	const said = (date: string, locale: 'de' | 'en' = 'de') =>
		sourceDay(date, locale).replaceAll('\u00a0', ' ');
	expect(said('2026-08-17')).toBe('17. August 2026');
	expect(said('2026-08', 'en')).toBe('August 2026');
	expect(said('2026')).toBe('2026');
	expect(sourceDay({ de: 'laufend', en: 'rolling' }, 'en')).toBe('rolling');
});
