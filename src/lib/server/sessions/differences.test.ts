import { expect, test } from 'vitest';
import { acting, actor } from '../testing/acting.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as memberships from '../register/memberships.ts';
import * as people from '../register/people.ts';
import { actions, fillRegister, later, now, person } from '../register/testing/register.ts';
import * as attendees from './attendees.ts';
import { applyChosen, differingSessions, keepChosen } from './differences.ts';
import { followSeats, readDifference } from './follow-seats.ts';
import { markSent } from './session-acts.ts';
import * as sessions from './sessions.ts';
import { invite, newSession } from './testing/sessions.ts';

onBothDatabases((store) => {
	const by = (at = now) => acting(store.db(), { actor, now: at });
	const read = async (id: string) => {
		const session = await sessions.read(store.db(), id);
		if (!session) throw new Error('no such session');
		return session;
	};
	const seat = (personId: string, from = '2024-07-01') => ({
		...{ id: `seat of ${personId}`, committeeId: 'council', personId, from, to: null },
		...{ role: 'member' as const, vote: true },
	});
	const idOf = async (sessionId: string, personId: string) =>
		(await attendees.listEveryone(store.db(), [sessionId])).find((one) => one.personId === personId)
			?.id ?? '';
	const differing = () => differingSessions(store.db(), now, '2028-01-01', 'de');

	/** Sent to Lerche and Amsel; then Amsel's seat ends, Specht gets one, and Lerche takes the chair. */
	async function changed(): Promise<string> {
		await fillRegister(store.db());
		for (const id of ['lerche', 'amsel']) await memberships.create(by(), seat(id));
		await people.create(by(), { ...person, id: 'specht', familyName: 'Specht' });
		const id = await sessions.create(by(), newSession, [invite('lerche'), invite('amsel')], []);
		await markSent(by(), id, true);
		expect(await differing()).toEqual([]);
		await memberships.change(store.db(), 'seat of amsel', { to: '2027-01-01' });
		await memberships.change(store.db(), 'seat of lerche', { role: 'chair' });
		await memberships.create(by(), seat('specht', '2027-01-01'));
		return id;
	}

	test('what has changed since the invitations were sent is said, and nothing is done by itself', async () => {
		const id = await changed();
		await followSeats(store.db(), now);
		expect(await differing()).toMatchObject([{ id, title: 'Rat', count: 3 }]);
		expect(await attendees.list(store.db(), [id])).toHaveLength(2);
	});

	test('each line can be taken over by itself, and is said of each in the history', async () => {
		const id = await changed();
		const [amsel, lerche] = [await idOf(id, 'amsel'), await idOf(id, 'lerche')];
		await applyChosen(by(later), await read(id), new Set([`withdraw.${amsel}`]));
		expect((await attendees.list(store.db(), [id])).map(({ personId }) => personId)).toEqual([
			'lerche',
		]);
		expect(await actions(store.db(), amsel)).toEqual(['attendee.withdraw']);
		await applyChosen(by(later), await read(id), new Set(['invite.specht', `change.${lerche}`]));
		expect(await attendees.list(store.db(), [id])).toMatchObject([
			{ personId: 'lerche', role: 'chair' },
			{ personId: 'specht', role: 'member' },
		]);
		expect(await differing()).toEqual([]);
		expect(await actions(store.db(), lerche)).toEqual(['attendee.setRole']);
	});

	test('what is left as it is stays so, and is not asked again', async () => {
		const id = await changed();
		const [amsel, lerche] = [await idOf(id, 'amsel'), await idOf(id, 'lerche')];
		const all = new Set([`withdraw.${amsel}`, 'invite.specht', `change.${lerche}`]);
		await keepChosen(by(later), await read(id), all);
		expect(await differing()).toEqual([]);
		expect((await readDifference(store.db(), await read(id))).difference).toEqual({
			...{ toInvite: [], toWithdraw: [], toChange: [] },
		});
		await markSent(by(later), id, false);
		await memberships.change(store.db(), 'seat of lerche', { role: 'deputyChair' });
		await followSeats(store.db(), now);
		expect(await attendees.list(store.db(), [id])).toMatchObject([
			{ personId: 'amsel' },
			{ personId: 'lerche', role: 'member' },
		]);
	});
});
