import { expect, test } from 'vitest';
import type { Remedy } from '../compat/remedy/remedy.ts';
import type { AttendeeVerdict, WayVerdict } from '../compat/verdict.ts';
import { remedyOptions } from './remedy-options.ts';

const voter = { needs: ['hear', 'speak', 'see', 'beSeen'], devices: null } as const;
const days = { day: '2027-04-01', today: '2027-03-01' };

const verdict = (
	state: WayVerdict['state'],
	remedies: readonly Remedy[],
	more: Partial<WayVerdict> = {},
): AttendeeVerdict => {
	const way: WayVerdict = {
		state,
		device: 'd',
		way: 'native',
		browser: null,
		reason: { code: 'appMissing' },
		missing: [],
		limits: [],
		remedies,
		...more,
	};
	return { ...way, ways: [way] };
};
const kinds = (found: ReturnType<typeof remedyOptions>) =>
	found.map(({ remedies }) => remedies.map(({ kind }) => kind));

test('what lifts one way is agreed to as one thing, and its days add up', () => {
	const steps: readonly Remedy[] = [
		{
			kind: 'updateOs',
			device: 'd',
			platform: 'ipados',
			distribution: null,
			min: [15],
			to: [17, 7],
		},
		{ kind: 'createAccount', device: null, account: 'apple-account' },
	];
	const [option] = remedyOptions(verdict('afterRemedy', steps), voter, days);
	expect(option).toMatchObject({
		remedies: steps,
		lifts: true,
		cost: 'free',
		payer: 'nobody',
		latest: '2027-03-30',
		isLate: false,
	});
});

test('lending comes before the hall, and both once', () => {
	const remedies: readonly Remedy[] = [
		{ kind: 'comeInPerson', device: null },
		{ kind: 'borrow', device: null },
	];
	const { ways, ...first } = verdict('blocked', remedies);
	const twice = { ...first, ways: [...ways, { ...first, device: 'e' }] };
	expect(kinds(remedyOptions(twice, voter, days))).toEqual([['borrow'], ['comeInPerson']]);
});

test('a telephone number that has to be asked for comes before what has to be bought', () => {
	const remedies: readonly Remedy[] = [
		{ kind: 'buy', device: null, account: 'threema-licence' },
		{ kind: 'dialIn', device: null },
	];
	const options = remedyOptions(verdict('blocked', remedies), voter, days);
	expect(options.map(({ cost }) => cost)).toEqual(['ask', 'purchase']);
});

test('what is too late comes last and says so', () => {
	const remedies: readonly Remedy[] = [
		{ kind: 'borrow', device: null },
		{ kind: 'comeInPerson', device: null },
	];
	const options = remedyOptions(verdict('blocked', remedies), voter, {
		...days,
		today: '2027-03-31',
	});
	expect(options.map(({ remedies: [one], isLate }) => [one?.kind, isLate])).toEqual([
		['comeInPerson', false],
		['borrow', true],
	]);
});

test('a remedy on a way that takes a duty away anyway brings nobody in', () => {
	const remedies: readonly Remedy[] = [{ kind: 'updateApp', device: 'd', min: [6] }];
	const soundOnly = verdict('afterRemedy', remedies, { limits: ['audio-only'] });
	expect(remedyOptions(soundOnly, voter, days)).toEqual([]);
});

test('who needs nothing is offered nothing', () => {
	expect(remedyOptions(verdict('works', []), voter, days)).toEqual([]);
});

test('of several devices only the best one is worth a question', () => {
	const ask = (device: string, fact: 'os' | 'camera'): Remedy => ({
		kind: 'askFact',
		device,
		facts: [fact],
	});
	const { ways, ...best } = verdict('unknown', [ask('d', 'os')]);
	const other: WayVerdict = { ...best, device: 'e', remedies: [ask('e', 'camera')] };
	const options = remedyOptions({ ...best, ways: [...ways, other] }, voter, days);
	expect(options.map(({ remedies }) => remedies)).toEqual([[ask('d', 'os')]]);
});
