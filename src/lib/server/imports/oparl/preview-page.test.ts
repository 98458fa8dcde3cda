import { expect, test } from 'vitest';
import { readFile } from '../../../exchange/oparl/file.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import {
	at,
	key,
	meeting,
	membership,
	organization,
	person,
} from '../../../exchange/oparl/testing.ts';
import type { PreviewEntry, PreviewList } from '../../../views/imports/oparl-lists.ts';
import { tokenOf } from '../../../views/imports/form-tokens.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { actor, now } from '../../register/testing/register.ts';
import { acting } from '../../testing/acting.ts';
import { atOnce } from '../runs/testing-clock.ts';
import { clearUp } from './clear-up.ts';
import { preview } from './import.ts';
import { keepAnswers } from './kept-answers.ts';
import { entriesPerPage, keepPreview } from './keep-preview.ts';
import { askedList, previewPage } from './preview-page.ts';
import { currentJob } from './source-job.ts';
import * as sourcePreviewParts from './source-preview-parts.ts';
import * as sourcePreviews from './source-previews.ts';
import * as sourceReadings from './source-readings.ts';
import { leaseOf, never, putRun } from './testing-run.ts';

const people = 120;
const objects = [
	organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' }),
	organization('org/2', {
		name: 'Ausschuss für 100 % Öffentlichkeit',
		organizationType: 'Gremium',
	}),
	...Array.from({ length: people }, (_, number) =>
		person(`person/${number}`, {
			...{ givenName: `Jürgen${number}`, familyName: `Groß${String(number).padStart(3, '0')}` },
			membership: [
				membership(`seat/${number}`, {
					...{ organization: at(number === 77 ? 'org/2' : 'org/1'), role: 'Mitglied' },
					startDate: '2024-07-01',
				}),
			],
		}),
	),
	meeting('meeting/1', { start: '2026-12-10T16:00:00+01:00', organization: [at('org/1')] }),
];
const reading = {
	objects: readFile(objects, 'rat.json').collection,
	...{ bodyKey: key('body'), includePast: false, hasOtherBodies: false, isShort: false },
	source: {
		...{ name: 'Lindenau', address: at('system'), version: '', product: '' },
		...{ walkedAt: now, lists: [] },
	},
};

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	async function kept(): Promise<string> {
		const db = store.db();
		const id = await putRun(by(), reading);
		const one = await sourceReadings.read(db, id);
		if (one) await sourceReadings.update(db, one, { phase: 'ready' }, now);
		const seen = await preview(db, reading, noChoices, now);
		await keepPreview(by(), await leaseOf(by(), id), id, seen, atOnce);
		return id;
	}
	async function pageAt(db: Db, id: string, address: string) {
		const row = await db.selectFrom('sourcePreview').select('fingerprint').executeTakeFirst();
		const view = await sourcePreviews.read(db, id, row?.fingerprint ?? '', 'de');
		const asked = askedList(new URLSearchParams(address));
		if (!view || !asked) return expect.fail('there is no such page');
		return previewPage(db, id, view, asked, 'de');
	}
	const isPerson = (entry: PreviewEntry): entry is PreviewEntry<'seats'> => 'person' in entry;
	const namesOn = ({ rows }: Awaited<ReturnType<typeof pageAt>>) =>
		rows.items.map((entry) => (isPerson(entry) ? entry.person : 'name' in entry ? entry.name : ''));

	test('every long list is there whole, page by page, and none of it within the preview', async () => {
		const db = store.db();
		const id = await kept();
		for (const list of ['people', 'seats'] as const satisfies readonly PreviewList[]) {
			const pages = [];
			for (const page of [1, 2, 3]) pages.push(await pageAt(db, id, `list=${list}&page=${page}`));
			expect(pages.map(({ pages, count }) => [pages, count])).toEqual(
				[1, 2, 3].map(() => [3, people]),
			);
			expect(new Set(pages.flatMap(namesOn)).size).toBe(people);
		}
		expect(namesOn(await pageAt(db, id, 'list=people&page=99')).at(-1)).toBe('Groß119, Jürgen119');
		expect(askedList(new URLSearchParams('list=nothing'))).toBeNull();
	});

	test('a list is searched by name and committee in either writing, a short one too', async () => {
		const db = store.db();
		const id = await kept();
		const found = async (list: PreviewList, query: string) =>
			namesOn(await pageAt(db, id, `list=${list}&q=${encodeURIComponent(query)}`));
		expect(await found('seats', 'juergen77 gross')).toEqual(['Jürgen77 Groß077']);
		expect(await found('seats', 'offentlichkeit 100 %')).toEqual(['Jürgen77 Groß077']);
		expect(await found('people', 'Öffentlichkeit')).toEqual(['Groß077, Jürgen77']);
		expect(await found('seats', '077 \\')).toEqual([]);
		expect(await found('committees', 'STADTRAT')).toEqual(['Stadtrat']);
		expect((await pageAt(db, id, 'list=seats&q=stadtrat')).count).toBe(people - 1);
	});

	test('a new comparison takes the place of the one before, and nothing outlives the run', async () => {
		const db = store.db();
		const id = await kept();
		const seen = await preview(db, reading, noChoices, now);
		await keepPreview(by(), await leaseOf(by(), id), id, seen, atOnce);
		const count = async () => (await sourcePreviewParts.numbers(db, id, 1000)).length;
		expect(await count()).toBe(2 * Math.ceil(people / entriesPerPage));
		await clearUp(by(), id, never, atOnce);
		expect(await count()).toBe(0);
	});

	test('what is answered on one page stays while another is answered, also of two at once', async () => {
		const db = store.db();
		const id = await kept();
		const job = (await currentJob(db)) ?? expect.fail('there is no import');
		const field = (number: number) => `seat:${tokenOf(key(`seat/${number}`))}`;
		await Promise.all([
			keepAnswers(by(), job, { job: [id], [field(1)]: ['chair:vote'], [field(2)]: [''] }),
			keepAnswers(by(), job, { [field(99)]: ['none'], form: ['video'], q: ['Groß'] }),
		]);
		const sent = { [field(1)]: ['chair:vote'], [field(99)]: ['none'], form: ['video'] };
		expect((await sourceReadings.read(db, id))?.sent).toEqual(sent);
		await keepAnswers(by(), job, { [field(1)]: [''] });
		expect((await sourceReadings.read(db, id))?.sent).toEqual({
			...{ [field(99)]: ['none'], form: ['video'] },
		});
	});
});
