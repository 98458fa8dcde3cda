import { expect, test } from 'vitest';
import type { StaffActor } from '../../access/actor.ts';
import { inTransaction, RightLost } from '../acting.ts';
import { open } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as deviceLinks from '../links/device-links.ts';
import * as halls from '../register/halls.ts';
import * as memberships from '../register/memberships.ts';
import { fillRegister, now } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import * as staff from './staff.ts';
import type { StaffDraft } from './staff.ts';
import { stillAttendee, stillDeviceLink, stillStaff } from './still.ts';

const draft: StaffDraft = {
	...{ name: 'M. Sommer', email: 'sommer@stadt.example', role: 'secretary' },
	...{ officeId: null, personId: null },
};

onBothDatabases((store) => {
	const system = () => acting(store.db(), { now });
	async function account(given: Partial<StaffDraft> = {}) {
		await fillRegister(store.db());
		const made = await staff.create(system(), { ...draft, ...given }, 'hash');
		if (typeof made === 'string') throw new Error(made);
		const { name, email, role, officeId, personId } = { ...draft, ...given };
		const chairs: StaffActor['chairs'] = [];
		const actor = { kind: 'staff', id: made.id, name, email, role, officeId, personId } as const;
		return { ...actor, chairs };
	}
	/** Makes a hall, as somebody whose right is asked for again. */
	const makesHall = (actor: StaffActor) =>
		halls.create(
			{ ...acting(store.db(), { actor, now }), still: stillStaff(actor, now) },
			{ id: 'aula', name: 'Aula', address: '' },
		);
	const madeHalls = async () =>
		(await store.db().selectFrom('hall').select('id').execute()).map(({ id }) => id);
	const change = async (id: string, given: Partial<StaffDraft>) =>
		staff.update(
			system(),
			id,
			{ ...draft, ...given },
			(await staff.read(store.db(), id))?.revision ?? 0,
		);

	test('who may still, acts', async () => {
		await makesHall(await account());
		expect(await madeHalls()).toContain('aula');
	});

	test.each<[string, (id: string) => Promise<unknown>]>([
		['whose account is locked', (id) => staff.lock(system(), id)],
		['who has another role', (id) => change(id, { role: 'administrator' })],
		['who has an office now', (id) => change(id, { role: 'office', officeId: 'west' })],
		['who is tied to a person now', (id) => change(id, { personId: 'lerche' })],
		[
			'whose account is gone',
			(id) =>
				store
					.db()
					.deleteFrom('signInAccount')
					.where('userId', '=', id)
					.execute()
					.then(() => store.db().deleteFrom('staff').where('id', '=', id).execute()),
		],
	])('%s does not, and nothing is written', async (_, takeAway) => {
		const actor = await account();
		await takeAway(actor.id);
		await expect(makesHall(actor)).rejects.toThrow(RightLost);
		expect(await madeHalls()).not.toContain('aula');
	});

	test('an account is locked after what it is doing, or that is not done', async () => {
		const actor = await account();
		const other = open(store.where());
		const order: string[] = [];
		const by = { ...acting(other, { actor, now }), still: stillStaff(actor, now) };
		const gate = Promise.withResolvers<void>();
		const begun = Promise.withResolvers<void>();
		const act = inTransaction(by, async () => {
			begun.resolve();
			await gate.promise;
			order.push('acted');
		});
		await begun.promise;
		const lock = staff.lock(system(), actor.id).then(() => order.push('locked'));
		setTimeout(gate.resolve, 100);
		await Promise.all([act, lock]);
		expect(order).toEqual(['acted', 'locked']);
		await other.destroy();
	});

	test('whose account is being locked waits, and does not act', async () => {
		const actor = await account();
		const other = open(store.where());
		const begun = Promise.withResolvers<void>();
		const lock = inTransaction(system(), async (by) => {
			await staff.lock(by, actor.id);
			begun.resolve();
			await new Promise((done) => setTimeout(done, 100));
		});
		await begun.promise;
		const by = { ...acting(other, { actor, now }), still: stillStaff(actor, now) };
		await expect(inTransaction(by, async () => 'acted')).rejects.toThrow(RightLost);
		await lock;
		await other.destroy();
	});

	test('of two administrators who lock each other at the same moment one does', async () => {
		const [one, two] = [
			await account({ role: 'administrator' }),
			await account({ role: 'administrator', email: 'winter@stadt.example' }),
		];
		const other = open(store.where());
		const asking = Promise.all([
			inTransaction({ ...system(), still: stillStaff(one, now) }, (by) => staff.lock(by, two.id)),
			inTransaction({ ...acting(other, { now }), still: stillStaff(two, now) }, (by) =>
				staff.lock(by, one.id),
			),
		]);
		await expect(asking).rejects.toThrow(RightLost);
		const locked = (await staff.list(store.db())).filter((a) => a.deactivatedAt !== null);
		expect(locked).toHaveLength(1);
		await other.destroy();
	});

	test('a chair whose seat has ended meanwhile acts no more', async () => {
		const actor = await account({ role: 'chair', personId: 'lerche' });
		const seat = { id: 'a', committeeId: 'council', personId: 'lerche', role: 'chair' } as const;
		const given = { from: '2024-07-01', to: null };
		await memberships.create(system(), { ...seat, ...given, vote: true });
		const chairs = [{ committeeId: 'council', ...given }];
		const ask = (actor: StaffActor) =>
			inTransaction({ ...system(), still: stillStaff(actor, now) }, async () => 'asked');
		expect(await ask({ ...actor, chairs })).toBe('asked');
		await store.db().deleteFrom('membership').where('id', '=', 'a').execute();
		await expect(ask({ ...actor, chairs })).rejects.toThrow(RightLost);
	});

	test('below a link that was renewed meanwhile nothing is written', async () => {
		const sessionId = await fillSession(store.db());
		const [one] = await attendees.list(store.db(), [sessionId]);
		if (!one) throw new Error('nobody is invited');
		const actor = { kind: 'attendee', id: one.id, name: one.name, role: one.role } as const;
		const ask = () => stillAttendee(actor, one.linkGeneration)(store.db());
		await ask();
		await attendees.renewLink(system(), one.id);
		await expect(ask()).rejects.toThrow(RightLost);
		await deviceLinks.issue(system(), 'lerche');
		const link = await deviceLinks.read(system(), 'lerche');
		if (!link) throw new Error('no link');
		const again = () =>
			stillDeviceLink({ id: link.linkId, generation: link.generation })(store.db());
		await again();
		await deviceLinks.issue(system(), 'lerche');
		await expect(again()).rejects.toThrow(RightLost);
	});
});
