import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { restrictionFor } from '../../device/testing/restriction.ts';
import * as audit from '../db/audit.ts';
import * as importLeftovers from '../imports/runs/import-leftovers.ts';
import * as importWrites from '../imports/runs/import-writes.ts';
import { deletePerson } from '../register/delete-person.ts';
import * as exemptions from '../register/exemptions.ts';
import * as restrictions from '../register/restrictions.ts';
import * as moderation from '../meeting/moderation.ts';
import * as attendees from '../sessions/attendees.ts';
import * as replies from '../sessions/replies.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { exportPerson } from './person-export.ts';
import {
	actor,
	fact,
	fillRegister,
	giveDevice,
	later,
	now,
	west,
} from '../register/testing/register.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

onBothDatabases((store) => {
	test('everything about one person and nothing about another, and it is written down', async () => {
		await fillRegister(store.db());
		await giveDevice(store.db(), { personId: 'lerche', hallId: null }, [fact('os', '17.6')]);
		await giveDevice(store.db(), { personId: 'amsel', hallId: null }, [fact('os', '12.5.8')]);
		const told = await exportPerson(
			acting(store.db(), { actor, scope: west, now: later }),
			'lerche',
		);
		expect(told).toMatchObject({
			person: { familyName: 'Lerche' },
			devices: [
				{ label: 'iPad', facts: [{ field: 'os', value: '17.6', recordedBy: 'M. Sommer' }] },
			],
		});
		const written = JSON.stringify(told);
		expect(written).toContain('device.create');
		for (const foreign of ['Amsel', '12.5.8']) expect(written).not.toContain(foreign);
		expect(await audit.latest(store.db(), 'lerche')).toMatchObject({ action: 'person.export' });
	});

	test('exemptions of their devices keep the names that the format began with', async () => {
		await fillRegister(store.db());
		const deviceId = await giveDevice(store.db(), { personId: 'lerche', hallId: null }, []);
		const by = acting(store.db(), { actor, now });
		await restrictions.create(by, restrictionFor({ platform: 'ipados' }));
		const { id, reason } = restrictionFor({});
		const exemption = { deviceId, note: 'auf 13.5', exemptFrom: '2026-11-26' };
		await exemptions.create(by, id, exemption);
		expect(await exportPerson(acting(store.db(), { actor, now: later }), 'lerche')).toMatchObject({
			format: 'vollzaehlig-person-1',
			releases: [
				{
					...{ blocked: reason, note: 'auf 13.5', releasedFrom: '2026-11-26' },
					...{ releasedAt: now, releasedByName: actor.name },
					...{ withdrawnAt: null, withdrawnByName: null },
				},
			],
		});
	});

	test('what happened to them in a session is theirs, and nobody else’s', async () => {
		const sessionId = await fillSession(store.db());
		const invited = await attendees.list(store.db(), [sessionId]);
		const idOf = (personId: string) => invited.find((one) => one.personId === personId)?.id ?? '';
		const by = acting(store.db(), { actor, now });
		await moderation.open(by, sessionId);
		await moderation.mute(by, idOf('lerche'));
		await moderation.remove(by, idOf('amsel'));
		await moderation.remove(by, idOf('lerche'));
		const told = await exportPerson(acting(store.db(), { actor, now: later }), 'lerche');
		expect(told).toMatchObject({
			invitations: [
				{
					...{ id: idOf('lerche'), removedAt: now, mutedAt: now },
					events: [
						{ at: now, kind: 'muted' },
						{ at: now, kind: 'removed' },
					],
				},
			],
		});
		expect(JSON.stringify(told)).not.toContain(idOf('amsel'));
	});

	test('what they said of their attendance is in the export, and goes with the person', async () => {
		const db = store.db();
		const sessionId = await fillSession(db);
		const invited = await attendees.list(db, [sessionId]);
		const said = { choice: 'prevented', message: 'bin im Urlaub', at: now } as const;
		const rest = { startsAt: later, modeBefore: 'unknown', overruled: null } as const;
		for (const { id } of invited) await replies.put(db, id, { ...said, ...rest });
		expect(await exportPerson(acting(db, { actor, now: later }), 'lerche')).toMatchObject({
			invitations: [{ reply: said }],
		});
		await deletePerson(acting(db, { actor, now: '2027-05-01T10:00:00.000Z' }), 'lerche');
		const kept = await replies.list(
			db,
			invited.map(({ id }) => id),
		);
		expect([...kept.keys()]).toEqual(
			invited.filter(({ personId }) => personId === 'amsel').map(({ id }) => id),
		);
	});

	test('nobody out of reach is told of', async () => {
		await fillRegister(store.db());
		expect(
			await exportPerson(acting(store.db(), { actor, scope: west, now: later }), 'amsel'),
		).toBe(null);
	});

	test('what imports keep of a person is in the export, and goes with the person', async () => {
		const db = store.db();
		await fillRegister(db);
		const deviceId = await giveDevice(db, { personId: 'lerche', hallId: null });
		const ofPerson = { noun: 'person', revision: 1, before: { phone: '0391 1' } } as const;
		const ofDevice = { noun: 'device', id: deviceId, revision: 0, before: {} } as const;
		const writes = ['lerche', 'amsel'].map((id) => ({ ...ofPerson, id }));
		await importWrites.createAll(db, 'a run', 0, [...writes, ofDevice]);
		const left = { line: 3, reason: 'changedSince' } as const;
		await importLeftovers.createAll(db, 'a run', [
			{ ...left, number: 1, noun: 'device', recordId: deviceId, label: 'iPad' },
			{ ...left, number: 2, noun: 'person', recordId: 'amsel', label: 'Amsel' },
		]);
		expect(await exportPerson(acting(db, { now: later }), 'lerche')).toMatchObject({
			unfinishedImports: [{ noun: 'person', before: '{"phone":"0391 1"}' }],
			leftOutOfImports: [{ label: 'iPad', line: 3 }],
		});
		await deletePerson(acting(db, { actor, now }), 'lerche');
		const kept = await importWrites.list(db, 'a run', 9);
		expect(kept.map(({ id }) => id)).toEqual(['amsel']);
		const leftovers = await importLeftovers.list(db, 'a run', 9);
		expect(leftovers.map(({ label }) => label)).toEqual(['Amsel']);
	});
});
