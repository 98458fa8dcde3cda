import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelName } from '../../cast/models.ts';
import { models } from '../../cast/models.ts';
import { tools } from '../../catalogue/catalogue.ts';
import { attendanceModes, seatRoles } from '../../council/nouns.ts';
import { rejectedTool } from '../../plan/rejected.ts';
import { sessionView } from './session-view.ts';
import { judgedSession, now, secretary } from './testing-session.ts';
import type { Member } from './testing-session.ts';

const modelNames = Object.keys(models) as ModelName[];

const council = fc
	.array(
		fc.record({
			has: fc.oneof(
				fc.constant(null),
				fc.uniqueArray(fc.constantFrom(...modelNames), { maxLength: 2 }),
			),
			role: fc.constantFrom(...seatRoles),
			vote: fc.boolean(),
			mode: fc.constantFrom(...attendanceModes),
		}),
		{ minLength: 1, maxLength: 7 },
	)
	.map((all) => all.map((one, at): Member => ({ id: `n${at}`, ...one })));
const offered = fc.uniqueArray(fc.constantFrom(...tools.map(({ id }) => id)), {
	minLength: 1,
	maxLength: 3,
});

test('headline, comparison, matrix and decision count everybody alike', () => {
	fc.assert(
		fc.property(council, offered, fc.boolean(), (members, toolIds, isDecided) => {
			const judged = judgedSession(members, [...new Set([...toolIds, 'livekit-room'])]);
			const decided = isDecided ? (toolIds[0] ?? null) : null;
			const { headline, tools, people, focus } = sessionView(judged, decided, secretary, now, 'de');
			for (const tool of tools) {
				const cells = people
					.filter(({ onSite }) => !onSite)
					.flatMap(({ cells }) => cells.filter(({ toolId }) => toolId === tool.id));
				const isImpossible = tool.meeting?.outcome === 'impossible';
				const count = (state: string) => cells.filter((cell) => cell.state === state).length;
				expect({ ...tool, cells: cells.length }).toMatchObject({
					certain: count('works'),
					afterRemedy: count('afterRemedy'),
					unknown: count('unknown'),
					out: count('blocked'),
					cells: tool.whole,
				});
				for (const cell of cells) expect(cell.isOut).toBe(cell.state === 'blocked');
				const plan = judged.plan.tools.find(({ toolId }) => toolId === tool.id);
				expect(plan && rejectedTool(plan)).toMatchObject({
					certain: tool.certain,
					possible: tool.afterRemedy + tool.unknown,
					out: tool.out,
				});
				if (tool.id !== focus) continue;
				if (isImpossible) expect(headline.bold).toContain('So kann die Sitzung nicht stattfinden');
				else if (tool.out > 1) expect(headline.bold).toContain(`${tool.out} von ${tool.whole} `);
				else if (tool.out === 1) expect(headline.bold).toContain(`(1 von ${tool.whole})`);
				else if (tool.unknown > 0) expect(headline.bold).toContain(`Bei ${tool.unknown} von`);
				else expect(headline.bold).toContain('Niemand bleibt außen vor');
			}
			const chosen = tools.find(({ id }) => id === headline.choose?.toolId);
			if (chosen) expect(chosen.certain).toBeGreaterThan(0);
		}),
		{ numRuns: 150 },
	);
});

test('of equals the own room is recommended, before what somebody has to buy or install', () => {
	const unknownAndCertain: readonly Member[] = [
		{ id: 'Kranich', role: 'chair', has: ['ipad10'] },
		{ id: 'Lerche', has: null },
	];
	for (const toolIds of [
		['facetime', 'livekit-room'],
		['livekit-room', 'facetime'],
	]) {
		const { headline } = sessionView(
			judgedSession(unknownAndCertain, toolIds),
			null,
			secretary,
			now,
			'de',
		);
		expect(headline.choose?.toolId).toBe('livekit-room');
	}
});
