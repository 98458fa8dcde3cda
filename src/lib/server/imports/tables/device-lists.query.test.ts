import { expect, test } from 'vitest';
import * as files from '../../../exchange/tables/testing-files.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as devices from '../../register/devices.ts';
import * as people from '../../register/people.ts';
import { actor, fillRegister, giveDevice, now, person } from '../../register/testing/register.ts';
import { acting } from '../../testing/acting.ts';
import { deviceLists } from './device-lists.query.ts';
import { preview, save } from './testing-import.ts';

const email = 'a.lerche@stadt.example';

onBothDatabases((store) => {
	test('a device names the lists it came from; one that somebody entered names none', async () => {
		const db = store.db();
		await fillRegister(db);
		await people.update(acting(db, { actor, now }), 'lerche', 0, { ...person, email });
		const own = await giveDevice(db, { personId: 'amsel', hallId: null, attendeeId: null });
		const list = (version: string) =>
			files.table(
				[
					['deviceId', 'annotatedUser', 'model', 'osVersion', 'serialNumber', 'lastSync'],
					['d-7', email, 'Acer C733', version, '5CD7', '2026-11-24T09:12:31.000Z'],
				],
				',',
			);
		const first = await preview(db, list('103.0.5060.132'));
		await save(db, first);
		const made = (await devices.list(acting(db))).find(({ personId }) => personId === 'lerche');
		expect(await deviceLists(db, made?.id ?? '')).toMatchObject([
			{ id: first.id, startedBy: actor.id },
		]);
		expect(await deviceLists(db, own)).toEqual([]);
	});
});
