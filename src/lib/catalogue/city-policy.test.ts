import { describe, expect, test } from 'vitest';
import { withFallbackRemedies } from '../compat/remedy/fallback-remedies.ts';
import { cityPolicy as check } from '../compat/requirements/city-policy.ts';
import { call, tool, checkInput } from '../compat/testing/world.ts';
import { decisionsOn, withDecisions } from './city-policy.ts';
import type { CityDecision } from './city-policy.ts';
import { cityRecheck } from './recheck.ts';

const decided = (given: Partial<CityDecision>): CityDecision => ({
	id: '1',
	toolId: 'zoom',
	rule: 'forbidden',
	land: '',
	from: null,
	until: null,
	text: 'Beschluss',
	source: 'Akte 12',
	checked: '2026-11-01',
	...given,
});
const approved = { rule: 'approved', land: 'Sachsen-Anhalt', until: '2026-12-31' } as const;

describe('what the city has decided counts on the day of the session:', () => {
	test.each([
		['forbidden', { from: '2026-01-01' }, '2026-11-25', 'forbiddenByCity', true],
		['not yet', { from: '2027-01-01' }, '2026-11-25', undefined, false],
		['no longer', { until: '2026-06-30' }, '2026-11-25', undefined, false],
		['allowed on conditions', { rule: 'conditions' }, '2026-11-25', undefined, true],
		['approved', approved, '2026-12-31', undefined, true],
		['run out', approved, '2027-01-01', 'approvalEnded', true],
		['of another tool', { toolId: 'teams' }, '2026-11-25', undefined, false],
	] as const)('%s', (_, given, day, expected, told) => {
		const decision = decided(given);
		const [zoom = tool({})] = withDecisions([tool({ id: 'zoom' })], [decision]);
		const { reason, missing, state } = check(checkInput({ tool: zoom, call: { ...call(), day } }));
		expect(reason?.code).toBe(expected);
		expect(decisionsOn(zoom, day, 'de')).toEqual(told ? ['Beschluss'] : []);
		if (expected === 'approvalEnded')
			expect([state, ...missing]).toEqual(['unknown', 'cityApproval']);
	});
});

test('a decision that is there in two languages is read in that of the page', () => {
	const [zoom = tool({})] = withDecisions([tool({ id: 'zoom' })], [decided({})]);
	const text = { de: 'Nicht zugelassen', en: 'Not permitted' };
	const both = { constraints: zoom.constraints.map((constraint) => ({ ...constraint, text })) };
	expect(decisionsOn(both, '2026-11-25', 'de')).toEqual(['Nicht zugelassen']);
	expect(decisionsOn(both, '2026-11-25', 'en')).toEqual(['Not permitted']);
});

test('where the city forbids a tool no borrowed device helps', () => {
	const verdict = {
		state: 'blocked',
		reason: { code: 'forbiddenByCity', until: null },
		device: 'd',
		way: 'native',
		browser: null,
		missing: [],
		limits: [],
		remedies: [],
	} as const;
	expect(withFallbackRemedies(verdict).remedies.map(({ kind }) => kind)).toEqual(['comeInPerson']);
});

test('a decision is due after a year, an approval when it ends', () => {
	const due = (until: string | null) => cityRecheck(decided({ rule: 'approved', until })).due;
	expect(due(null)).toBe('2027-11-01');
	expect(due('2026-12-31')).toBe('2026-12-31');
});
