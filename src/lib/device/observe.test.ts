import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claim } from './claim.ts';
import type { Claim, Observation } from './claim.ts';
import type { Fact, FactSource } from './fact.ts';
import { currentOf } from './facts.ts';
import { isDisputed, newObservations, overruling } from './observe.ts';
import { policies } from './policies.ts';
import type { Origin } from './policies.ts';
import { isSameStatement } from './values.ts';

const week = '2026-11-20T10:00:00.000Z';
const yesterday = '2026-11-26T10:00:00.000Z';
const now = '2026-11-27T10:00:00.000Z';
const later = '2026-11-27T10:00:00.001Z';

const known = (stated: Claim, source: FactSource, observedAt = week): Observation => ({
	...stated,
	source,
	observedAt,
});
const isNew = (origin: Origin, facts: readonly Fact[], stated: Claim) =>
	newObservations(facts, [stated], origin, now).length > 0;

const os = (value: string | null, comparator: Fact['comparator'] = '=') =>
	claim('os', value, comparator);
const chrome = (version: string) => claim('browser', { name: 'chrome', version });
const [camera, noCamera] = [claim('camera', true), claim('camera', false)];
const [inApp, inBrowser] = [claim('inAppBrowser', true), claim('inAppBrowser', false)];

type Case = readonly [claim: string, facts: readonly Fact[], stated: Claim, isNew: boolean];
const tables: Readonly<Record<Origin, readonly Case[]>> = {
	person: [
		['what nobody knew is new', [], camera, true],
		['what is known anyway is not', [known(camera, 'office')], camera, false],
		['nor is it after years', [known(camera, 'office', '2022-11-20T10:00:00Z')], camera, false],
		['the same with another comparator is', [known(os('17'), 'office')], os('17', '≥'), true],
		['what is less exact is', [known(os('17.6'), 'detected')], os('17'), true],
		['it corrects what was tested', [known(camera, 'tested')], noCamera, true],
		['"not known" is an answer, though nobody knew', [], os(null), true],
		['said once more it is none', [known(os(null), 'person')], os(null), false],
		['what was only usual is said now', [known(camera, 'usual')], camera, true],
	],
	office: [
		['what is typed is new', [known(os('16.4'), 'imported')], os('17.5', '≥'), true],
		['what the form has shown is not', [known(camera, 'person')], camera, false],
		['what is emptied is no longer known', [known(camera, 'office')], claim('camera', null), true],
		['what was empty says nothing', [], claim('camera', null), false],
		['nor does leaving what is usual', [known(camera, 'usual')], camera, false],
		['nor does what was emptied before', [known(os(null), 'office')], os(null), false],
	],
	usual: [['what a kind of device has goes without saying', [], camera, true]],
	confirmed: [
		['a guess is no more one once somebody has looked', [known(camera, 'usual')], camera, true],
		['the same is new: somebody has looked', [known(camera, 'office', now)], camera, true],
		['the other side of a conflict is', [known(noCamera, 'tested')], camera, true],
	],
	ownSheet: [
		['what was changed in it is new', [known(camera, 'person', yesterday)], noCamera, true],
		['nor is what is usual and was left', [known(camera, 'usual')], camera, false],
		['what was left as it was is not', [known(camera, 'person', yesterday)], camera, false],
		['it is held against what counts, not against lists', [known(camera, 'office')], camera, false],
	],
	imported: [
		['what no list has said is new', [], os('17.5'), true],
		['though the office knows it', [known(os('17.5'), 'office')], os('17.5'), true],
		[
			'the same on the next day is not',
			[known(os('17.5'), 'imported', yesterday)],
			os('17.5'),
			false,
		],
		['after a week it is: it is still so', [known(os('17.5'), 'imported')], os('17.5'), true],
		['another release is', [known(os('17.5'), 'imported', yesterday)], os('18.1'), true],
		['a lower one is, for lists are exact', [known(os('17.5'), 'imported')], os('17.4'), true],
		['an older row is not', [known(os('17.5'), 'imported', later)], os('17.4'), false],
		[
			'what a person has corrected since is not undone by the same list',
			[known(os('16.1'), 'person', now), known(os('17.5'), 'imported', yesterday)],
			os('17.5'),
			false,
		],
	],
	detected: [
		['what nobody knew is new', [], os('17.5'), true],
		[
			'what an office said more exactly stays',
			[known(os('17.6.1'), 'office')],
			os('17.5–17.7'),
			false,
		],
		['what is more exact is new', [known(os('17.5–17.7'), 'detected')], os('17.6'), true],
		['an update is new', [known(os('16.4'), 'imported')], os('17.5–17.7'), true],
		['unknown gives way', [known(os(null), 'office')], os('17', '≥'), true],
		[
			'not to what the browser said when it was taken back',
			[known(os(null), 'office', yesterday), known(os('17', '≥'), 'detected')],
			os('17', '≥'),
			false,
		],
		[
			'an open end is less than a range',
			[known(os('17.5–17.7'), 'detected')],
			os('17.5', '≥'),
			false,
		],
		[
			'another platform is new',
			[known(claim('platform', 'macos'), 'office')],
			claim('platform', 'ipados'),
			true,
		],
		[
			'a full version stays before a major one',
			[known(chrome('126.0.6478.61'), 'detected')],
			chrome('126'),
			false,
		],
		[
			'Firefox ESR says that it is Firefox',
			[known(claim('browser', { name: 'firefox-esr', version: '140' }), 'office')],
			claim('browser', { name: 'firefox', version: '140' }),
			false,
		],
		[
			'another browser is new',
			[known(claim('browser', { name: 'edge', version: null }), 'office')],
			claim('browser', { name: 'firefox', version: '140' }),
			true,
		],
		['the same is not, within a day', [known(os('17.5'), 'detected', now)], os('17.5'), false],
		[
			'after a day it is: it is still so',
			[known(os('17.5'), 'detected', yesterday)],
			os('17.5'),
			true,
		],
		['a page in an app is', [], inApp, true],
		['not once the browser itself was seen', [known(inBrowser, 'detected')], inApp, false],
		['the browser itself is, after a page in an app', [known(inApp, 'detected')], inBrowser, true],
		[
			'what a person has corrected is not undone by the same finding',
			[known(os('16.1'), 'person', yesterday), known(os('17.5'), 'detected')],
			os('17.5'),
			false,
		],
		[
			'nor by a vaguer one',
			[known(os('16.1'), 'person', yesterday), known(os('17.5'), 'detected')],
			os('17.5–17.7'),
			false,
		],
		[
			'but by another one',
			[known(os('16.1'), 'person', yesterday), known(os('17.5'), 'detected')],
			os('18.0'),
			true,
		],
	],
	tested: [
		['the same is new: it has been tried again', [known(camera, 'tested', now)], camera, true],
		['it corrects everybody', [known(camera, 'office', yesterday)], noCamera, true],
	],
};

const origins: readonly Origin[] = [
	...(['person', 'office', 'confirmed', 'ownSheet'] as const),
	...(['imported', 'detected', 'tested'] as const),
];
for (const origin of origins) {
	describe(origin, () => {
		test.each(tables[origin])('%s', (_claim, facts, stated, expected) => {
			expect(isNew(origin, facts, stated)).toBe(expected);
		});
	});
}

test('what is new has the source of its policy and its moment', () => {
	for (const origin of origins) {
		const { source } = policies[origin];
		expect(newObservations([], [camera], origin, now)).toEqual([known(camera, source, now)]);
	}
});

test('a list whose columns are read otherwise counts after its first reading', () => {
	const before = known(claim('model', 'iPad 9'), 'imported', now);
	const [again] = newObservations([before], [claim('model', 'iPad 10')], 'imported', now);
	expect(again?.observedAt).toBe(later);
	expect(newObservations([before], [claim('model', 'iPad 9')], 'imported', now)).toEqual([]);
});

test('what was said later stays in force, whatever an older observation says', () => {
	const newer = known(os('17.6'), 'person', now);
	const older = [known(os('17.5'), 'office', yesterday)];
	expect(overruling([newer], older)).toBe(newer);
	expect(isDisputed([newer], older)).toBe(true);
	const same = [known(os('17.6'), 'office', yesterday)];
	expect(isDisputed([newer], same)).toBe(false);
	expect(overruling([newer], [known(os('17.7'), 'office', now)])).toBeUndefined();
	expect(overruling([newer], [known(camera, 'office', yesterday)])).toBeUndefined();
});

test('what is later but less exact overrules nothing', () => {
	const history = [known(os('17', '≥'), 'detected', now), known(os('17.5'), 'office', week)];
	expect(overruling(history, [known(os('17.6'), 'office', yesterday)])).toBeUndefined();
});

const anyClaim: fc.Arbitrary<Claim> = fc.oneof(
	fc.constantFrom('macos', 'ipados').map((value) => claim('platform', value)),
	fc
		.tuple(
			fc.constantFrom('16.4', '17', '17.5', '17.6', '17.5–17.7', '18.0'),
			fc.constantFrom('=', '≥', '≤'),
		)
		.map(([value, comparator]) => claim('os', value, comparator)),
	fc
		.tuple(fc.constantFrom('chrome', 'edge'), fc.constantFrom(null, '126', '126.0.6478', '127'))
		.map(([name, version]) => claim('browser', { name, version })),
	fc.boolean().map((value) => claim('camera', value)),
	fc.boolean().map((value) => claim('inAppBrowser', value)),
	fc.constantFrom(false, 'current', '7.1').map((value) => claim('apps.zoom', value)),
);
const claims = fc.uniqueArray(anyClaim, { selector: ({ field }) => field });
const history: fc.Arbitrary<readonly Fact[]> = fc
	.array(
		fc.record({
			stated: anyClaim,
			source: fc.constantFrom('person', 'office', 'imported', 'detected', 'tested'),
			day: fc.integer({ min: 1, max: 25 }),
		}),
		{ maxLength: 12 },
	)
	.map((facts) =>
		facts
			.toSorted((a, b) => b.day - a.day)
			.map(({ stated, source, day }) =>
				known(stated, source, `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`),
			),
	);
const policed = fc.constantFrom(...origins);
const held = fc.constantFrom(
	...origins.filter((origin) => policies[origin].heldAgainst !== 'nothing'),
);

test('observing the same again adds nothing but what never counted, for it is less exact', () => {
	fc.assert(
		fc.property(history, claims, held, (facts, stated, origin) => {
			const added = newObservations(facts, stated, origin, now);
			const known = [...added, ...facts];
			const current = currentOf(known);
			const counted = stated.filter((one) => {
				const counts = current.get(one.field);
				return counts !== undefined && isSameStatement(counts, one);
			});
			expect(newObservations(known, counted, origin, now)).toEqual([]);
			const isCorrection = ['person', 'office', 'ownSheet'].includes(origin);
			if (!isCorrection) expect(newObservations(known, stated, origin, now)).toEqual([]);
		}),
	);
});

test('claims of different properties may come in any order', () => {
	fc.assert(
		fc.property(history, claims, policed, (facts, stated, origin) => {
			const there = newObservations(facts, stated, origin, now);
			const back = newObservations(facts, stated.toReversed(), origin, now);
			expect(back.toReversed()).toEqual(there);
		}),
	);
});

test('what is new counts from then on, unless what was known says it more exactly', () => {
	fc.assert(
		fc.property(history, claims, policed, (facts, stated, origin) => {
			const added = newObservations(facts, stated, origin, now);
			const current = currentOf([...added, ...facts]);
			for (const one of added) {
				const counts = current.get(one.field);
				if (one.field === 'os' || one.field === 'browser') {
					const before = currentOf(facts).get(one.field);
					expect([one, before]).toContain(counts);
				} else expect(counts && isSameStatement(counts, one)).toBe(true);
			}
		}),
	);
});

test('a correction is silent about what is known already, and loud about all else', () => {
	const corrections = fc.constantFrom('person', 'office', 'ownSheet');
	fc.assert(
		fc.property(history, claims, corrections, (facts, stated, origin) => {
			const current = currentOf(facts);
			const added = newObservations(facts, stated, origin, now).map(({ field }) => field);
			const others = stated.filter((one) => {
				const counts = current.get(one.field);
				return counts === undefined || !isSameStatement(counts, one);
			});
			expect(added).toEqual(others.map(({ field }) => field));
		}),
	);
});
