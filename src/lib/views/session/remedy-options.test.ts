import { describe, expect, test } from 'vitest';
import type { RemedyOption } from '../../plan/remedy-options.ts';
import { cheapestOf, daysOf, remedyOptionView } from './remedy-options.ts';
import type { RemedyContacts, RemedyOptionView } from './remedy-options.ts';

const names = { tool: { id: 'facetime', name: 'FaceTime' } };
const option = (more: Partial<RemedyOption> = {}): RemedyOption => ({
	remedies: [{ kind: 'borrow', device: null }],
	lifts: false,
	cost: 'free',
	payer: 'nobody',
	actor: 'office',
	latest: '2026-12-14',
	isLate: false,
	...more,
});
const view = (
	given: RemedyOption,
	officeName: string | null,
	locale: 'de' | 'en' = 'de',
	contacts: RemedyContacts | null = null,
) => {
	const days = daysOf('2026-12-17', '2026-11-25', locale);
	const whom = { officeId: officeName && 'office', officeName, contacts };
	return remedyOptionView(given, names, whom, days, locale);
};

describe('one option', () => {
	test('names the office if it pays', () => {
		expect(view(option({ payer: 'office' }), 'Dezernat 1').cost).toContain('(Dezernat 1)');
		expect(view(option({ payer: 'city' }), 'Dezernat 1').cost).not.toContain('Dezernat 1');
		expect(view(option({ payer: 'office' }), null).cost).not.toContain('(');
	});

	test('says until when it can begin, or that it is too late', () => {
		expect(view(option(), null).when).toBe('beginnen bis Mo., 14.\u00a0Dezember');
		expect(view(option({ isLate: true }), null).when).toContain('zu spät');
		expect(view(option(), null, 'en').when).toContain('begin by Mon');
	});

	test('of several steps names each once, in their order', () => {
		const twice = option({
			remedies: [
				{ kind: 'borrow', device: null },
				{ kind: 'borrow', device: null },
				{ kind: 'comeInPerson', device: null },
			],
		});
		expect(view(twice, null).short).toBe('leihen, dann in den Saal kommen');
		expect(view(twice, null).steps).toHaveLength(3);
	});
});

describe('whom to ask', () => {
	const contacts = { helper: '0341 1', offices: new Map([['office', '0341 2']]) };
	const who = (actor: RemedyOption['actor'], office: string | null, known = contacts) =>
		view(option({ actor }), office, 'de', known).who;

	test.each([
		['office', 'Dezernat 1', 'Ansprechen: Dezernat 1, 0341 2'],
		['office', null, 'Ansprechen: 0341 1'],
		['cityIt', 'Dezernat 1', 'Ansprechen: IT der Stadt, 0341 1'],
		['attendee', 'Dezernat 1', ''],
		['organiser', 'Dezernat 1', ''],
	] as const)('if the %s acts, of %s: %s', (actor, office, said) => {
		expect(who(actor, office)).toBe(said);
	});

	test('what is not known is left out, and a page that does not say it says nothing', () => {
		const unknown = { helper: '', offices: new Map<string, string>() };
		expect(who('office', 'Dezernat 1', unknown)).toBe('Ansprechen: Dezernat 1');
		expect(who('office', null, unknown)).toBe('');
		expect(view(option(), 'Dezernat 1').who).toBe('');
	});
});

describe('the cheapest of everybody', () => {
	const short = (name: string, more: Partial<RemedyOptionView> = {}): RemedyOptionView => ({
		...view(option(), null),
		short: name,
		...more,
	});

	test('the most frequent comes first, then by name', () => {
		const said = cheapestOf(
			[short('testen'), short('leihen'), short('testen'), short('fragen')],
			'de',
		);
		expect(said).toMatch(/^2\u00a0×\u00a0testen, 1\u00a0×\u00a0fragen, 1\u00a0×\u00a0leihen/u);
	});

	test('the day is the first of those that are not too late', () => {
		const late = short('leihen', { latest: '2026-11-01', isLate: true });
		const soon = short('leihen', { latest: '2026-12-03' });
		expect(cheapestOf([late, short('leihen'), soon], 'de')).toContain('3.\u00a0Dezember');
		expect(cheapestOf([late], 'de')).toBe('1\u00a0×\u00a0leihen');
	});

	test('nobody needs one', () => {
		expect(cheapestOf([], 'en')).toBe('none needed');
	});
});
