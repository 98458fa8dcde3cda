import { describe, expect, test } from 'vitest';
import type { RemedyOption } from '../../plan/remedy-options.ts';
import { cheapestOf, daysOf, remedyOptionView } from './remedy-options.ts';
import type { RemedyOptionView } from './remedy-options.ts';

const names = { tool: { id: 'facetime', name: 'FaceTime' } };
const option = (more: Partial<RemedyOption> = {}): RemedyOption => ({
	remedies: [{ kind: 'borrow', device: null }],
	lifts: false,
	cost: 'free',
	payer: 'nobody',
	latest: '2026-12-14',
	isLate: false,
	...more,
});
const view = (given: RemedyOption, office: string | null, locale: 'de' | 'en' = 'de') =>
	remedyOptionView(given, names, office, daysOf('2026-12-17', '2026-11-25', locale), locale);

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
