import { everything } from '../../../access/scope.ts';
import { acting } from '../../testing/acting.ts';
import { expect, test } from 'vitest';
import * as demonstration from '../../demo/demonstration.ts';
import { isPassword } from '../../access/passwords.ts';
import { namesOf } from '../../access/audit-subjects.query.ts';
import * as audit from '../audit.ts';
import * as importSources from '../../imports/tables/import-sources.ts';
import * as importProfiles from '../../imports/tables/import-profiles.ts';
import { isWorking } from '../../../exchange/tables/import-states.ts';
import * as imports from '../../imports/tables/imports.ts';
import * as retention from '../../privacy/retention.ts';
import * as sourceRecords from '../../imports/oparl/source-records.ts';
import * as sources from '../../imports/oparl/sources.ts';
import { passwordHashOf } from '../../access/sign-in-accounts.ts';
import * as staff from '../../access/staff.ts';
import { onEarlier } from '../testing/databases.ts';

const host = 'ratsinfo.stadt.example/oparl';

onEarlier('0008', (store) => {
	test('imports arrive: one being written, one that waits, one that is over, one that failed', async () => {
		const found = await imports.list(acting(store.db()), 10);
		expect(
			found.map(({ fileName, state, startedByName }) => [fileName, state, startedByName]),
		).toEqual([
			['Geräte November.csv', 'saving', 'Kim Sommer'],
			['Rat.xlsx', 'mapping', 'Kim Sommer'],
			['intune.csv', 'done', 'Kim Sommer'],
			['Unsere Geräte.csv', 'failed', 'Robin Busch'],
		]);
		expect(found).toMatchObject([
			{
				...{ kind: 'devices', fileDay: '2026-11-29', scope: everything, problem: null },
				...{ startedAt: '2026-11-30T15:28:00.000Z', endedAt: null, revision: 4 },
				counts: { new: 40, changed: 3, unchanged: 7, asked: 0, foreign: 0, rejected: 1 },
				reading: {
					...{ format: 'csv', source: 'table', encoding: 'windows-1252', separator: ';' },
					headers: ['Inventarnr.', 'Gerät', 'Nutzer E-Mail', 'Standort'],
					columns: { inventarnr: 'externalId', nutzeremail: 'ownerEmail', standort: null },
					profile: 'Geräteliste der IT',
				},
			},
			{ kind: 'people', reading: { format: 'xlsx', encoding: null, separator: null } },
			{ reading: { source: 'intune' }, counts: { new: 1 }, endedAt: '2026-11-22T08:01:00.000Z' },
			{ scope: { offices: ['bau'] }, problem: { code: 'openQuote', line: 17 }, reading: null },
		]);
		expect(found.map(({ state }) => isWorking(state))).toEqual([true, false, false, false]);
		expect(await imports.keepsSerials(store.db())).toBe(true);
	});

	test('a saved mapping is found by its headers, a record by what its source calls it', async () => {
		const headers = ['Gerät', 'Standort', 'Nutzer E-Mail', 'Inventarnr.'];
		expect(await importProfiles.find(store.db(), 'devices', headers, everything)).toEqual({
			name: 'Geräteliste der IT',
			columns: {
				...{ inventarnr: 'externalId', geraet: 'label' },
				...{ nutzeremail: 'ownerEmail', standort: null },
			},
		});
		const found = await importSources.list(store.db(), 'devices:intune', 'deviceId');
		expect(found.get('A-0042')).toBe('notebook');
		const people = await importSources.list(store.db(), 'people:table:0f1e2d3c4b5a', 'personId');
		expect([...people]).toEqual([['17', 'specht']]);
	});

	test('a council information system arrives with its objects and what they became', async () => {
		expect(await sources.list(store.db())).toMatchObject([
			{
				...{ name: 'Beispielstadt', address: `https://${host}/system`, product: 'Ratsinfo 5' },
				...{ version: 'https://schema.oparl.org/1.1/', bodyKey: `${host}/body/1` },
				...{ walkedAt: '2026-11-28T08:00:00.000Z', appliedAt: '2026-11-28T08:10:00.000Z' },
			},
		]);
		const { objects, links, marks } = await sourceRecords.read(store.db(), 'source-1');
		expect(marks.size).toBe(6);
		expect(objects.map(({ kind, key }) => [kind, key.replace(`${host}/`, '')])).toEqual([
			['Location', 'location/2'],
			['Meeting', 'meeting/88'],
			['Membership', 'membership/21'],
			['Organization', 'organization/7'],
			['Person', 'person/3'],
		]);
		expect(links.map(({ noun, id, applied }) => [noun, id, applied])).toEqual([
			['session', 'undecided', { startsAt: '2027-02-08T16:00:00.000Z' }],
			['membership', 'seat-1', { from: '2024-07-01', role: 'chair', to: null, vote: true }],
			['committee', 'bauausschuss', { name: 'Bauausschuss' }],
			[
				...['person', 'lerche'],
				{
					...{ email: 'lerche@stadt.example', familyName: 'Lerche' },
					...{ givenName: 'Ada', title: 'Dr.' },
				},
			],
			['person', 'gone', {}],
		]);
	});

	test('staff arrive with their roles and their passwords, and one who is locked out stays so', async () => {
		expect(await staff.list(store.db())).toMatchObject([
			{ name: 'Dr. Ada Lerche', role: 'chair', officeName: null },
			{ name: 'Kim Sommer', email: 'sommer@stadt.example', role: 'administrator' },
			{ name: 'Robin Busch', role: 'office', officeName: 'Dezernat für Bau', deactivatedAt: null },
			{ name: 'Toni Halm', role: 'secretary', deactivatedAt: '2026-10-31T08:00:00.000Z' },
		]);
		const hash = await passwordHashOf(store.db(), 'staff-it');
		expect(await isPassword('frozen-Kennwort-2026', hash ?? '')).toBe(true);
	});

	test('what was set holds', async () => {
		const days = {
			...{ mandate: 60, history: 365, deviceChecks: 90, meetingEvents: 90, audit: 1000 },
			waitingDevices: 90,
			securityEvents: 30,
			// No end until somebody decides.
			...{ guests: null, sessions: null, importRuns: null },
		};
		expect(await retention.read(store.db())).toEqual(days);
		expect(await retention.readContact(store.db())).toBe('datenschutz@stadt.example');
		expect(await demonstration.isPresent(store.db())).toBe(true);
	});

	test('the audit arrives line by line, and its subjects still have their names', async () => {
		const lines = await audit.list(store.db(), {}, 100);
		expect(lines.map(({ actorName, action }) => `${actorName}: ${action}`)).toEqual([
			'Dr. Ada Lerche: attendee.remove',
			'Dr. Ada Lerche: attendee.mute',
			'Dr. Ada Lerche: room.open',
			'Kim Sommer: source.apply',
			'Kim Sommer: exemption.create',
			'Dr. Ada Lerche: session.decide',
			'Kim Sommer: import.save',
			'Kim Sommer: person.issueLink',
			'Kim Sommer: restriction.create',
			'Kim Sommer: session.create',
			'Vollzählig: staff.create',
		]);
		const names = await namesOf(store.db(), lines);
		expect([...names.values()].map(({ name }) => name).toSorted()).toEqual([
			...['Ada Lerche', 'Bauausschuss', 'Beispielstadt', 'Bernd Amsel', 'Clara Specht'],
			...['Kim Sommer', 'Warnung des BSI', 'intune.csv'],
		]);
	});
});
