import { describe, expect, test } from 'vitest';
import { newestBrowser } from '../src/lib/compat/ceiling/newest-browser.ts';
import { systemCeiling } from '../src/lib/compat/ceiling/system-ceiling.ts';
import { browserFloors } from '../src/lib/compat/requirements/browser-floors.ts';
import { checkInput, device, support } from '../src/lib/compat/testing/world.ts';
import type { BrowserName } from '../src/lib/device/device.ts';
import { exactly } from '../src/lib/device/version.ts';
import { reasonSentence } from '../src/lib/wording/reasons.ts';
import { ceilings } from '../src/lib/catalogue/catalogue.ts';
import { addDays } from '../src/lib/calendar/day.ts';

const windows11 = device({ platform: 'windows', os: '10.0.22631' }).os;
const newest = (name: BrowserName, day: string) =>
	newestBrowser(name, 'windows', windows11, day, ceilings);

describe('a release that does not exist is offered to nobody', () => {
	test('Firefox ESR is released in lines a year apart', () => {
		for (const day of ['2026-11-25', '2027-02-01']) {
			expect(newest('firefox-esr', day)).toMatchObject({ newest: [153], isFrozen: true });
		}
		expect(newest('firefox', '2026-11-25')?.newest[0]).toBeGreaterThan(153);
	});

	test('Windows 11 26H1 comes with new devices alone', () => {
		const on = (os: string) => systemCeiling(device({ platform: 'windows', os }), ceilings)?.newest;
		expect(on('10.0.22631')).toEqual([10, 0, 26200]);
		expect(on('10.0.28000')).toEqual([10, 0, 28000]);
	});
});

describe('what is only planned is said to be a forecast', () => {
	const day = addDays(ceilings.asOf, 21);
	/** A tool that takes the two newest versions of Firefox. */
	const judged = (has: number, on: string, locale: 'de' | 'en' = 'de') => {
		const input = checkInput({
			device: device({ platform: 'windows', os: '10.0.22631' }),
			browser: { name: 'firefox', version: exactly([has]) },
			support: support({
				window: { kind: 'latest-n', n: 2, of: 'firefox', accepts: [], asOf: ceilings.asOf },
			}),
			ceilings,
		});
		const { state, reason } = browserFloors({ ...input, call: { ...input.call, day: on } });
		const said = reason && reasonSentence(reason, { tool: { id: 'zoom', name: 'Zoom' } }, locale);
		return { state, said };
	};
	const today = newest('firefox', ceilings.asOf)?.newest[0] ?? 0;

	test('a floor that only the coming releases raise', () => {
		expect(judged(today - 1, ceilings.asOf).state).toBe('works');
		const { state, said } = judged(today - 1, day);
		expect(state).toBe('afterRemedy');
		expect(said).toContain('am Tag der Sitzung voraussichtlich mindestens');
		expect(judged(today - 1, day, 'en').said).toContain('will probably need');
	});

	test('a release that is there is a fact', () => {
		const { said } = judged(today - 4, ceilings.asOf);
		expect(said).toContain(`${today} gibt es kostenlos`);
		expect(said).not.toContain('voraussichtlich');
	});
});
