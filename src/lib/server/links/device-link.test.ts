import { everything } from '../../access/scope.ts';
import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { open } from './device-link.ts';
import { deviceLinkFor, linkFor } from './sign.ts';
import * as deviceLinks from './device-links.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import {
	actions,
	actor,
	fillRegister,
	giveDevice,
	later,
	now,
	west,
} from '../register/testing/register.ts';
import { rememberThisDevice, thisDevice } from '../register/this-device.ts';
import type { CookieJar } from '../register/this-device.ts';

/** What stands behind "/d/" in Lerche's address. */
async function issued(db: Db): Promise<string> {
	await fillRegister(db);
	await deviceLinks.issue(acting(db, { actor, scope: west, now }), 'lerche');
	return tokenOf(db);
}
async function tokenOf(db: Db): Promise<string> {
	const link = await deviceLinks.read(acting(db, { scope: west }), 'lerche');
	if (!link) throw new Error('no link was issued');
	return deviceLinkFor({ id: link.linkId, generation: link.generation }).replace('/d/', '');
}

let visits = 0;
/** From an address of its own, so that claims do not count each other's failures. */
const opens = (db: Db, token: string, moment = later) =>
	open(db, token, `192.0.2.${(visits += 1)}`, moment);

onBothDatabases((store) => {
	test('a device link opens one person, time and again, and says until when', async () => {
		const token = await issued(store.db());
		for (const moment of [now, later]) {
			expect(await opens(store.db(), token, moment)).toMatchObject({
				person: { id: 'lerche', name: 'Dr. Ada Lerche' },
				path: `/d/${token}`,
				expiresAt: '2027-02-23T10:15:00.000Z',
			});
		}
	});

	test('nobody has a link until it is issued, and an office issues it to its own only', async () => {
		await fillRegister(store.db());
		expect(await deviceLinks.read(acting(store.db(), { scope: west }), 'lerche')).toBeNull();
		expect(await deviceLinks.issue(acting(store.db(), { actor, scope: west, now }), 'amsel')).toBe(
			false,
		);
		expect(await deviceLinks.issue(acting(store.db(), { actor, scope: west, now }), 'lerche')).toBe(
			true,
		);
		expect(
			await deviceLinks.read(
				acting(store.db(), { scope: { ...everything, offices: ['east'] } }),
				'lerche',
			),
		).toBeNull();
		expect(await actions(store.db(), 'amsel')).not.toContain('person.issueLink');
		expect(await actions(store.db(), 'lerche')).toContain('person.issueLink');
	});

	test('a new link kills the old one at once and starts its time anew', async () => {
		const old = await issued(store.db());
		await deviceLinks.issue(acting(store.db(), { actor, scope: west, now: later }), 'lerche');
		expect(await opens(store.db(), old)).toBe('renewed');
		expect(await opens(store.db(), await tokenOf(store.db()))).toMatchObject({
			expiresAt: '2027-02-24T10:15:00.000Z',
		});
	});

	test('a link ends on its day', async () => {
		const token = await issued(store.db());
		expect(await opens(store.db(), token, '2027-02-23T10:14:59.999Z')).toHaveProperty('person');
		expect(await opens(store.db(), token, '2027-02-23T10:15:00.000Z')).toBe('expired');
	});

	test('a session link of the same id opens no devices, nor does nonsense', async () => {
		const token = await issued(store.db());
		const [id = ''] = token.split('.');
		const other = linkFor({ id, generation: 1 }).replace('/j/', '');
		for (const wrong of [other, `${token}x`, '', 'x'.repeat(5000)]) {
			expect(await opens(store.db(), wrong)).toBe('unknown');
		}
	});

	test('who tries too many is not looked at any more, and a valid link still opens', async () => {
		const token = await issued(store.db());
		const tries = Array.from({ length: 61 }, (_, i) => `guess-${visits}-${i}.1.${'x'.repeat(22)}`);
		const answers = [];
		for (const guess of tries) {
			answers.push(await open(store.db(), guess, '198.51.100.7', later));
		}
		expect(answers.at(-1)).toBe('tooMany');
		expect(await open(store.db(), token, '198.51.100.7', later)).toHaveProperty('person');
	});

	test('a browser is the device it was registered as, and only for that person', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		const held = new Map<string, string>();
		const jar: CookieJar = {
			get: (name) => held.get(name),
			set: (name, value) => held.set(name, value),
		};
		expect(await thisDevice(store.db(), jar, 'lerche')).toBeNull();
		rememberThisDevice(jar, 'lerche', id);
		expect(await thisDevice(store.db(), jar, 'lerche')).toMatchObject({ id });
		expect(await thisDevice(store.db(), jar, 'amsel')).toBeNull();
		rememberThisDevice(jar, 'amsel', id);
		expect(await thisDevice(store.db(), jar, 'amsel')).toBeNull();
		rememberThisDevice(jar, 'lerche', 'gone');
		expect(await thisDevice(store.db(), jar, 'lerche')).toBeNull();
	});
});
