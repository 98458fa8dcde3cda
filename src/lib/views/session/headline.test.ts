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

	test('is offered itself where nothing leaves out fewer', () => {
		expect(headline(facetime).choose?.toolId).toBe('facetime');
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
