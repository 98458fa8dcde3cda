import { expect, test } from 'vitest';
import { historyView } from './history.ts';
import { rejectedToolInWords } from './rejected-tool.ts';
import { financeOffice, judgedSession, secretary } from './testing-session.ts';

const [facetime] = judgedSession().plan.tools;
if (!facetime) throw new Error('The plan has no tool');
const rejected = rejectedToolInWords(facetime);
const decision = {
	id: 'decision',
	toolId: 'livekit-room',
	rejected: [rejected],
	note: 'Niemand soll fehlen.',
	decidedByName: 'M. Sommer',
	decidedAt: '2026-11-24T09:00:00.000Z',
	catalogueDate: '2026-11-23',
};

test('a rejected tool keeps its numbers, and codes with sentences in both languages', () => {
	expect(rejected).toMatchObject({ toolId: 'facetime', certain: 1, possible: 1, out: 2 });
	const [first] = rejected.reasons;
	expect(first?.count).toBe(1);
	expect(first?.said?.de).not.toBe(first?.said?.en);
});

test('a decision is shown with who took it, when, and on which catalogue', () => {
	const [shown] = historyView([decision], secretary, 'de');
	expect(shown).toMatchObject({
		tool: 'Eigener Raum',
		line: 'M. Sommer am Di., 24.\u00a0November 2026, 10:00\u00a0Uhr',
		note: 'Niemand soll fehlen.',
		catalogue: 'nach den Angaben zu den Werkzeugen vom 23.\u00a0November 2026',
	});
	expect(shown?.rejected[0]?.line).toBe('FaceTime: 1 sicher, 1 möglich, 2 nicht');
});

test('the reader’s language chooses among the sentences kept', () => {
	const reasons = (locale: 'de' | 'en') =>
		historyView([decision], secretary, locale)[0]?.rejected[0]?.reasons;
	expect(reasons('de')?.[0]).toContain(rejected.reasons[0]?.said?.de);
	expect(reasons('en')?.[0]).toContain(rejected.reasons[0]?.said?.en);
});

test('an office reads how many a tool left out, and not why', () => {
	const [shown] = historyView([decision], financeOffice, 'de');
	expect(shown?.rejected).toEqual([{ line: expect.stringContaining('2 nicht'), reasons: [] }]);
});

test('reasons kept as codes alone are not shown', () => {
	const codes = { ...rejected, reasons: [{ code: 'osStuck', count: 2 }] };
	const [shown] = historyView([{ ...decision, rejected: [codes] }], secretary, 'de');
	expect(shown?.rejected[0]?.reasons).toEqual([]);
});

test('a tool that the catalogue no longer has goes by its id', () => {
	expect(historyView([{ ...decision, toolId: 'gone-tool' }], secretary, 'de')[0]?.tool).toBe(
		'gone-tool',
	);
});
