import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as devices from '../register/devices.ts';
import { actor, fillRegister, now } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import { countInvited } from './session-head.query.ts';
import { guest, invite, newSession } from './testing/sessions.ts';
import * as attendees from './attendees.ts';
import * as sessions from './sessions.ts';

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	async function invited(...list: Parameters<typeof sessions.create>[2]) {
		await fillRegister(store.db());
		return sessions.create(by(), newSession, list, []);
	}
	const count = (id: string, form: 'hybrid' | 'video' | 'onSite' = 'hybrid') =>
		countInvited(store.db(), { id, form });

	test('the form of the session overrules what was said of a person', async () => {
		const id = await invited(
			invite('lerche', { mode: 'onSite' }),
			invite('amsel', { mode: 'remote' }),
			guest('Eva Star'),
		);
		expect(await count(id)).toMatchObject({ onSite: 1, remote: 2, open: 1 });
		expect(await count(id, 'video')).toMatchObject({ onSite: 0, remote: 3, open: 0 });
		expect(await count(id, 'onSite')).toMatchObject({ onSite: 3, remote: 0, open: 0 });
	});

	test('something is known once one of those elsewhere has a device', async () => {
		const id = await invited(invite('lerche', { mode: 'onSite' }), invite('amsel'));
		expect((await count(id)).isAnyKnown).toBe(false);
		const device = (id: string, personId: string) =>
			devices.create(by(), { id, label: 'iPad', personId, hallId: null }, []);
		await device('6e0f7f3e-5f3b-4f0c-9d2c-1a2b3c4d5e70', 'lerche');
		expect((await count(id)).isAnyKnown).toBe(false);
		await device('6e0f7f3e-5f3b-4f0c-9d2c-1a2b3c4d5e71', 'amsel');
		expect((await count(id)).isAnyKnown).toBe(true);
	});

	test('guests can be asked as everybody else', async () => {
		const id = await invited(guest('Eva Star'));
		expect((await count(id)).isAnyKnown).toBe(false);
		const [star] = await attendees.list(store.db(), [id]);
		await attendees.setGuestHasNoDevice(store.db(), star?.id ?? '', true);
		expect((await count(id)).isAnyKnown).toBe(true);
	});
});
