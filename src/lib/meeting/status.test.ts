import { expect, test } from 'vitest';
import { statusOf } from './status.ts';
import type { StatusFacts } from './status.ts';
import { atFirst } from './state.ts';

const everyone = [
	{ id: 'amsel', name: 'Amsel', mode: 'remote' },
	{ id: 'lerche', name: 'Lerche', mode: 'onSite' },
	{ id: 'specht', name: 'Specht', mode: 'unknown' },
	{ id: 'storch', name: 'Storch', mode: 'remote' },
] as const;

const status = (role: 'chair' | 'member', change: Partial<StatusFacts> = {}) =>
	statusOf({
		actor: { kind: 'attendee', id: 'amsel', name: 'Amsel', role },
		...{ stage: 'open', meeting: atFirst, everyone, form: 'hybrid', livekit: true, revision: 1 },
		...change,
	});
const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

test('who leads is told who is expected in the room: not who comes to the hall or is kept out', () => {
	const removed = new Map([['storch', 'now']]);
	const { expected, removed: out } = status('chair', { meeting: { ...atFirst, removed } });
	expect([idsOf(expected), idsOf(out)]).toEqual([['amsel', 'specht'], ['storch']]);
	expect(idsOf(status('chair', { form: 'video' }).expected)).toHaveLength(4);
});

test('nobody else is told', () => {
	const removed = new Map([['storch', 'now']]);
	expect(status('member', { meeting: { ...atFirst, removed } })).toMatchObject({
		...{ expected: [], removed: [] },
	});
});

test('a mute holds until they are heard again', () => {
	const muted = new Map([['amsel', '10:00']]);
	expect(status('member', { meeting: { ...atFirst, muted } }).mutedAt).toBe('10:00');
	const unmuted = new Map([['amsel', '10:01']]);
	expect(status('member', { meeting: { ...atFirst, muted, unmuted } }).mutedAt).toBeNull();
});
