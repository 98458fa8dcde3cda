import { expect, test } from 'vitest';
import { acting, actor } from '../testing/acting.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { deletePerson } from '../register/delete-person.ts';
import * as memberships from '../register/memberships.ts';
import * as people from '../register/people.ts';
import { actions, fact, giveDevice, later, now, person } from '../register/testing/register.ts';
import * as attendees from './attendees.ts';
import { invite } from './invite.ts';
import type { HandInvitation } from './invite.ts';
import { planSessions } from './planning.ts';
import * as sessions from './sessions.ts';
import { setStanding } from './standing.ts';
import { fillSession } from './testing/sessions.ts';

const nobody: HandInvitation = {
	...{ personId: null, guestName: null, guestEmail: '', representsId: null },
	...{ role: null, vote: null },
};

onBothDatabases((store) => {
	const by = (at = now) => acting(store.db(), { actor, now: at });

	/** Amsel and Lerche are members; Gans can come in their place. */
	async function filled() {
		const id = await fillSession(store.db());
		await people.create(by(), { ...person, id: 'gans', title: '', familyName: 'Gans' });
		const session = await sessions.read(store.db(), id);
		const [amsel, lerche] = await attendees.list(store.db(), [id]);
		if (!session || !amsel || !lerche) throw new Error('the session is not there');
		return { id, session, amsel, lerche };
	}

	test('a substitute takes over role and vote and is judged by their own devices; who is represented is prevented', async () => {
		const { id, session, amsel } = await filled();
		const deviceId = await giveDevice(store.db(), { personId: 'gans', hallId: null }, [
			fact('model', 'iPad'),
		]);
		await attendees.change(store.db(), [amsel.id], { role: 'chair' });
		const substitute = await invite(by(), session, {
			...{ ...nobody, personId: 'gans', representsId: amsel.id },
		});
		expect(await attendees.list(store.db(), [id])).toMatchObject([
			{
				...{ personId: 'gans', role: 'chair', vote: true, needs: amsel.needs },
				represents: { id: amsel.id, name: amsel.name },
			},
			{ personId: 'lerche', represents: null },
		]);
		expect(await attendees.read(store.db(), amsel.id)).toMatchObject({ standing: 'prevented' });
		expect(await actions(store.db(), substitute ?? '')).toEqual(['attendee.represent']);
		expect(await actions(store.db(), amsel.id)).toEqual(['attendee.prevent']);

		const [planned] = await planSessions(store.db(), [session]);
		expect([...(planned?.people.keys() ?? [])]).not.toContain(amsel.id);
		const judged = planned?.people.get(substitute ?? '');
		expect(judged?.devices?.map((device) => device.id)).toEqual([deviceId]);
		for (const { bands } of planned?.plan.tools ?? []) {
			expect(Object.values(bands).flat()).not.toContain(amsel.id);
		}
	});

	test('a guest can represent somebody, with a mail address of their own', async () => {
		const { id, session, amsel } = await filled();
		const guest = { guestName: 'Ida Fink', guestEmail: 'fink@buero.example' };
		await invite(by(), session, { ...nobody, ...guest, representsId: amsel.id });
		expect(await attendees.list(store.db(), [id])).toContainEqual(
			expect.objectContaining({ name: 'Ida Fink', email: 'fink@buero.example', vote: true }),
		);
	});

	test('nobody has two substitutes', async () => {
		const { id, session, amsel } = await filled();
		const instead = { ...nobody, representsId: amsel.id };
		await invite(by(), session, { ...instead, personId: 'gans' });
		expect(await invite(by(), session, { ...instead, guestName: 'Ida Fink' })).toBeNull();
		expect(await attendees.list(store.db(), [id])).toHaveLength(2);
	});

	test('a member who is invited again is no guest, and has the same link', async () => {
		const { id, session, lerche } = await filled();
		const seat = { id: 'seat', committeeId: 'council', personId: 'lerche', vote: true };
		await memberships.create(by(), { ...seat, role: 'deputyChair', from: '2024-07-01', to: null });
		await setStanding(by(), lerche.id, 'withdrawn');
		await invite(by(later), session, { ...nobody, personId: 'lerche' });
		expect(await attendees.list(store.db(), [id])).toContainEqual(
			expect.objectContaining({
				...{ id: lerche.id, linkId: lerche.linkId, linkGeneration: lerche.linkGeneration },
				...{ role: 'deputyChair', vote: true, attendanceBy: 'seats', standing: 'invited' },
			}),
		);
	});

	test('role and vote can be chosen, and a guest has no vote unless somebody says so', async () => {
		const { id, session } = await filled();
		await invite(by(), session, { ...nobody, personId: 'gans', role: 'secretary' });
		await invite(by(), session, { ...nobody, guestName: 'Ida Fink', vote: true });
		await invite(by(), session, { ...nobody, guestName: 'Udo Rabe' });
		const parts = (await attendees.list(store.db(), [id])).map(
			({ sortName, role, vote }) => `${sortName}: ${role} ${vote}`,
		);
		expect(parts).toEqual(
			expect.arrayContaining([
				'Gans, Ada: secretary false',
				'Ida Fink: guest true',
				'Udo Rabe: guest false',
			]),
		);
	});

	test('nobody is invited twice, represents themselves or somebody who is not on the list', async () => {
		const { id, session, amsel } = await filled();
		for (const wrong of [
			{ personId: 'amsel' },
			{ personId: 'amsel', representsId: amsel.id },
			{ personId: 'gans', representsId: 'nobody' },
		]) {
			expect(await invite(by(), session, { ...nobody, ...wrong })).toBeNull();
		}
		expect(await attendees.list(store.db(), [id])).toHaveLength(2);
	});

	test('who is taken off a session to come can be deleted, and who is prevented not yet', async () => {
		const { amsel } = await filled();
		await setStanding(by(), amsel.id, 'prevented');
		expect(await deletePerson(by(), 'amsel')).toBe(false);
		await setStanding(by(), amsel.id, 'withdrawn');
		expect(await deletePerson(by(), 'amsel')).toBe(true);
		expect(await attendees.read(store.db(), amsel.id)).toMatchObject({ standing: 'withdrawn' });
	});
});
