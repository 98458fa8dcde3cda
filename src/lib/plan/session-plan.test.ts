import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import { untold } from './offered.ts';
import { planSession } from './session-plan.ts';

function remediesOf(meetsInHall: boolean) {
	const tool = toolById('facetime');
	if (!tool) throw new Error('The catalogue lacks FaceTime');
	const attendee = {
		id: 'a',
		role: 'guest' as const,
		needs: ['hear', 'speak'] as const,
		accounts: [],
		devices: [cast.cityNotebook],
	};
	const { tools } = planSession({
		day: '2026-12-03',
		invited: [{ attendee, onSite: false }],
		meetsInHall,
		hall: null,
		proposals: [{ tool, arrangement: untold }],
		ceilings,
	});
	const verdict = tools[0]?.standings.get('a')?.verdict;
	const ways = verdict?.ways ?? [];
	return [verdict?.remedies ?? [], ...ways.map(({ remedies }) => remedies)].map((remedies) =>
		remedies.some(({ kind }) => kind === 'comeInPerson'),
	);
}

test('whoever cannot join can come to the hall', () => {
	expect(remediesOf(true)).toContain(true);
});

test('nobody is sent to the hall of a session that has none', () => {
	expect(remediesOf(false)).not.toContain(true);
});
