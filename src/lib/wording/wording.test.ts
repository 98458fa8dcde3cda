import { describe, expect, test } from 'vitest';
import { accountCodes } from '../compat/tool/account.ts';
import { conditions } from '../compat/tool/condition.ts';
import { browserNames, platforms } from '../device/device.ts';
import { limits } from '../compat/tool/limit.ts';
import { questions } from '../compat/missing.ts';
import type { Reason } from '../compat/reason.ts';
import { reasonKinds } from '../../../scripts/cases/reason-kinds.ts';
import type { Remedy } from '../compat/remedy/remedy.ts';
import { terms } from '../compat/remedy/terms.ts';
import { meetingOutcomes, states } from '../compat/verdict.ts';
import { locales } from '../paraglide/runtime.js';
import { reasonChain } from './chains.ts';
import { questionSentence } from './missing.ts';
import { reasonSentence } from './reasons.ts';
import { remedyActor, remedyCost, remedyLead, remedySentence, remedyWord } from './remedies.ts';
import { outcomeWord, shortWord, verdictSign, verdictWord } from './verdicts.ts';

const facetime = { id: 'facetime', name: 'FaceTime' };
const ownRoom = { id: 'livekit-room', name: 'LiveKit room' };

/** Every variant of every sentence. */
const reasons: readonly Reason[] = [
	{ code: 'meetsRequirements' },
	{ code: 'networkRelay' },
	{ code: 'namedLimits', limits: [...limits] },
	{ code: 'modelLimit', model: 'iPhone 6' },
	{ code: 'modelLimit', model: null },
	{ code: 'hardwareMissing', hardware: ['camera', 'microphone', 'speaker'] },
	{ code: 'hardwareMissing', hardware: ['camera'] },
	{ code: 'noDevice' },
	{ code: 'osBelowFloor', platform: 'ipados', has: [14, 4], needs: [15, 0], newest: [15, 8, 8] },
	{
		code: 'osBelowFloor',
		platform: 'windows',
		has: null,
		needs: [10, 0, 19045],
		newest: [10, 0, 26200],
	},
	{
		code: 'osCeilingBelowFloor',
		platform: 'ipados',
		model: 'iPad Air (1st generation)',
		newest: [12, 5, 8],
		needs: [15],
	},
	{ code: 'osCeilingBelowFloor', platform: 'ios', model: null, newest: [12, 5, 8], needs: [15] },
	{ code: 'browserBelowFloor', browser: 'firefox', has: [91], needs: [100], newest: [160] },
	{ code: 'browserBelowFloor', browser: 'firefox', has: null, needs: [100], newest: [160] },
	{
		code: 'browserFrozen',
		browser: 'chrome',
		platform: 'windows',
		last: [109],
		needs: [155],
		freedBy: null,
	},
	{
		code: 'browserFrozen',
		browser: 'chrome',
		platform: 'macos',
		last: [138],
		needs: [155],
		freedBy: [27],
	},
	{ code: 'browserNotSupported', browser: 'other' },
	{ code: 'systemOutsideWindow', platform: 'ios', newest: [18, 7, 10], from: [26] },
	{ code: 'browserOutsideWindow', browser: 'safari', newest: [17], from: [26] },
	{ code: 'appBelowFloor', has: [5, 1], needs: [6, 0, 2], last: null },
	{ code: 'appBelowFloor', has: [5, 1], needs: [6, 0, 2], last: [5, 17] },
	{ code: 'appBelowFloor', has: null, needs: [6, 0, 2], last: null },
	{ code: 'appFloorUnknown', has: [6, 5] },
	{ code: 'appFloorUnknown', has: null },
	{ code: 'toolFloorUnknown' },
	{ code: 'undocumented', browser: 'in-app-webview' },
	{ code: 'undocumented', browser: null },
	{ code: 'linksUndocumented' },
	{ code: 'certificateUndocumented', has: [17, 7, 11] },
	{ code: 'certificateUndocumented', has: null },
	{ code: 'unofficial' },
	{ code: 'factMissing', facts: [...questions, 'apple-account'] },
	{ code: 'nothingRegistered' },
	{ code: 'featureReportedBroken', from: [15, 4], below: [17, 2] },
	{ code: 'missingWebFeature', features: ['WritableStream'] },
	{ code: 'missingWebFeature', features: ['getDisplayMedia'] },
	{ code: 'missingWebFeature', features: ['RTCRtpScriptTransform', 'createEncodedStreams'] },
	{ code: 'openedInApp', browser: 'safari' },
	{ code: 'certificateExpired', has: [18, 1], ended: true },
	{ code: 'certificateExpired', has: [18, 1], ended: false },
	...accountCodes.map((account) => ({ code: 'accountMissing', account }) as const),
	{ code: 'accountBought', account: 'threema-licence' },
	{ code: 'phoneAccountNeeded', account: 'signal-account' },
	{ code: 'guestNotOnMobile' },
	{ code: 'roleNotAvailable', role: 'host', way: 'browser' },
	{ code: 'roleNotAvailable', role: 'guest', way: 'phone' },
	{ code: 'noHostDevice', platforms: ['ios', 'ipados', 'macos'] },
	{
		code: 'noLinkCreator',
		anyOf: [
			{ platform: 'ios', minOs: [15] },
			{ platform: 'macos', minOs: [12] },
		],
	},
	{ code: 'capacity', participants: 60, most: 32, certain: true },
	{ code: 'capacity', participants: 60, most: 32, certain: false },
	{ code: 'toolRetired', on: '2025-05-05' },
	{ code: 'toolRetired', on: null },
	{ code: 'forbiddenByCity', until: null },
	{ code: 'forbiddenByCity', until: '2027-06-30' },
	{ code: 'approvalEnded', land: null, until: '2026-12-31' },
	{ code: 'approvalEnded', land: 'Sachsen-Anhalt', until: '2026-12-31' },
	{ code: 'noPhoneWay' },
	{ code: 'noDialIn' },
	{ code: 'noInstallRights' },
	{ code: 'networkBlocked', port: 'tcp443' },
	{ code: 'networkBlocked', port: 'media' },
	{ code: 'featureConflict', way: 'phone' },
	{ code: 'appMissing' },
	...platforms.map((platform) => ({ code: 'wayNotOffered', platform }) as const),
	{ code: 'notAllowed', setting: 'webClientAllowed' },
	{ code: 'notAllowed', setting: 'anonymousJoinAllowed' },
	...conditions.map((condition) => ({ code: 'conditionNotMet', condition }) as const),
	{ code: 'deviceBlocked', why: 'BSI-Warnung', from: '2026-04-24', until: null, tool: null },
	{
		code: 'deviceBlocked',
		why: 'BSI-Warnung',
		from: '2026-04-24',
		until: '2026-05-27',
		tool: 'facetime',
	},
	{
		code: 'perhapsBlocked',
		why: 'BSI-Warnung',
		from: '2026-04-24',
		until: null,
		facts: ['os', 'model'],
	},
];

const remedies: readonly Remedy[] = [
	{
		kind: 'updateOs',
		device: 'd1',
		platform: 'ipados',
		distribution: null,
		min: [14, 5],
		to: [15, 8, 8],
	},
	{
		kind: 'updateOs',
		device: 'd1',
		platform: 'linux',
		distribution: 'Ubuntu',
		min: null,
		to: [26, 4],
	},
	{ kind: 'updateBrowser', device: 'd1', browser: 'chrome', min: [155], to: [157] },
	{ kind: 'updateBrowser', device: 'd1', browser: 'chrome', min: null, to: [157] },
	{ kind: 'updateBrowser', device: 'd1', browser: 'chrome', min: null, to: null },
	{ kind: 'updateApp', device: 'd1', min: [6, 0, 2] },
	{ kind: 'updateApp', device: 'd1', min: null },
	{ kind: 'installApp', device: 'd1' },
	...browserNames.map(
		(browser) => ({ kind: 'installBrowser', device: 'd1', browser, to: null }) as const,
	),
	{ kind: 'useBrowser', device: 'd1', browser: 'firefox' },
	{ kind: 'openInBrowser', device: 'd1', browser: 'safari' },
	{ kind: 'createAccount', device: 'd1', account: 'apple-account' },
	{ kind: 'grantPermission', device: 'd1', condition: 'third-party-cookies' },
	{ kind: 'peripheral', device: 'd1', hardware: 'camera' },
	{ kind: 'askFact', device: 'd1', facts: ['model', 'os'] },
	{ kind: 'askFact', device: 'd1', facts: [] },
	{ kind: 'allowInMdm', device: 'd1' },
	{ kind: 'enableTurnTls', device: 'd1' },
	{ kind: 'dialIn', device: 'd1' },
	{ kind: 'buy', device: 'd1', account: 'goto-account' },
	{ kind: 'borrow', device: 'd1' },
	{ kind: 'comeInPerson', device: 'd1' },
	{ kind: 'releaseBlock', device: 'd1', block: 'b1' },
];

const codes = [
	...Object.keys(reasonKinds),
	...Object.values(reasonKinds),
	...Object.keys(terms),
	...[...limits, ...conditions, ...accountCodes],
];
/** Codes that are also words people use. */
const ordinary = [
	'capacity',
	'unofficial',
	'undocumented',
	'buy',
	'borrow',
	'64-bit',
	'audio-only',
];

function expectWords(text: string) {
	expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object|_/);
	const words = text.split(/[\s,;:()„“”"]+/);
	expect(codes.filter((code) => !ordinary.includes(code) && words.includes(code))).toEqual([]);
}

function expectSentence(text: string) {
	expectWords(text);
	expect(text).toMatch(/^[\p{Lu}„“].*[^.]\.$/u);
	expect(text.slice(0, -1)).not.toMatch(/\. /);
}

test('every reason and every remedy is tried', () => {
	expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(Object.keys(reasonKinds)));
	expect(new Set(remedies.map(({ kind }) => kind))).toEqual(new Set(Object.keys(terms)));
});

describe.each(locales)('in %s', (locale) => {
	test.each(reasons)('$code has one plain sentence, and links for a chain', (reason) => {
		for (const names of [{ tool: facetime }, { tool: ownRoom, device: 'Dienst-iPad' }]) {
			expectSentence(reasonSentence(reason, names, locale));
			const chain = reasonChain({ state: 'blocked', reason, remedies: [] }, names, locale);
			expect(chain.length).toBeGreaterThan(0);
			chain.forEach(expectWords);
		}
	});

	test.each(remedies)('$kind has one plain sentence, and its terms in words', (remedy) => {
		expectSentence(remedySentence(remedy, { tool: facetime }, locale));
		const cell = { state: 'afterRemedy', way: 'native', limits: [], remedies: [remedy] } as const;
		[
			remedyWord(remedy, locale),
			shortWord(cell, locale),
			...[remedyActor, remedyCost, remedyLead].map((words) => words(remedy.kind, locale)),
		].forEach(expectWords);
	});

	test('every missing fact has the question that would settle it', () => {
		for (const fact of [...questions, ...accountCodes])
			expect(questionSentence(fact, locale)).toMatch(/\?/);
	});

	test('every verdict and outcome has its word', () => {
		for (const state of states) expectWords(verdictWord(state, locale));
		for (const outcome of meetingOutcomes) expectWords(outcomeWord(outcome, locale));
		expect(new Set(states.map(verdictSign)).size).toBe(states.length);
	});
});

test('the chain goes from the device over its end of updates to what helps', () => {
	expect(
		reasonChain(
			{
				state: 'blocked',
				reason: {
					code: 'osCeilingBelowFloor',
					platform: 'ipados',
					model: 'iPad Air (1st generation)',
					newest: [12, 5, 8],
					needs: [14, 5],
				},
				remedies: [
					{ kind: 'installApp', device: 'd1' },
					{ kind: 'borrow', device: 'd1' },
					{ kind: 'dialIn', device: null },
				],
			},
			{ tool: ownRoom },
			'de',
		),
	).toEqual([
		'iPad Air (1. Generation)',
		'endet bei iOS\u00a012.5.8',
		'der eigene Raum braucht 14.5',
		'kein Update',
		'leihen oder Telefon',
	]);
});

test('a sentence makes the tool or the device its subject, and reads as German', () => {
	const says = (reason: Reason, tool = facetime) => reasonSentence(reason, { tool }, 'de');
	expect(
		says(
			{
				code: 'osCeilingBelowFloor',
				platform: 'ipados',
				model: null,
				newest: [12, 5, 8],
				needs: [14, 5],
			},
			ownRoom,
		),
	).toBe(
		'Dieses iPad bekommt kein neueres System als iOS\u00a012.5.8; der eigene Raum braucht mindestens iPadOS\u00a014.5.',
	);
	expect(says({ code: 'noHostDevice', platforms: ['ios', 'ipados', 'macos'] })).toBe(
		'Niemand in der Runde hat ein Gerät, mit dem FaceTime starten kann; nötig ist ein iPhone, ein iPad oder ein Mac.',
	);
});

test('Ubuntu is said by its name, and its months have two digits', () => {
	const update = {
		kind: 'updateOs',
		device: 'd1',
		platform: 'linux',
		distribution: 'Ubuntu',
		min: [22, 4],
		to: [26, 4],
	} as const;
	expect(remedySentence(update, { tool: facetime }, 'de')).toBe(
		'Das System kostenlos auf Ubuntu\u00a026.04 aktualisieren; mindestens 22.04 ist nötig.',
	);
});

test('a floor on Linux is one of the distribution', () => {
	const reason = {
		code: 'osBelowFloor',
		platform: 'linux',
		has: [20, 4],
		needs: [22, 4],
		newest: [26, 4],
		distribution: 'Ubuntu',
	} as const;
	const said = reasonSentence(reason, { tool: { id: 'signal', name: 'Signal' } }, 'de');
	for (const release of ['20.04', '22.04', '26.04'])
		expect(said).toContain(`Ubuntu\u00a0${release}`);
	expect(said).not.toContain('Linux');
});
