import { describe, expect, test } from 'vitest';
import { headlineOf } from './headline.ts';
import { judgedSession, members } from './testing-session.ts';
import { summaryOf } from './tool-summary.ts';
import type { ToolSummary } from './tool-summary.ts';

const { plan, attendees } = judgedSession();
const summaries = (decidedId: string | null) =>
	plan.tools.map((tool) => summaryOf(tool, decidedId, (id) => id, 'de'));
const [facetime, room] = summaries(null);
const out = attendees.filter(({ id }) => id === 'Sperling' || id === 'Fink');

const headline = (
	focus: ToolSummary | undefined,
	better: ToolSummary | null = null,
	more: { readonly mayDecide?: boolean } = {},
) => {
	if (!focus) throw new Error('The tool is not in the plan');
	return headlineOf({ focus, better, out, mayDecide: true, ...more }, 'de');
};

describe('a tool that leaves people out', () => {
	test('names how many, and the deputy mayors among them', () => {
		const { kind, bold } = headline(facetime, room);
		expect(kind).toBe('warning');
		expect(bold).toContain('2 von 4');
		expect(bold).toContain('Ada Sperling');
		expect(bold).not.toContain('Ada Fink');
	});

	test('offers the tool that leaves out fewer to whoever may decide', () => {
		expect(headline(facetime, room).choose?.toolId).toBe('livekit-room');
		expect(headline(facetime, room, { mayDecide: false }).choose).toBeNull();
	});

	test('names the one who is left out alone', () => {
		const focus = facetime && { ...facetime, out: 1 };
		const [deputy] = out.filter(({ id }) => id === 'Sperling');
		if (!focus || !deputy) throw new Error('The tool is not in the plan');
		const { bold } = headlineOf({ focus, better: null, out: [deputy], mayDecide: true }, 'de');
		expect(bold).toBe(
			'FaceTime: Ada Sperling (Beigeordnete/r) kann so nicht teilnehmen (1 von 4).',
		);
	});

	test('is offered itself where nothing leaves out fewer', () => {
		expect(headline(facetime).choose?.toolId).toBe('facetime');
	});
});

describe('while something is not known', () => {
	const made = (counts: Partial<ToolSummary>): ToolSummary => {
		if (!facetime) throw new Error('The tool is not in the plan');
		const none = { certain: 0, afterRemedy: 0, unknown: 0, out: 0, meeting: null };
		const all = { ...facetime, ...none, ...counts };
		return { ...all, whole: all.certain + all.afterRemedy + all.unknown + all.out };
	};
	const of = (counts: Partial<ToolSummary>, better: ToolSummary | null = null) =>
		headlineOf({ focus: made(counts), better, out: [], mayDecide: true }, 'de');

	test('nobody certain means no recommendation: first somebody asks', () => {
		for (const counts of [{ unknown: 7 }, { unknown: 7, afterRemedy: 2 }]) {
			const said = of(counts);
			expect(said).toMatchObject({ choose: null, asksFirst: true, kind: 'info' });
			expect(said.bold).toMatch(/Noch kein Urteil. Bei 7 von \d Personen ist nicht bekannt/);
			expect(`${said.bold} ${said.rest}`).not.toMatch(/^[^]*: Niemand bleibt/);
		}
	});

	test('it is said before that nobody is left out', () => {
		const { bold, rest, choose } = of({ certain: 6, unknown: 1 });
		expect(bold).toBe(
			'FaceTime: Bei 1 von 7 Personen ist noch nicht bekannt, ob sie teilnehmen kann.',
		);
		expect([rest, choose?.toolId]).toEqual([
			'Sonst bleibt niemand außen vor: 6 sicher.',
			'facetime',
		]);
	});

	test('what is better is not praised either while nobody is certain to get in', () => {
		const better = made({ unknown: 3 });
		const said = of(
			{ out: 2, unknown: 1 },
			{ ...better, id: 'zoom', name: 'Zoom', place: 'Mit Zoom' },
		);
		expect(said.rest).toBe(
			'Bei einer weiteren Person ist es noch nicht bekannt. Mit Zoom ist es bei 3 von 3 Personen noch nicht bekannt.',
		);
		expect(said).toMatchObject({ choose: null, asksFirst: true });
	});

	test('a decided tool is not called good while somebody is unknown', () => {
		expect(of({ certain: 6, unknown: 1, isDecided: true }).kind).toBe('info');
		expect(of({ certain: 7, isDecided: true }).kind).toBe('success');
	});
});

test('a decided tool is settled only if nothing leaves out fewer', () => {
	const [decided] = summaries('facetime');
	expect([headline(decided, room).isSettled, headline(decided).isSettled]).toEqual([false, true]);
	expect(headline(decided).choose).toBeNull();
});

test('a call that cannot take place says why before what would be better', () => {
	const [tool] = judgedSession([{ id: 'Sperling', has: ['cityNotebook'] }]).plan.tools;
	const focus = tool && summaryOf(tool, null, (id) => id, 'de');
	const { bold, rest } = headline(focus, room ?? null);
	expect(bold).toContain('kann die Sitzung nicht stattfinden');
	expect(rest.startsWith(focus?.meeting?.sentence ?? '-')).toBe(true);
});

test('the same is said in the reader’s language', () => {
	const { plan: english } = judgedSession(members);
	const [focus] = english.tools.map((tool) => summaryOf(tool, null, (id) => id, 'en'));
	if (!focus) throw new Error('The tool is not in the plan');
	const said = headlineOf({ focus, better: null, out, mayDecide: true }, 'en');
	expect(said.bold).toContain('2 of 4');
	expect(said.rest).toContain('No other tool');
});
