import { acting } from '../../testing/acting.ts';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../exchange/oparl/file.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { at, key, lindenau, meeting, membership } from '../../../exchange/oparl/testing.ts';
import * as attendees from '../../sessions/attendees.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import type { Db } from '../../db/open.ts';
import { deletePerson } from '../../register/delete-person.ts';
import * as people from '../../register/people.ts';
import * as sessions from '../../sessions/sessions.ts';
import { sourceAgenda } from './meeting-agenda.query.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { actions, actor, later, now, office } from '../../register/testing/register.ts';
import { FileReading, readObjects } from './file-job.ts';
import { preview } from './import.ts';
import type { SourceReading } from './import.ts';
import { applyWhole } from './testing-run.ts';

const reading = (
	objects: readonly unknown[],
	more: Partial<SourceReading> = {},
): SourceReading => ({
	objects: readFile(objects, 'rat.json').collection,
	bodyKey: key('body'),
	includePast: false,
	hasOtherBodies: false,
	isShort: false,
	source: {
		name: 'Lindenau',
		address: at('system'),
		version: '',
		product: '',
		walkedAt: now,
		lists: [],
	},
	...more,
});
const withOffice: ImportChoices = { ...noChoices, office: office.id };

async function take(
	db: Db,
	objects: readonly unknown[],
	choices: Partial<ImportChoices> = {},
	at = now,
) {
	const chosen = { ...withOffice, ...choices };
	return await applyWhole(acting(db, { actor, now: at }), reading(objects), chosen);
}

async function everything(db: Db): Promise<unknown> {
	const tables = ['office', 'committee', 'person', 'membership', 'session', 'attendee'] as const;
	return await Promise.all(
		tables.map(async (table) => await db.selectFrom(table).selectAll().orderBy('id').execute()),
	);
}
const personNamed = async (db: Db, familyName: string) =>
	(await people.list(acting(db))).find((one) => one.familyName === familyName);
const withChange = (path: string, change: object) =>
	lindenau.map((one) => (one.id === at(path) ? { ...one, ...change } : one));
const far = '2099-01-01T00:00:00.000Z';

onBothDatabases(({ db }) => {
	test('a session’s agenda is there as its source last said it', async () => {
		await offices.create(acting(db(), { actor, now }), office);
		const item = (id: string, isPublic?: boolean) => ({
			...{ id: at(`item/${id}`), type: 'https://schema.oparl.org/1.1/AgendaItem' },
			...{ number: id, name: `About ${id}`, public: isPublic },
		});
		const [planned] = lindenau.filter(({ type }) => String(type).endsWith('/Meeting'));
		const withItems = (agendaItem: readonly object[]) =>
			lindenau.map((one) => (one.id === planned?.id ? { ...one, agendaItem } : one));
		await take(db(), withItems([item('1', true), item('2')]));
		const [first, second] = await sessions.list(db(), now, far);
		expect(await sourceAgenda(db(), first?.id ?? '')).toMatchObject([
			{ number: '1', title: 'About 1', isPublic: true },
			{ number: '2', title: 'About 2', isPublic: null },
		]);
		expect(await sourceAgenda(db(), second?.id ?? '')).toEqual([]);
		await take(db(), withItems([item('3', false)]), {}, later);
		expect(await sourceAgenda(db(), first?.id ?? '')).toMatchObject([{ number: '3' }]);
	});

	test('a council comes in with its people, seats and sessions, and those it invites', async () => {
		await offices.create(acting(db(), { actor, now }), office);
		expect(await take(db(), lindenau)).toBe('applied');
		expect((await committees.list(db())).map(({ name, kind }) => [name, kind])).toEqual([
			['Stadtrat', 'council'],
			['Ausschuss für Wege und Brücken', 'advisory'],
		]);
		const lerche = await personNamed(db(), 'Lerche');
		expect(lerche).toMatchObject({
			title: 'Dr.',
			givenName: 'Ada',
			officeId: office.id,
			position: 'member',
		});
		const seats = await memberships.list(db(), { personId: lerche?.id ?? '' });
		expect(seats.map(({ role, vote, from, to }) => [role, vote, from, to])).toEqual([
			['member', true, '2024-07-01', '2027-07-01'],
			['chair', true, '2024-07-01', null],
		]);
		const [first, joint] = await sessions.list(db(), now, far);
		expect(first).toMatchObject({
			startsAt: '2026-12-10T15:00:00.000Z',
			form: 'hybrid',
			place: 'Ratssaal, Markt 1, 01234 Lindenau',
		});
		const invited = await attendees.list(db(), [joint?.id ?? '']);
		expect(invited.map(({ sortName, role, mode }) => [sortName, role, mode])).toEqual([
			['Lerche, Dr. Ada', 'chair', 'unknown'],
			['von der Aue, Bruno', 'adviser', 'unknown'],
		]);
		expect(await actions(db(), lerche?.id ?? '')).toEqual(['person.create']);
	});

	test('a second time changes nothing, but remembers when it was read', async () => {
		await offices.create(acting(db(), { actor, now }), office);
		await take(db(), lindenau);
		const before = await everything(db());
		const records = await db().selectFrom('sourceRecord').selectAll().orderBy('key').execute();
		expect(await take(db(), lindenau, {}, later)).toBe('applied');
		expect(await everything(db())).toEqual(before);
		expect(await db().selectFrom('sourceRecord').selectAll().orderBy('key').execute()).toEqual(
			records,
		);
		expect(await sources.list(db())).toMatchObject([{ name: 'Lindenau', appliedAt: later }]);
	});

	test('only what is used is kept, with its text, and no more of it than was interpreted', async () => {
		await offices.create(acting(db(), { actor, now }), office);
		await take(db(), [
			...lindenau,
			{ ...lindenau[3], id: at('person/9'), membership: [], name: 'Carl Specht' },
		]);
		const records = await db().selectFrom('sourceRecord').select(['key', 'noun', 'text']).execute();
		expect(records.map((record) => record.key)).not.toContain(key('person/9'));
		expect(records.find((record) => record.key === key('person/1'))).toMatchObject({
			noun: 'person',
			text: expect.stringContaining('"familyName":"Lerche"'),
		});
	});

	describe('news', () => {
		test('only the object that changed has to come, and what hangs on others is still right', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const moved = withChange('meeting/1', { start: '2026-12-10T17:30:00+01:00' }).filter(
				({ id }) => id === at('meeting/1'),
			);
			const chair = membership('seat/5', {
				person: at('person/2'),
				organization: at('org/2'),
				role: 'Vorsitz',
				startDate: '2026-12-01',
			});
			await take(db(), [...moved, chair], {}, later);
			const [first] = await sessions.list(db(), now, far);
			expect(first).toMatchObject({ startsAt: '2026-12-10T16:30:00.000Z', revision: 1 });
			const aue = await personNamed(db(), 'von der Aue');
			expect(
				(await memberships.list(db(), { personId: aue?.id ?? '' })).map(({ role }) => role),
			).toEqual(['chair', 'adviser']);
		});

		test('what somebody here has changed stays, until they decide otherwise', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const lerche = await personNamed(db(), 'Lerche');
			const id = lerche?.id ?? '';
			if (!lerche) throw new Error('she is not there');
			await people.update(acting(db(), { actor, now }), id, lerche.revision, {
				...lerche,
				phone: '0391 1',
				email: 'ada@lindenau.example',
			});
			const news = withChange('person/1', { email: ['lerche@lindenau.example'] });
			await take(db(), news, {}, later);
			expect(await people.read(acting(db()), id)).toMatchObject({
				phone: '0391 1',
				email: 'ada@lindenau.example',
			});
			const again = withChange('person/1', { email: ['a.lerche@lindenau.example'] });
			await take(db(), again, { theirs: new Set([`${key('person/1')} email`]) }, later);
			expect(await people.read(acting(db()), id)).toMatchObject({
				phone: '0391 1',
				email: 'a.lerche@lindenau.example',
			});
		});

		test('a tombstone takes nothing away by itself; a seat ends when somebody says so', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const before = await everything(db());
			const tombstone = membership('seat/2', {
				deleted: true,
				modified: '2026-11-20T10:00:00+01:00',
			});
			const seen = await preview(db(), reading([tombstone]), withOffice, now);
			expect(seen.diff.removed).toMatchObject([{ noun: 'membership', ends: false }]);
			expect(await everything(db())).toEqual(before);
			await take(db(), [tombstone], { endRecords: new Set([key('seat/2')]) });
			const seats = await memberships.list(db());
			expect(seats.find(({ committeeName }) => committeeName !== 'Stadtrat')).toMatchObject({
				to: '2026-11-20',
				revision: 1,
			});
			expect((await preview(db(), reading([tombstone]), withOffice, now)).diff.removed).toEqual([]);
		});

		const wege = { person: at('person/1'), organization: at('org/2'), role: 'Vorsitz' };
		const gone = membership('seat/2', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
		const days = async (db: Db) =>
			(await memberships.list(db))
				.filter(({ committeeName }) => committeeName !== 'Stadtrat')
				.map(({ role, from, to }) => [role, from, to])
				.toSorted();
		test.each([
			['after', '2026-12-01', '2026-11-20'],
			['on the day of', '2026-11-20', '2026-11-20'],
			['before', '2026-11-10', '2026-11-10'],
		])(
			'a removed seat and the next that begins %s its end come in one run',
			async (_, next, end) => {
				await offices.create(acting(db(), { actor, now }), office);
				await take(db(), lindenau);
				const news = [gone, membership('seat/8', { ...wege, startDate: next })];
				const seen = await preview(db(), reading(news), withOffice, now);
				expect(seen.diff.removed).toMatchObject([{ end: { to: end, next } }]);
				expect(seen.diff.leftOut).toContainEqual(
					expect.objectContaining({ reason: 'waitsForEnd' }),
				);
				await take(db(), news, { endRecords: new Set([key('seat/2')]) });
				const both = [
					['chair', next, null],
					['member', '2024-07-01', end],
				];
				expect(await days(db())).toEqual(both);
				await take(db(), news);
				expect(await days(db())).toEqual(both);
			},
		);

		test('a seat that the source has under another key goes on, and is not asked about', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const news = [gone, membership('seat/8', { ...wege, startDate: '2024-07-01' })];
			const seen = await preview(db(), reading(news), withOffice, now);
			expect([seen.diff.removed, seen.diff.seats.map(({ state }) => state)]).toEqual([
				[],
				['same', 'same', 'found'],
			]);
			await take(db(), news);
			const one = [['chair', '2024-07-01', null]];
			expect(await days(db())).toEqual(one);
			await take(db(), [membership('seat/8', { ...wege, startDate: '2024-07-01' })]);
			expect(await days(db())).toEqual(one);
		});

		test('who is no chair any more at the source is a member from that day on, in one run', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const chair = { ...wege, startDate: '2026-01-01', endDate: '2027-06-30' };
			const member = lindenau.filter(({ id }) => id === at('person/1'));
			await take(db(), [...member, membership('seat/8', chair)]);
			const off = membership('seat/8', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
			await take(db(), [...member, off], { endRecords: new Set([key('seat/8')]) });
			const after = [
				['chair', '2026-01-01', '2026-11-20'],
				['member', '2024-07-01', '2026-01-01'],
				['member', '2026-11-20', '2027-07-01'],
			];
			expect(await days(db())).toEqual(after);
			await take(db(), lindenau);
			expect(await days(db())).toEqual(after);
		});

		test('a session that is called off is taken back only when somebody says so', async () => {
			await offices.create(acting(db(), { actor, now }), office);
			await take(db(), lindenau);
			const off = withChange('meeting/1', { name: 'ABGESAGT: Stadtrat' });
			await take(db(), off);
			expect((await sessions.list(db(), now, far)).length).toBe(2);
			await take(db(), off, { endRecords: new Set([key('meeting/1')]) });
			expect((await sessions.list(db(), now, far)).length).toBe(1);
			await take(db(), off);
			expect((await sessions.list(db(), now, far)).length).toBe(1);
		});
	});

	test('a person who is deleted here is not brought back, nor what was said of them', async () => {
		await offices.create(acting(db(), { actor, now }), office);
		await take(
			db(),
			lindenau.filter(({ id }) => !String(id).includes('meeting')),
		);
		const lerche = await personNamed(db(), 'Lerche');
		expect(JSON.stringify(await sourceRecords.textsOf(db(), lerche?.id ?? ''))).toContain('Lerche');
		await deletePerson(acting(db(), { actor, now }), lerche?.id ?? '');
		const texts = async () =>
			JSON.stringify(await db().selectFrom('sourceRecord').selectAll().execute());
		expect(await texts()).not.toContain('Lerche');
		await take(
			db(),
			lindenau.filter(({ id }) => !String(id).includes('meeting')),
			{},
			later,
		);
		expect(await personNamed(db(), 'Lerche')).toBeUndefined();
		expect(await texts()).not.toContain('Lerche');
		await take(
			db(),
			lindenau,
			{ again: new Set([key('person/1'), key('seat/1'), key('seat/2')]) },
			later,
		);
		expect(await personNamed(db(), 'Lerche')).toMatchObject({ givenName: 'Ada' });
	});

	test('without an office for somebody new nothing is written', async () => {
		expect(await take(db(), lindenau, noChoices)).toBe('officeMissing');
		expect(await sources.list(db())).toEqual([]);
	});

	test("a file of the same body is the same source, and keeps the server's address", async () => {
		await offices.create(acting(db(), { actor, now }), office);
		await take(db(), lindenau);
		const file = reading(
			[meeting('meeting/3', { start: '2027-01-07T16:00:00+01:00', organization: [at('org/1')] })],
			{
				source: {
					name: 'Lindenau',
					address: '',
					version: '',
					product: '',
					walkedAt: null,
					lists: [],
				},
			},
		);
		await applyWhole(acting(db(), { actor, now: later }), file, withOffice);
		expect(await sources.list(db())).toMatchObject([
			{ address: at('system'), walkedAt: now, appliedAt: later },
		]);
		expect((await sessions.list(db(), now, far)).length).toBe(3);
	});
});

test.each([
	[
		'its body',
		[{ id: at('body'), type: 'https://schema.oparl.org/1.1/Body', name: 'Lindenau' }],
		[],
		key('body'),
	],
	['the body that its committees name', [{ ...lindenau[0], body: at('body') }], [], key('body')],
	['the one that is known of its host', lindenau, ['other.example/body', key('body')], key('body')],
	['its host', lindenau, [], 'ris.lindenau.example/'],
	[
		'its host, where several bodies of it are known',
		lindenau,
		[key('a'), key('b')],
		'ris.lindenau.example/',
	],
] as const)('a file is a source by %s', (_name, json, knownBodies, bodyKey) => {
	const file = { fileName: 'rat.json', includePast: false, knownBodies };
	const { progress, objects } = readObjects(json, file);
	expect(new FileReading(progress, objects).reading()?.bodyKey).toBe(bodyKey);
});
test('of a file with several bodies somebody chooses one', () => {
	const bodies = ['a', 'b'].map((body) => ({
		id: at(body),
		type: 'https://schema.oparl.org/1.1/Body',
		name: body,
	}));
	const file = { fileName: 'rat.json', includePast: false, knownBodies: [] };
	const { progress, objects } = readObjects(bodies, file);
	expect(new FileReading(progress, objects).reading()).toBeNull();
	const chosen = new FileReading({ ...progress, bodyKey: key('b') }, objects);
	expect(chosen.reading()).toMatchObject({
		bodyKey: key('b'),
		hasOtherBodies: true,
		source: { name: 'b' },
	});
});
