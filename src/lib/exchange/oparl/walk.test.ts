import { describe, expect, test } from 'vitest';
import { Collection } from './collection.ts';
import { at, person } from './testing.ts';
import { beginning, usualLimits, walk, withFilter } from './walk.ts';
import type { FetchAnswer, List, ListState } from './walk.ts';

const list = { address: at('people'), kind: 'Person', since: null } as const satisfies List;
const since = '2026-11-01T00:00:00.000Z';
const filtered = withFilter(list.address, since);

type Pages = Readonly<Record<string, unknown>>;
/** A server by its addresses; a number is a status. */
const serve =
	(pages: Pages, asked: string[] = []) =>
	async (address: string): Promise<FetchAnswer<string>> => {
		asked.push(address);
		const page = pages[address] ?? 404;
		return typeof page === 'number'
			? { ok: false, status: page === 0 ? null : page, failure: `status ${page}` }
			: { ok: true, json: page, bytes: 100 };
	};

async function run(from: ListState<string>, pages: Pages, limits = usualLimits) {
	const collection = new Collection();
	const asked: string[] = [];
	let last = from;
	for await (const state of walk(from, collection, serve(pages, asked), limits)) last = state;
	return {
		last,
		collection,
		asked,
		ids: [...collection.all()].map(({ id }) => id.split('/').at(-1)),
	};
}
const page = (ids: readonly string[], next?: string) => ({
	data: ids.map((id) => person(id, { modified: '2026-11-20T10:00:00+01:00' })),
	links: next === undefined ? {} : { next },
});

test('the filter goes into the address with its offset, escaped', () => {
	expect(filtered).toBe(`${list.address}?modified_since=2026-11-01T00%3A00%3A00%2B00%3A00`);
	expect(withFilter(`${list.address}?limit=5`, since)).toMatch(/\?limit=5&modified_since=/);
});

test('pages follow each other to the last', async () => {
	const { last, ids } = await run(beginning(list), {
		[list.address]: page(['1', '2'], at('p2')),
		[at('p2')]: page(['3']),
	});
	expect(last).toMatchObject({ end: 'end', pages: 2, objects: 3, next: null });
	expect(ids).toEqual(['1', '2', '3']);
});

test('an address without a host is completed', async () => {
	const { last } = await run(beginning(list), {
		[list.address]: page(['1'], '/oparl/p2'),
		[at('p2')]: page(['2']),
	});
	expect(last).toMatchObject({ end: 'end', objects: 2 });
});

describe('loops', () => {
	test('the same page under ever new addresses ends after three that bring nothing', async () => {
		const pages = Object.fromEntries(
			Array.from({ length: 50 }, (_, n) => [
				n === 0 ? list.address : at(`p${n}`),
				page(['1', '2'], at(`p${n + 1}`)),
			]),
		);
		const { last, asked } = await run(beginning(list), pages);
		expect(last).toMatchObject({ end: 'looped', objects: 2 });
		expect(asked.length).toBe(4);
	});
	test('an address that was asked before ends it at once', async () => {
		const { last, asked } = await run(beginning(list), {
			[list.address]: page(['1'], list.address),
		});
		expect(last.end).toBe('looped');
		expect(asked.length).toBe(1);
	});
	test('a page that repeats because something was inserted is normal', async () => {
		const { last, ids } = await run(beginning(list), {
			[list.address]: page(['1', '2'], at('p2')),
			[at('p2')]: page(['2', '1'], at('p3')),
			[at('p3')]: page(['3']),
		});
		expect(last).toMatchObject({ end: 'end', objects: 3 });
		expect(ids).toEqual(['2', '1', '3']);
	});
});

describe('filters', () => {
	const from = beginning({ ...list, since });
	test('go with the first page only', async () => {
		const { asked, last } = await run(from, {
			[filtered]: page(['1'], at('p2')),
			[at('p2')]: page(['2']),
		});
		expect(asked).toEqual([filtered, at('p2')]);
		expect(last).toMatchObject({ end: 'end', filter: 'sent', objects: 2 });
	});
	const old = (id: string) => person(id, { modified: '2026-10-01T10:00:00+01:00' });
	test('404 for a window without objects is nothing new, where the list without the filter holds none', async () => {
		const { asked, last, ids } = await run(from, { [list.address]: { data: [old('1')] } });
		expect(asked).toEqual([filtered, list.address]);
		expect([last.end, ids]).toEqual(['nothingNew', []]);
	});
	test('404 with the filter hides nothing: what is newer in the whole list, on any page, comes', async () => {
		const { last, ids } = await run(from, {
			[list.address]: { data: [old('1')], links: { next: at('p2') } },
			[at('p2')]: page(['2']),
		});
		expect([last.end, ids]).toEqual(['end', ['2']]);
	});
	test.each([401, 403, 404, 405, 410, 501])(
		'%s on the first page, with and without the filter, is a list that is not there',
		async (status) => {
			const { last } = await run(from, { [filtered]: status, [list.address]: status });
			expect(last).toMatchObject({ end: 'absent', failure: `status ${status}` });
		},
	);
	test.each([404, 500, 503, 0])('%s on a later page is a list that broke', async (status) => {
		const { last } = await run(beginning(list), {
			[list.address]: page(['1', '2'], at('p2')),
			[at('p2')]: status,
		});
		expect(last).toMatchObject({ end: 'failed', next: at('p2'), objects: 2 });
	});
	test.each([500, 0])('%s on the first page is a list that broke, too', async (status) => {
		const { last } = await run(beginning(list), { [list.address]: status });
		expect(last.end).toBe('failed');
	});
	test.each([400, 500])(
		'%s is asked again without, and what is older is passed over',
		async (status) => {
			const old = { ...person('old', { modified: '2026-10-01T10:00:00+01:00' }) };
			const { last, ids } = await run(from, {
				[filtered]: status,
				[list.address]: {
					data: [
						old,
						person('new', { modified: '2026-11-20T10:00:00+01:00' }),
						person('unsaid', { modified: '' }),
					],
				},
			});
			expect(last).toMatchObject({ end: 'end', filter: 'refused', objects: 3, older: 1 });
			expect(ids).toEqual(['new', 'unsaid']);
		},
	);
	test('ignored ones are made up for here', async () => {
		const old = person('old', { modified: '2026-10-01T10:00:00+01:00' });
		const { ids, last } = await run(from, {
			[filtered]: { data: [old, person('new', { modified: '2026-11-20T10:00:00Z' })] },
		});
		expect([ids, last.older]).toEqual([['new'], 1]);
	});
	test('an answer that is no list is asked again without', async () => {
		const { last } = await run(from, { [filtered]: { error: 'x' }, [list.address]: page(['1']) });
		expect(last).toMatchObject({ end: 'end', filter: 'refused' });
	});
	test('no answer at all is not asked again', async () => {
		const { last, asked } = await run(from, { [filtered]: 0 });
		expect([last.end, asked.length]).toEqual(['failed', 1]);
	});
});

test('it goes on from the page at which it was interrupted', async () => {
	const first = await run(beginning(list), {
		[list.address]: page(['1', '2'], at('p2')),
		[at('p2')]: 500,
	});
	expect(first.last).toMatchObject({ end: 'failed', next: at('p2'), pages: 1, objects: 2 });
	const second = await run(first.last, { [at('p2')]: page(['3']) });
	expect(second.asked).toEqual([at('p2')]);
	expect(second.last).toMatchObject({ end: 'end', pages: 2, objects: 3 });
});

test.each([
	['pages', { ...usualLimits, pages: 2 }],
	['objects', { ...usualLimits, objects: 2 }],
	['bytes', { ...usualLimits, bytes: 200 }],
])('it ends at so many %s', async (_what, limits) => {
	const pages = Object.fromEntries(
		Array.from({ length: 9 }, (_, n) => [
			n === 0 ? list.address : at(`p${n}`),
			page([String(n)], at(`p${n + 1}`)),
		]),
	);
	const { last } = await run(beginning(list), pages, limits);
	expect(last).toMatchObject({ end: 'limit', pages: 2 });
});

test('entries that are no objects are named, and the others are kept', async () => {
	const { last, ids } = await run(beginning(list), {
		[list.address]: { data: [null, 'x', person('1'), { name: 'x' }] },
	});
	expect(ids).toEqual(['1']);
	expect(last.rejected.map(({ page, entry, reason }) => [page, entry, reason])).toEqual([
		[1, 1, 'notAnObject'],
		[1, 2, 'notAnObject'],
		[1, 4, 'withoutId'],
	]);
});

test('an object of its kind in place of the list is a list of one', async () => {
	const { last, ids } = await run(beginning(list), { [list.address]: person('1') });
	expect([last.end, ids]).toEqual(['end', ['1']]);
});

test('a list that is none fails', async () => {
	expect((await run(beginning(list), { [list.address]: { hello: 1 } })).last).toMatchObject({
		end: 'failed',
		failure: null,
	});
});
