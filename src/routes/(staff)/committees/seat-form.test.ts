import { expect, test } from 'vitest';
import type { MembershipRecord } from '$lib/server/register/memberships.ts';
import { readSeat, startOf } from './seat-form.server.ts';

const seat = {
	...{ id: 's', committeeId: 'c', personId: 'p', revision: 0 },
	...{ role: 'member', vote: true, from: '2024-07-01', to: null },
} as MembershipRecord;

/** Sends the form as it was opened, with another role. */
function changedTo(role: string, opened: MembershipRecord) {
	const data = new FormData();
	for (const [name, value] of Object.entries(startOf(opened))) data.set(name, String(value ?? ''));
	data.set('role', role);
	return readSeat(data).seat;
}

test('a member who becomes an adviser loses the vote that was only usual', () => {
	expect(changedTo('adviser', seat)).toMatchObject({ role: 'adviser', vote: false });
	expect(changedTo('chair', seat)).toMatchObject({ role: 'chair', vote: true });
});

test('a vote that somebody said stays, whatever the role', () => {
	const adviser = { ...seat, role: 'adviser', vote: true } as MembershipRecord;
	expect(changedTo('member', adviser)?.vote).toBe(true);
	expect(changedTo('secretary', adviser)?.vote).toBe(true);
});
