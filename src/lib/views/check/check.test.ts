import { describe, expect, test } from 'vitest';
import { freshDays } from '../../check/readiness.ts';
import { passed, stepNames } from '../../check/steps.ts';
import { checkPageView } from './page.ts';
import type { OpenedCheck } from './page.ts';
import { checkResultView } from './result.ts';

const at = '2026-11-01T10:15:00.000Z';
const now = '2026-11-02T10:15:00.000Z';
const firefox = {
	platforms: ['windows'],
	system: '10–11',
	browserName: 'firefox',
	browserVersion: '153',
};
const check = { id: 'check', deviceId: null, at, outcome: 'passed', ...firefox } as const;
const opened: OpenedCheck = {
	path: '/j/link',
	livekit: 'wss://room.example',
	inApp: false,
	environment: { browser: 'firefox', system: 'windows' },
	checks: [check],
	device: null,
	on: firefox,
};
const last = (more: Partial<OpenedCheck> = {}, moment = now) =>
	checkPageView({ ...opened, ...more }, moment, 'de').last;

describe('the page of a check', () => {
	test('hands its script the paths of the link it was opened with', () => {
		const { preparation } = checkPageView(opened, now, 'de');
		expect(preparation).toMatchObject({ path: '/j/link/check', back: '/j/link', inApp: false });
	});

	test('shows the last check in a browser like this one', () => {
		expect(last()).toMatchObject({ href: '/j/link/check/check', outcome: 'passed', stale: null });
		expect(last({ on: { ...firefox, browserName: 'chrome' } })).toBeNull();
		expect(last({ on: { ...firefox, platforms: ['android'] } })).toBeNull();
	});

	test('shows of a registered device its own check alone', () => {
		const device = { id: 'pc', label: 'Dienst-PC', facts: [] };
		expect(last({ device })).toBeNull();
		const own = last({ device, checks: [check, { ...check, id: 'own', deviceId: 'pc' }] });
		expect(own?.href).toBe('/j/link/check/own');
		expect(own?.device).toContain('Dienst-PC');
	});

	test('says when the last check does not count any more', () => {
		const later = new Date(Date.parse(at) + (freshDays + 1) * 24 * 60 * 60 * 1000).toISOString();
		expect(last({}, later)?.stale).toBe('tooOld');
	});
});

test('a result names the device as the inventory does, with what it was checked on', () => {
	const steps = stepNames.map((step) => ({ step, ms: 5, ...passed() }));
	const result = { ...check, form: 'full', steps } as const;
	const view = (label: string | null, locale: 'de' | 'en') =>
		checkResultView(
			{
				check: result,
				label,
				environment: opened.environment,
				name: 'Dr. Ada Lerche',
				path: '/d/link',
			},
			locale,
		);
	expect(view(null, 'de').device).toBe('Windows\u00a010 bis 11');
	expect(view('Dienst-PC', 'de').device).toBe('Dienst-PC (Windows\u00a010 bis 11)');
	expect(view(null, 'en').device).not.toContain('bis');
	expect(view(null, 'de')).toMatchObject({ check: '/d/link/check', back: '/d/link', steps });
});
