import { expect, test } from 'vitest';
import type { ClientEnvironment } from '../check/protocol.ts';
import { mediaErrorCodes, stepReasons } from '../check/reasons.ts';
import type { StepReason } from '../check/reasons.ts';
import { checkForms, checkOutcomes, stepNames } from '../check/steps.ts';
import type { Locale } from '../paraglide/runtime.js';
import { openingHelp } from './check-media.ts';
import {
	evidenceWords,
	formSentence,
	outcomeWord,
	resultSentence,
	stepWord,
	stepWords,
} from './checks.ts';
import { checkedDevice } from './checked-on.ts';

const environment: ClientEnvironment = { browser: 'chrome', system: 'windows' };
const say = (reason: StepReason, locale: Locale = 'de') =>
	stepWords('udp', reason, { host: 'lk.stadt.example' }, environment, locale);

test.each(['de', 'en'] as const)(
	'everything a check can find has a sentence of its own (%s)',
	(locale) => {
		const sentences = stepReasons.map((reason) => say(reason, locale)?.sentence);
		expect(sentences.every((sentence) => (sentence?.length ?? 0) > 15)).toBe(true);
		// What a microphone does not give is the same to the person, whatever kept it.
		expect(new Set(sentences).size).toBe(stepReasons.length - 1);
		for (const word of [
			...stepNames.map((code) => stepWord(code, locale)),
			...checkOutcomes.map((code) => outcomeWord(code, locale)),
			...checkOutcomes.map((code) => resultSentence(code, locale)),
			...checkForms.map((code) => formSentence(code, locale)),
		]) {
			expect(word).not.toBe('');
		}
	},
);

test('whatever the layer that fails, it is said what to do and whom to tell', () => {
	for (const reason of [
		'serverStopped',
		'addressBlocked',
		'webSocketBlocked',
		'mediaBlocked',
		'tokenRefused',
		'udpBlocked',
	] as const) {
		expect([reason, say(reason)?.help !== '', say(reason)?.tell !== '']).toEqual([
			reason,
			true,
			true,
		]);
	}
	const layers = [
		'serverStopped',
		'webSocketBlocked',
		'mediaBlocked',
		'udpBlocked',
		'tokenRefused',
	] as const;
	expect(new Set(layers.map((reason) => say(reason)?.sentence)).size).toBe(layers.length);
	expect(say('webSocketBlocked')?.note).toContain('lk.stadt.example');
});

test('help for a blocked camera is for this browser and this system', () => {
	const help = (browser: ClientEnvironment['browser'], system: ClientEnvironment['system']) =>
		openingHelp('blockedBefore', 'camera', { browser, system }, 'de');
	expect(help('firefox', 'windows')).toContain('durchgestrichene');
	expect(help('safari', 'macos')).toContain('Menü „Safari“');
	expect(help('safari', 'ios')).toContain('Website-Einstellungen');
	// On an iPhone every other browser is an app with its permissions in the system.
	expect(help('chrome', 'ios')).toBe(help('firefox', 'ios'));
	expect(
		openingHelp('bySystem', 'microphone', { browser: 'edge', system: 'windows' }, 'de'),
	).toContain('Desktop-Apps');
	expect(openingHelp('missing', 'camera', { browser: 'firefox', system: 'macos' }, 'de')).toContain(
		'Datenschutz & Sicherheit',
	);
	for (const code of mediaErrorCodes) {
		expect(openingHelp(code, 'camera', { browser: 'other', system: 'other' }, 'de')).not.toBe('');
	}
});

test('evidence is told in phrases, and only what there is of it', () => {
	expect(evidenceWords({}, 'de')).toEqual([]);
	expect(evidenceWords({ loss: 0.015, roundTripMs: 30, way: 'udp' }, 'de')).toEqual([
		'Weg: UDP',
		'verloren: 1,5 %',
		'Hin und zurück: 30 ms',
	]);
});

test('a device is called what the inventory calls it, and what the browser told', () => {
	const on = {
		platforms: ['windows'],
		system: '10–11',
		browserName: 'firefox',
		browserVersion: '153',
	};
	expect(checkedDevice(on, 'Dienst-PC', 'de')).toBe(
		'Dienst-PC (Windows\u00a010 bis 11), Firefox\u00a0153',
	);
	expect(checkedDevice({ ...on, platforms: ['macos', 'ipados'], system: null }, null, 'de')).toBe(
		'macOS oder iPadOS, Firefox\u00a0153',
	);
	expect(
		checkedDevice(
			{ platforms: [], system: null, browserName: null, browserVersion: null },
			null,
			'de',
		),
	).toBe('nicht erkannt, nicht erkannt');
});
