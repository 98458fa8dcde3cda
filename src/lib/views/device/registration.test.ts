import { describe, expect, test } from 'vitest';
import { factsOf } from '../../cast/facts.ts';
import { models } from '../../cast/models.ts';
import type { ModelName } from '../../cast/models.ts';
import { inspect } from '../../detect/inspect.ts';
import type { Signals } from '../../detect/signals.ts';
import { candidates } from './candidates.ts';
import { newDeviceName } from './device-name.ts';
import { foundSentences } from './found-words.ts';
import { knownDeviceView } from './known-device.ts';
import { factsWith, registrationView } from './registration.ts';
import type { RegisteredDevice, Registrant } from './registration.ts';

const now = '2026-11-25T10:15:00.000Z';
const safari =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const macOrIpad: Signals = { ua: safari };
const iphone: Signals = {
	ua: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};

const owned = (model: ModelName): RegisteredDevice => ({
	id: model,
	label: model,
	revision: 3,
	personId: 'lerche',
	hallId: null,
	ownerName: 'Lerche, Dr. Ada',
	facts: factsOf(models[model], 'office', '2026-11-01T09:00:00.000Z'),
});
const lerche: Registrant = {
	home: '/d/link',
	name: 'Dr. Ada Lerche',
	hasNoDevice: false,
	mayHaveNone: true,
	owned: [],
	here: null,
};
const shown = (signals: Signals, more: Partial<Registrant> = {}) =>
	registrationView({ ...lerche, ...more }, inspect(signals), 'request', now, 'de');

describe('the page that registers', () => {
	test('asks what the browser leaves open, and shows what it says as the answer', () => {
		const view = shown(macOrIpad);
		expect(view.questions).toContain('isIpad');
		expect(view.values).toMatchObject({ platform: '', browser: 'safari' });
		expect(view).toMatchObject({ here: null, owned: [], candidates: [], requestId: 'request' });
	});

	test('asks nothing that is known of the device it was registered as', () => {
		const here = owned('ipad9');
		const view = shown(macOrIpad, { owned: [here], here });
		expect(view.questions).not.toContain('isIpad');
		expect(view.questions).not.toContain('model');
		expect(view.here).toEqual({ id: 'ipad9', label: here.label, revision: 3 });
		expect(view.candidates).toEqual([]);
	});

	test('asks which it is of those that may be this one, and of no other', () => {
		const devices = [owned('ipad9'), owned('cityNotebook'), owned('iphone13')];
		expect(shown(macOrIpad, { owned: devices }).candidates.map(({ id }) => id)).toEqual(['ipad9']);
		expect(shown(iphone, { owned: devices }).candidates.map(({ id }) => id)).toEqual(['iphone13']);
	});
});

test('where nothing is found, every device may be this one', () => {
	const devices = [owned('ipad9'), owned('cityNotebook')];
	expect(candidates(devices, { platforms: [] })).toEqual(devices);
});

test('what a browser shows is added to the history, and what is known already is not', () => {
	const once = factsWith([], inspect(iphone), now);
	expect(once.map(({ field }) => field)).toContain('browser');
	expect(factsWith(once, inspect(iphone), now)).toEqual(once);
});

test('the page of a known device asks for what is missing and offers its models', () => {
	const blank = knownDeviceView({ label: 'Tablet', revision: 1, facts: [] }, false);
	expect(blank).toMatchObject({ questions: ['platform', 'osVersion', 'model'], models: [] });
	const ipad = knownDeviceView(owned('ipad9'), true);
	expect(ipad.questions).not.toContain('platform');
	expect(ipad.models).toContain('iPad (9th generation)');
});

test('a second device of a kind gets a number, and what its owner typed counts', () => {
	const { findings } = inspect(iphone);
	expect(newDeviceName('', findings, [], 'de')).toBe('iPhone');
	expect(newDeviceName('', findings, ['iPhone', 'iPhone 2'], 'de')).toBe('iPhone 3');
	expect(newDeviceName('ipados', findings, [], 'de')).toBe('iPad');
});

test('what was found is said in the reader’s language', () => {
	const [device, browser] = foundSentences(inspect(iphone).findings, 'de');
	expect(device).toMatch(/^Das ist ein iPhone mit iOS 17\.5/);
	expect(browser).toBe('Der Browser ist Safari 17.5.');
	const [english] = foundSentences(inspect(iphone).findings, 'en');
	expect(english).toMatch(/^This is an iPhone with iOS 17\.5/);
});

test('a form that nobody knows leaves a name and a sentence, a television says that it is one', () => {
	const unknown = inspect({
		ua: 'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
	}).findings;
	expect(unknown.formFactor).toBeNull();
	expect(foundSentences(unknown, 'de')[0]).toContain('Android 14');
	expect(newDeviceName('', unknown, [], 'de')).toBe('Android-Gerät');

	const television = inspect({
		ua: 'Mozilla/5.0 (Linux; Android 11; BRAVIA 4K; Android TV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 Safari/537.36',
	});
	expect(foundSentences(television.findings, 'de')[0]).toContain('Fernseher');
	expect(foundSentences(television.findings, 'en')[0]).toContain('television');
	expect(television.claims.map(({ field }) => field)).not.toContain('platform');
});
