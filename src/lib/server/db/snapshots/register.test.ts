import { acting } from '../../testing/acting.ts';
import { expect, test } from 'vitest';
import { restrictionsOn } from '../../../compat/restriction.ts';
import { deviceOf } from '../../../device/facts.ts';
import { ceilings } from '../../../catalogue/catalogue.ts';
import * as restrictions from '../../register/restrictions.ts';
import * as committees from '../../register/committees.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import * as halls from '../../register/halls.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import * as exemptions from '../../register/exemptions.ts';
import * as deviceChecks from '../../checks/device-checks.ts';
import * as toolPolicies from '../../register/tool-policies.ts';
import { onEarlier } from '../testing/databases.ts';

onEarlier('0008', (store) => {
	test('offices, halls and committees arrive, a budget that nobody knows stays unknown', async () => {
		expect(await offices.list(acting(store.db()))).toMatchObject([
			{
				name: 'Dezernat für Bau',
				kind: 'deputyMayor',
				budgetCents: 250_000,
				contact: 'bau@stadt.example',
				revision: 2,
			},
			{ name: "Fraktion D'accord", kind: 'group', budgetCents: null, contact: '' },
		]);
		expect(await halls.list(store.db())).toMatchObject([
			{ name: 'Ratssaal', address: 'Markt 1, 39104 Beispielstadt', revision: 1 },
		]);
		expect(await committees.list(store.db())).toMatchObject([
			{ name: 'Stadtrat', kind: 'council', revision: 0 },
			{ name: 'Bauausschuss', kind: 'deciding', revision: 1 },
		]);
	});

	test('people arrive with their accounts; none differs from nobody having asked', async () => {
		expect(await people.list(acting(store.db()))).toMatchObject([
			{
				name: 'Bernd Amsel',
				officeName: "Fraktion D'accord",
				position: 'member',
				email: 'amsel@rat.example',
				accounts: null,
				hasNoDevice: false,
			},
			{
				name: 'Dr. Ada Lerche',
				officeName: 'Dezernat für Bau',
				position: 'deputyMayor',
				phone: '+49 391 5550101',
				accounts: ['apple-account', 'phone-line'],
				hasNoDevice: false,
				revision: 3,
			},
			{ name: 'Dora Meise', position: 'expertCitizen', accounts: null },
			{ name: 'Clara Specht', position: 'member', accounts: [], hasNoDevice: true, revision: 4 },
		]);
	});

	test('seats arrive with their roles, votes and days', async () => {
		const seats = await memberships.list(store.db());
		expect(
			seats.map((seat) => [
				...[seat.committeeName, seat.personName, seat.role],
				...[seat.vote, seat.from, seat.to],
			]),
		).toEqual([
			['Bauausschuss', 'Dr. Ada Lerche', 'chair', true, '2024-07-01', null],
			['Bauausschuss', 'Clara Specht', 'deputyChair', true, '2024-07-01', null],
			['Bauausschuss', 'Bernd Amsel', 'member', true, '2024-07-01', '2027-07-01'],
			['Bauausschuss', 'Dora Meise', 'adviser', false, '2025-01-01', null],
			['Stadtrat', 'Bernd Amsel', 'member', true, '2024-07-01', null],
		]);
	});

	test('devices of people and halls arrive with all that was said of them, and by whom', async () => {
		const known = await devices.list(acting(store.db()));
		expect(
			known.map(({ label, ownerName, facts }) => [
				...[label, ownerName],
				facts.map((fact) => [
					...[fact.field, fact.comparator, fact.value],
					...[fact.source, fact.observedAt.slice(0, 10), fact.recordedBy],
				]),
			]),
		).toEqual([
			[
				'iPad im Dezernat',
				'Dr. Ada Lerche',
				[
					['camera', '=', true, 'tested', '2026-11-25', 'Dr. Ada Lerche'],
					['os', '≥', '17.4', 'detected', '2026-11-24', 'Dr. Ada Lerche'],
					['platform', '=', 'ipados', 'office', '2026-11-20', 'Kim Sommer'],
					['os', '=', '16.7.10', 'office', '2026-11-20', 'Kim Sommer'],
				],
			],
			[
				'Notebook 0042',
				'Bernd Amsel',
				[
					[
						...['browser', '=', { name: 'firefox', version: '140' }],
						...['person', '2026-11-23', 'Bernd Amsel'],
					],
					['os', '≤', '10–11', 'detected', '2026-11-23', 'Bernd Amsel'],
					['platform', '=', 'windows', 'imported', '2026-11-22', 'Kim Sommer'],
				],
			],
			[
				'Saalrechner',
				'Ratssaal',
				[['platform', '=', 'linux', 'office', '2026-11-20', 'Kim Sommer']],
			],
		]);
		const said = await facts.list(store.db(), 'personId', ['lerche', 'specht']);
		expect([...said.values()].flat().map(({ value }) => value)).toEqual(
			expect.arrayContaining([['apple-account', 'phone-line'], []]),
		);
	});

	test('restrictions arrive with their devices, their spans and the ends they were given', async () => {
		const nobody = { platform: null, systemFrom: null, systemBelow: null, model: null };
		expect(await restrictions.list(store.db())).toMatchObject([
			{
				...{ effect: 'tool', toolId: 'zoom', way: 'native', reason: 'Fehler in der App' },
				...{ from: '2026-11-15', until: '2026-12-24', setByName: 'Kim Sommer', revision: 1 },
				scope: { ...nobody, model: 'iPad Air 2', officeId: 'bau', deviceIds: null },
			},
			{
				...{ effect: 'use', toolId: null, way: null, reason: 'Warnung des BSI' },
				...{ from: '2026-11-10', until: null, setAt: '2026-11-10T08:00:00.000Z' },
				scope: {
					...{ platform: 'ipados', systemFrom: [13], systemBelow: [17, 6], model: null },
					...{ officeId: null, deviceIds: null },
				},
			},
			{
				...{ effect: 'mail', reason: 'Postfach umgezogen', until: '2026-11-08' },
				scope: { ...nobody, officeId: null, deviceIds: ['notebook'] },
			},
		]);
		expect(await restrictions.changes(store.db(), 'block-tool')).toMatchObject([
			{ until: '2026-12-24', note: 'bis zum Update verlängert', changedByName: 'Kim Sommer' },
			{ until: null, note: 'Ende offen', changedAt: '2026-11-18T08:00:00.000Z' },
		]);
	});

	test('a device that is exempt from a restriction is free from that day on, and not before', async () => {
		const ipad = await devices.read(acting(store.db()), 'ipad');
		const device = deviceOf('ipad', ipad?.facts ?? []);
		const inForce = await restrictions.list(store.db(), '2026-11-10');
		const reasons = (day: string) =>
			restrictionsOn({ device, officeId: 'bau' }, inForce, day, ceilings)
				.filter(({ effect }) => effect === 'use')
				.map(({ reason }) => reason);
		expect(reasons('2026-11-25')).toEqual(['Warnung des BSI']);
		expect(reasons('2026-11-26')).toEqual([]);

		expect(await exemptions.list(store.db(), 'block-use')).toMatchObject([
			{ note: 'auf 17.6 aktualisiert', exemptFrom: '2026-11-26', withdrawnAt: null },
			{
				...{ note: 'zu früh', exemptFrom: '2026-11-12', exemptedByName: 'Kim Sommer' },
				...{ withdrawnAt: '2026-11-13T08:00:00.000Z', withdrawnByName: 'Robin Busch' },
			},
		]);
	});

	test('what the city has decided about tools arrives, with and without days', async () => {
		expect(await toolPolicies.list(store.db())).toMatchObject([
			{ toolId: 'facetime', rule: 'forbidden', from: null, until: null, source: 'DA 3/2024' },
			{ toolId: 'jitsi', rule: 'approved', land: 'Sachsen-Anhalt', until: '2027-12-31' },
			{
				...{ toolId: 'zoom', rule: 'conditions', land: '', from: '2026-01-01', until: null },
				...{ text: 'Nur mit Konten der Stadt.', checked: '2026-11-02', revision: 1 },
			},
		]);
	});

	test('checks of devices arrive with what each step found', async () => {
		expect(await deviceChecks.list(store.db(), ['lerche'], ['today-guest'])).toMatchObject([
			{
				...{ deviceId: 'ipad', at: '2026-11-25T08:00:00.000Z', form: 'full', outcome: 'warning' },
				...{ platforms: ['ipados', 'macos'], system: '≥ 17.4' },
				...{ browserName: 'safari', browserVersion: '17.4' },
				steps: [
					{ step: 'camera', outcome: 'passed', reason: null, evidence: { width: 1280 }, ms: 412 },
					{ step: 'microphone', outcome: 'warning', reason: 'quiet', evidence: { peak: 0.02 } },
				],
			},
			{
				...{ attendeeId: 'today-guest', personId: null, deviceId: null, system: null },
				...{ form: 'short', outcome: 'passed', platforms: [], browserName: null },
				steps: [{ step: 'https', evidence: { answer: 'OK' } }],
			},
		]);
	});
});
