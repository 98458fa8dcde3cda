import { describe, expect, test } from 'vitest';
import { cityPolicy as check } from '../compat/requirements/city-policy.ts';
import { call, tool, trial } from '../compat/requirements/made-up.ts';
import { beside } from '../compat/beside.ts';
import { withDecisions } from './catalogue.ts';
import { readCityPolicy } from './city-policy.ts';
import { cityRechecks } from './recheck.ts';

const head = 'tool | rule | land | from | until | checked | source | German | English';
const decided = (line: string) => readCityPolicy(`${head}\n${line}`, ['zoom', 'teams']);

describe('what the city has decided counts on the day of the session:', () => {
	test.each([
		['forbidden', 'zoom | forbidden | - | 2026-01-01 | -', '2026-11-25', 'forbiddenByCity'],
		['not yet', 'zoom | forbidden | - | 2027-01-01 | -', '2026-11-25', undefined],
		['no longer', 'zoom | forbidden | - | - | 2026-06-30', '2026-11-25', undefined],
		['allowed on conditions', 'zoom | conditions | - | - | -', '2026-11-25', undefined],
		['approved', 'zoom | approved | Sachsen-Anhalt | - | 2026-12-31', '2026-12-31', undefined],
		['run out', 'zoom | approved | Sachsen-Anhalt | - | 2026-12-31', '2027-01-01', 'approvalEnded'],
	])('%s', (_, line, day, expected) => {
		const decisions = decided(`${line} | 2026-11-01 | file 12 | Deutsch | English`);
		const [zoom = tool({})] = withDecisions([tool({ id: 'zoom' })], decisions);
		const { reason, missing, state } = check(trial({ tool: zoom, call: { ...call(), day } }));
		expect(reason?.code).toBe(expected);
		if (expected === 'approvalEnded')
			expect([state, ...missing]).toEqual(['unknown', 'cityApproval']);
	});
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
	expect(beside(verdict).remedies.map(({ kind }) => kind)).toEqual(['comeInPerson']);
});

test('a line that cannot be read is refused with what was expected', () => {
	expect(() => decided('zom | forbidden | - | - | - | 2026-11-01 | x | d | e')).toThrow(
		/city-policy, line .*expected one of zoom, teams/,
	);
	expect(() => decided('zoom | banned | - | - | - | 2026-11-01 | x | d | e')).toThrow(/forbidden/);
	expect(() => decided('zoom | forbidden | - | - | - | gestern | x | d | e')).toThrow(/"gestern"/);
});

test('a decision is due after a year, an approval when it ends', () => {
	const due = (until: string) =>
		cityRechecks(decided(`zoom | approved | - | - | ${until} | 2026-11-01 | x | d | e`))[0]?.due;
	expect(due('-')).toBe('2027-11-01');
	expect(due('2026-12-31')).toBe('2026-12-31');
});
