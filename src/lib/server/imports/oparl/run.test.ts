import { acting } from '../../testing/acting.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { keyOf } from '../../../exchange/oparl/keys.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import * as committees from '../../register/committees.ts';
import * as sources from './sources.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { actor, now } from '../../register/testing/register.ts';
import { defaultFetchPolicy } from './fetch-json.ts';
import { preview } from './import.ts';
import { Run } from './run.ts';
import type { ServerImportOptions } from './source-readings.ts';
import { lindenauLists, startRis } from './testing-server.ts';
import { applyWhole } from './testing-run.ts';
import type { Quirks, Ris } from './testing-server.ts';

let ris: Ris;
const servers: { close(): unknown }[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

async function serve(quirks: Quirks = {}) {
	ris = await startRis(lindenauLists, quirks);
	servers.push(ris);
	return ris;
}
const policy = { ...defaultFetchPolicy, waits: [1, 1], privateHosts: ['127.0.0.1'], caFile: null };
function begin(options: Partial<ServerImportOptions> = {}): Run {
	const all = { address: ris.system, includePast: false, since: null, bodyKey: null };
	const whole = { ...all, walkedAt, ...options };
	const run = new Run(whole, now, policy);
	run.start();
	return run;
}
async function read(options: Partial<ServerImportOptions> = {}): Promise<Run> {
	const run = begin(options);
	await run.settled;
	return run;
}
const counts = ({ objects }: Run) =>
	(['Organization', 'Person', 'Membership', 'Meeting'] as const).map((kind) => objects.count(kind));
const whole = [3, 3, 4, 3];
const since = '2026-10-01T00:00:00.000Z';
/** When it began by the real clock: other than the council's. */
const walkedAt = '2026-11-20T08:00:00.000Z';

test('a council is read over all its lists, one request at a time', async () => {
	await serve({ slow: 2 });
	const run = await read();
	expect([run.phase, run.failure, counts(run)]).toEqual(['ready', null, whole]);
	expect(run.reading()).toMatchObject({
		source: { name: 'Stadt Lindenau', version: 'https://schema.oparl.org/1.1/', walkedAt },
	});
	expect(ris.together()).toBe(1);
});

describe.each([
	['1.0, with its terms and memberships inside other objects', { isVersion10: true }, [3, 3, 3, 3]],
	['bare arrays for lists', { bareArrays: true }, whole],
	['a name that says 1.0 on a server of 1.1', { name: 'Schnittstelle OParl 1.0' }, whole],
	['entries that are no objects', { oddEntries: [null, 'x', 7, { name: 'no id' }] }, whole],
	['a redirect on its own host', { redirect: '/moved' }, whole],
	['being busy for a while', { busy: { status: 429, times: 2 } }, whole],
	['a failure that is over when it is asked again', { busy: { status: 500, times: 2 } }, whole],
	['a body alone for a list of bodies', { loneBody: true }, whole],
	['control characters in its texts', { controlCharacters: true }, whole],
	['memberships by their address alone', { seatsByAddress: true }, [3, 3, 3, 3]],
] as const)('a server with %s', (_name, quirks, expected) => {
	test('is read all the same', async () => {
		await serve(quirks);
		const run = await read();
		expect([run.phase, counts(run)]).toEqual(['ready', expected]);
	});
});

test('what is rejected of a list is named', async () => {
	await serve({ oddEntries: [null, { name: 'x' }] });
	const { states } = await read();
	expect(states.flatMap(({ rejected }) => rejected).map(({ reason }) => reason)).toEqual([
		'notAnObject',
		'withoutId',
	]);
});

test('the same page without end is left after a few, and said', async () => {
	await serve({ endlessPages: true });
	const run = await read();
	expect(run.phase).toBe('ready');
	expect(new Set(run.states.map(({ end }) => end))).toEqual(new Set(['looped']));
	expect(ris.asked.length).toBeLessThan(30);
});

describe('bodies', () => {
	test('of several somebody chooses', async () => {
		await serve({ moreBodies: 26 });
		const run = await read();
		expect([run.phase, run.bodies.length, run.bodies[0]?.name]).toEqual([
			'choosing',
			27,
			'Instance 0001',
		]);
		expect(run.choose('no such body')).toBe(false);
		expect(run.choose(keyOf(ris.at('body/1')))).toBe(true);
		await run.settled;
		expect([run.phase, counts(run)]).toEqual(['ready', whole]);
	});
	test('the one that was chosen before is taken again', async () => {
		await serve({ moreBodies: 2 });
		expect((await read({ bodyKey: keyOf(ris.at('body/1')) })).phase).toBe('ready');
	});
});

describe('only what is new', () => {
	test('comes with a filter, tombstones too', async () => {
		await serve();
		ris.lists.meeting.push({
			id: ris.at('meeting/1'),
			type: 'https://schema.oparl.org/1.1/Meeting',
			deleted: true,
			modified: '2026-11-01T08:00:00+01:00',
		});
		const run = await read({ since });
		expect([...run.objects.all()].map(({ id, isDeleted }) => [id, isDeleted])).toEqual([
			[ris.at('meeting/1'), true],
		]);
		expect(
			ris.asked.filter((path) => path.includes('modified_since=2026-10-01T00%3A00%3A00%2B00%3A00'))
				.length,
		).toBe(5);
	});
	test.each([
		['404 for an empty window', { emptyWindowIs404: true }, 'nothingNew'],
		['a filter that fails', { filterStatus: 500 }, 'nothingNew'],
		['a filter that is ignored', { filterIgnored: true }, 'end'],
	] as const)('%s is nothing new', async (_name, quirks, end) => {
		await serve(quirks);
		const run = await read({ since });
		expect([run.phase, run.objects.size, new Set(run.states.map((state) => state.end))]).toEqual([
			'ready',
			0,
			new Set([end]),
		]);
	});
	test('what it refers to is asked for by its own address', async () => {
		await serve();
		const fresh = {
			modified: '2026-11-01T08:00:00+01:00',
			type: 'https://schema.oparl.org/1.1/Meeting',
		};
		ris.lists.meeting.push({
			...fresh,
			id: ris.at('meeting/7'),
			start: '2099-12-20T16:00:00+01:00',
			organization: [ris.at('org/2'), ris.at('org/404')],
		});
		const run = await read({ since });
		expect(run.objects.has(keyOf(ris.at('org/2')))).toBe(true);
		expect(run.phase).toBe('ready');
		expect(run.objects.has(keyOf(ris.at('org/404')))).toBe(false);
	});
});

describe('other hosts', () => {
	async function stranger() {
		let heard = 0;
		const server = createServer((_request, response) => {
			heard++;
			response.end('{"data":[]}');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		servers.push(server);
		return {
			origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
			heard: () => heard,
		};
	}
	test.each([
		['a next page', (origin: string) => ({ nextElsewhere: `${origin}/page2` }), 'otherHost'],
		['lists', (origin: string) => ({ listsElsewhere: origin }), 'otherHost'],
		[
			'a redirect',
			(origin: string) => ({ redirect: origin.replace('127.0.0.1', 'localhost') }),
			'redirected',
		],
	] as const)(
		'%s there is refused, and the host is named and hears nothing',
		async (_name, quirks, code) => {
			const other = await stranger();
			await serve(quirks(other.origin));
			const run = await read();
			expect(run.phase).toBe('failed');
			expect(run.failure).toMatchObject({
				code,
				detail: expect.stringContaining(new URL(other.origin).port),
				host: new URL(ris.origin).host,
			});
			expect(other.heard()).toBe(0);
		},
	);
});

describe('what is no OParl', () => {
	test.each([
		['HTML', '<!doctype html>', 'notJson'],
		['other JSON', '{"hello":1}', 'notOparl'],
		['an empty list', '{"data":[]}', 'noBody'],
	])('%s is told as that', async (_name, system, code) => {
		await serve({ system });
		const run = await read();
		expect([run.phase, run.failure?.code]).toEqual(['failed', code]);
	});
	test('an address that may not be asked is told at once', async () => {
		await serve();
		const run = await read({ address: 'https://192.168.0.1/oparl' });
		expect(run.failure).toMatchObject({ code: 'privateAddress', host: '192.168.0.1' });
	});
});

test('after an interruption it goes on with the page it stopped at', async () => {
	await serve({ breaksAtPage: 2 });
	const run = await read();
	expect([run.phase, run.failure?.code, run.objects.count('Person')]).toEqual([
		'failed',
		'broken',
		2,
	]);
	ris.quirks = {};
	const before = ris.asked.length;
	run.start();
	await run.settled;
	expect([run.phase, counts(run)]).toEqual(['ready', whole]);
	const [, first] = ris.asked.slice(before - 1);
	expect(first).toBe('/oparl/body/1/person?page=2');
});

describe('a list that breaks half-way', () => {
	const members = (at: (path: string) => string) =>
		[4, 5, 6].map((number) => ({
			...{ id: at(`seat/${number}`), type: 'https://schema.oparl.org/1.1/Membership' },
			...{ person: at('person/3'), organization: at('org/1'), role: 'Mitglied' },
		}));
	test.each([500, 503, 404])('with %s stops the reading, says so, and goes on', async (status) => {
		await serve({ fails: { list: 'membership', page: 2, status } });
		ris.lists.membership.splice(0, 9, ...members(ris.at));
		const run = await read();
		expect([run.phase, run.failure?.code, run.failure?.detail]).toEqual([
			...['failed', 'status', String(status)],
		]);
		ris.quirks = {};
		run.start();
		await run.settled;
		expect([run.phase, counts(run), run.reading()?.isShort]).toEqual([
			'ready',
			[3, 3, 6, 3],
			false,
		]);
	});
	test('is not missed where the server has none', async () => {
		await serve({ fails: { list: 'membership', page: 1, status: 404 } });
		const run = await read();
		expect([run.phase, counts(run), run.reading()?.isShort]).toEqual([
			'ready',
			[3, 3, 3, 3],
			false,
		]);
	});
	test('without its rest the source is not read as a whole', async () => {
		await serve({ fails: { list: 'membership', page: 2, status: 500 } });
		ris.lists.membership.splice(0, 9, ...members(ris.at));
		const failed = await read();
		const kept = failed.progress();
		const states = kept.states.map((state) =>
			state.end === 'failed' ? ({ ...state, end: 'givenUp' } as const) : state,
		);
		const progress = { ...kept, states };
		const run = Run.of(
			{ phase: 'reading', progress, startedAt: now },
			[...failed.objects.all()],
			policy,
		);
		run.start();
		await run.settled;
		expect(run.reading()).toMatchObject({ isShort: true, source: { walkedAt: null } });
	});
});

test('a single object that is not there is asked for once', async () => {
	await serve();
	const { person } = ris.lists;
	person.splice(0, 9, ...person.map((one) => ({ ...one, membership: [ris.at('gone')] })));
	const run = await read();
	// It is not there: that is no failure.
	expect([run.phase, run.progress().singles?.absent.length]).toEqual(['ready', 1]);
});

test('it can be stopped, and gone on with', async () => {
	await serve({ slow: 20 });
	const run = begin();
	while (ris.asked.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
	run.stop();
	await run.settled;
	expect([run.phase, run.reading()]).toEqual(['stopped', null]);
	run.start();
	await run.settled;
	expect([run.phase, counts(run)]).toEqual(['ready', whole]);
});

onBothDatabases(({ db }) => {
	test('from the address to the register, again without a change, and then only what is new', async () => {
		await serve();
		const choices = { ...noChoices, office: 'new' };
		const take = async (options: Partial<ServerImportOptions>, more = {}) => {
			const reading = (await read(options)).reading();
			if (!reading) throw new Error('nothing was read');
			const seen = await preview(db(), reading, { ...choices, ...more }, now);
			await applyWhole(acting(db(), { actor, now }), reading, { ...choices, ...more });
			return seen.diff;
		};
		const first = await take({});
		expect(first.sessions.map(({ state }) => state)).toEqual(['new', 'new']);
		expect((await committees.list(db())).length).toBe(2);
		const again = await take({});
		expect(
			[...again.sessions, ...again.seats, ...again.people].every(({ state }) => state === 'same'),
		).toBe(true);
		const modified = '2026-11-01T08:00:00+01:00';
		ris.lists.meeting[0] = {
			...ris.lists.meeting[0],
			modified,
			start: '2099-12-10T17:00:00+01:00',
		};
		ris.lists.membership[0] = {
			id: ris.at('seat/4'),
			type: 'https://schema.oparl.org/1.1/Membership',
			deleted: true,
			modified,
		};
		const news = await take({ since });
		expect(news.sessions.filter(({ state }) => state === 'changed')).toMatchObject([
			{ set: { startsAt: '2099-12-10T16:00:00.000Z' } },
		]);
		expect(news.removed).toMatchObject([{ noun: 'membership', ends: false }]);
		expect(await sources.list(db())).toMatchObject([
			{ name: 'Stadt Lindenau', address: ris.system },
		]);
	});
});
