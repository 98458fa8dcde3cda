import { expect, test } from 'vitest';
import { tools } from '../../catalogue/catalogue.ts';
import { ownRoom } from '../../council/own-room.ts';
import { offeredTools } from './offered-tools.ts';

const offered = offeredTools('de');
const of = (id: string) => offered.find((tool) => tool.id === id);

test('every tool of the catalogue can be proposed once, the own room is compared by itself', () => {
	expect(offered.map(({ id }) => id).toSorted()).toEqual(
		tools
			.map(({ id }) => id)
			.filter((id) => id !== ownRoom)
			.toSorted(),
	);
	expect(offered.slice(0, 2).map(({ id }) => id)).toEqual(['facetime', 'zoom']);
	expect(offered.findIndex(({ isUsual }) => !isUsual)).toBe(6);
});

test('a retired tool says so', () => {
	expect(of('skype')?.note).toMatch(/eingestellt/);
	expect(of('zoom')?.note).toBe('');
});

test('only what a tool has is asked', () => {
	expect(of('facetime')?.questions).toEqual(['e2ee']);
	expect(of('zoom')?.questions).toContain('webClientAllowed');
	expect(of('teams')?.questions).toContain('anonymousJoinAllowed');
	expect(of('bigbluebutton')?.questions).toContain('own');
});
