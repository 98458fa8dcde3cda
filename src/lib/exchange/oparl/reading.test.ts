import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, endIsKnown, momentIn, readStart } from './clock.ts';
import { Collection } from './collection.ts';
import { noDecisions } from './decisions.ts';
import { draft } from './draft.ts';
import { readFile } from './file.ts';
import { parseJson } from './json.ts';
import { hostOf, keyOf } from './keys.ts';
import { keep, kindOf } from './objects.ts';
import { readPage } from './page.ts';
import { at, collect, key, lindenau, meeting, organization, person, today } from './testing.ts';

describe('keys', () => {
	test('an id is the same with either scheme, and its host in any letters', () => {
		expect(keyOf('http://RIS.Lindenau.example/oparl/Org/1')).toBe(key('Org/1'));
		expect(keyOf(' https://ris.lindenau.example/oparl/Org/1')).toBe(key('Org/1'));
		expect(keyOf('https://ris.lindenau.example/oparl/org/1')).not.toBe(key('Org/1'));
	});
	test.each([
		[key('org/1'), 'ris.lindenau.example'],
		['127.0.0.1:8080/oparl', '127.0.0.1:8080'],
		['urn:uuid:1', ''],
	])('the host of %s is %s', (given, host) => expect(hostOf(given)).toBe(host));
});

describe('objects', () => {
	test.each([
		['https://schema.oparl.org/1.0/Person', 'Person'],
		['https://schema.oparl.org/1.1/Meeting', 'Meeting'],
		['https://schema.oparl.org/1.1/Paper', null],
		['', null],
	])('%s is a %s', (type, kind) => expect(kindOf(type)).toBe(kind));

	test('only what we use is kept, unchanged', () => {
		const kept = keep(
			person('p', { name: ' Ada ', gender: 'female', location: at('home'), created: '' }),
		);
		expect(kept?.raw).toEqual({ ...person('p'), name: ' Ada ' });
	});
	test.each([
		null,
		'x',
		3,
		[],
		{},
		{ id: '' },
		{ id: 7, type: {} },
		{ id: at('x'), type: 'Paper' },
	])('%j is none of ours', (value) => expect(keep(value)).toBeNull());
	test('an object without a type is what its list holds', () => {
		expect(keep({ id: at('p') }, 'Person')?.kind).toBe('Person');
	});
	test('the copy that came last counts, and a tombstone among them', () => {
		const collection = collect([
			person('p', { name: 'Ada' }),
			{
				...person('p', { deleted: true, modified: '2026-11-01T10:00:00+01:00' }),
				id: 'http://ris.lindenau.example/oparl/p',
			},
		]);
		expect(collection.size).toBe(1);
		expect(collection.get(key('p'))).toMatchObject({
			isDeleted: true,
			modified: Date.UTC(2026, 10, 1, 9),
		});
	});
	test('memberships within people and organizations are taken out, and know whose they are', () => {
		const seat = { id: at('s'), type: 'https://schema.oparl.org/1.0/Membership', role: 'Mitglied' };
		expect(collect([person('p', { membership: [seat] })]).get(key('s'))?.raw).toMatchObject({
			person: at('p'),
		});
		expect(
			collect([organization('o', { membership: [seat, at('other')] })]).get(key('s'))?.raw,
		).toMatchObject({
			organization: at('o'),
		});
	});
	test('what is nested without end is cut off, not followed', () => {
		let seat: unknown = 'x';
		let title: unknown = 'Dr.';
		for (let n = 0; n < 20_000; n++) {
			seat = person(`p${n}`, { membership: [seat] });
			title = [title];
		}
		const collection = collect([person('p', { membership: [seat], title })]);
		expect(collection.size).toBeLessThan(5);
		expect(() => JSON.stringify(collection.get(key('p'))?.raw)).not.toThrow();
	});
	test('a legislative term may stand within its body, as in 1.0', () => {
		const body = {
			id: at('body'),
			type: 'https://schema.oparl.org/1.0/Body',
			legislativeTerm: [{ id: at('t'), startDate: '2024-07-01' }],
		};
		expect(collect([body]).count('LegislativeTerm')).toBe(1);
	});
});

describe('JSON', () => {
	test.each([
		['a control character in a text', '{"name":"Rat\u0001haus\n"}', { name: 'Rat haus ' }],
		[
			'a backslash that escapes nothing',
			String.raw`{"name":"C:\Saal \"A\""}`,
			{ name: 'C:\\Saal "A"' },
		],
		['its mark before it', '\uFEFF{"name":"Rat"}', { name: 'Rat' }],
		['nothing odd', '{"name":"Rat\\u00fc\\n"}', { name: 'Ratü\n' }],
	])('is read with %s', (_name, text, json) => expect(parseJson(text)).toEqual(json));
	test.each(['', '{"data":[', '<!doctype html>'])('%j is none', (text) =>
		expect(parseJson(text)).toBeUndefined(),
	);
});

describe('spellings of makers', () => {
	test("a word of the maker's own as type, and OParl's beside it", () => {
		const rat = { id: at('gr/1'), type: 'gr', Type: 'https://schema.oparl.org/1.1/Organization' };
		expect(keep(rat)?.kind).toBe('Organization');
		expect(keep({ id: at('gr/1'), type: 'gr' }, 'Organization')?.kind).toBe('Organization');
		expect(keep({ id: at('gr/1'), type: 'gr' })).toBeNull();
		expect(keep({ id: at('x'), type: 'https://schema.oparl.org/1.1/Paper' }, 'Person')).toBeNull();
	});
	test('names of fields in other capitals', () => {
		expect(keep({ Id: at('p'), Type: 'Person', FamilyName: 'Lerche' })?.raw).toMatchObject({
			familyName: 'Lerche',
		});
	});
});

describe('objects within others', () => {
	const whole = {
		...{ id: at('s'), type: 'Membership' },
		person: { id: at('p'), type: 'Person', name: 'Ada Lerche' },
		organization: { id: at('o'), type: 'Organization', name: 'Stadtrat' },
	};
	test('whole ones in a membership are taken', () => {
		const collection = collect([whole]);
		expect([collection.get(key('p'))?.raw.name, collection.get(key('o'))?.raw.name]).toEqual([
			'Ada Lerche',
			'Stadtrat',
		]);
	});
	test.each([
		['before', [person('p', { name: 'Dr. Ada Lerche' }), whole]],
		['after', [whole, person('p', { name: 'Dr. Ada Lerche' })]],
	])('do not take the place of the object itself, which stood %s', (_name, objects) => {
		expect(collect(objects).get(key('p'))?.raw.name).toBe('Dr. Ada Lerche');
	});
	test('without an id get one of their own, always the same', () => {
		const body = { id: at('b'), type: 'Body', legislativeTerm: [{ startDate: '2024-07-01' }] };
		const seats = [{ organization: at('o'), role: 'Mitglied' }];
		const one = () => [...collect([body, person('p', { membership: seats })]).all()];
		expect(
			one()
				.map(({ kind }) => kind)
				.toSorted(),
		).toEqual([...['Body', 'LegislativeTerm', 'Membership', 'Person']]);
		expect(one()).toEqual(one());
	});
});

describe('pages', () => {
	test('a bare array is a list of one page', () => {
		expect(readPage([1])).toEqual({ entries: [1], next: null, pages: 1 });
	});
	test.each([null, 'x', {}, { data: null }, { data: {} }, { error: 'x' }])(
		'%j is no page',
		(json) => expect(readPage(json)).toBeNull(),
	);
	test.each([
		[{ next: at('p2') }, at('p2')],
		[{ next: '' }, null],
		[{ next: null }, null],
		[{ next: 7 }, null],
		[[], null],
		[undefined, null],
	])('after links %j comes %s', (links, next) =>
		expect(readPage({ data: [], links })?.next).toBe(next),
	);
});

describe('the start of a meeting', () => {
	test.each([
		['2026-12-10T16:00:00+01:00', '2026-12-10', '2026-12-10T15:00:00.000Z'],
		['2026-12-10T15:00:00Z', '2026-12-10', '2026-12-10T15:00:00.000Z'],
		['2026-07-10T16:00:00+0200', '2026-07-10', '2026-07-10T14:00:00.000Z'],
		['2026-12-10T16:00:00', '2026-12-10', '2026-12-10T15:00:00.000Z'],
		['2026-12-10 16:00', '2026-12-10', '2026-12-10T15:00:00.000Z'],
		['2026-12-10T00:00:00+01:00', '2026-12-10', null],
		['2026-12-10T00:00:00Z', '2026-12-10', null],
		['2026-12-09T23:00:00Z', '2026-12-10', null],
		['2026-12-10', '2026-12-10', null],
		['2027-03-05T17:00:00+01::00', '2027-03-05', '2027-03-05T16:00:00.000Z'],
		['2027-03-05T17:00:00+01', '2027-03-05', '2027-03-05T16:00:00.000Z'],
		['5.3.2027 17:00', '2027-03-05', '2027-03-05T16:00:00.000Z'],
		['05.03.2027, 17:00', '2027-03-05', '2027-03-05T16:00:00.000Z'],
		['2026-12-10 irgendwann', '2026-12-10', null],
		['2026-12-10T25:00:00', '2026-12-10', null],
		['2026-12-10T16:75:00', '2026-12-10', null],
		['1899-12-31T16:00:00', null, null],
		['2199-12-31T16:00:00Z', '2199-12-31', '2199-12-31T16:00:00.000Z'],
		['2200-01-01T16:00:00Z', null, null],
		['0001-01-01T00:00:00+00:00', null, null],
		['2026-02-30T10:00:00+01:00', null, null],
		['', null, null],
		['demnächst', null, null],
	])('%s is the day %s, at %s', (text, day, startsAt) => {
		expect(readStart(text)).toEqual({ day, startsAt });
	});
	test.each([
		['2026-12-10T16:00:00+01:00', '2026-12-10T20:00:00+01:00', true],
		['2026-12-10T16:00:00+01:00', '2026-12-10T16:00:00+01:00', false],
		['2026-12-10T16:00:00+01:00', '2026-12-10T00:00:00+01:00', false],
		['2026-12-10T16:00:00+01:00', '', false],
	])('from %s to %s: the end is known: %s', (start, end, known) => {
		expect(endIsKnown(start, end)).toBe(known);
	});
});

test.each([
	['2026-11-01', '2026-11-01'],
	['2026-11-01T00:00:00+01:00', '2026-11-01'],
	['2026-11-01T00:00:00Z', '2026-11-01'],
	['2026-10-31T23:00:00Z', '2026-11-01'],
	['2024-06-30T22:00:00.000Z', '2024-07-01'],
	['2025-11-01T00:00:00+01::00', '2025-11-01'],
	['1.7.2024', '2024-07-01'],
	['2024-07-01 (Beginn)', '2024-07-01'],
	['0001-01-01T00:00:00', null],
	['', null],
])('the day of %s is %s', (text, day) => expect(dayIn(text)).toBe(day));

test('a moment needs an hour; without an offset it is by the clock on the wall', () => {
	expect(momentIn('2026-11-01T10:00:00+01::00')).toBe(Date.UTC(2026, 10, 1, 9));
	expect(momentIn('2026-11-01 10:00')).toBe(Date.UTC(2026, 10, 1, 9));
	expect(momentIn('2026-11-01')).toBeNull();
});

describe('a file', () => {
	const page = { data: lindenau, links: {}, pagination: {} };
	test.each([
		['an array', lindenau],
		['a page', page],
		['a bundle', { objects: lindenau }],
		[
			'a bundle of lists',
			{ organizations: lindenau.slice(0, 3), rest: { data: lindenau.slice(3) } },
		],
		['an array of pages', [page]],
	])('may be %s', (_name, json) => {
		const { collection, rejected } = readFile(json, 'rat.json');
		expect([
			collection.count('Organization'),
			collection.count('Person'),
			collection.count('Membership'),
			collection.count('Meeting'),
		]).toEqual([3, 2, 4, 2]);
		expect(rejected).toEqual([]);
	});
	test('may be a single object', () => {
		expect(readFile(lindenau[0], 'x').collection.count('Organization')).toBe(1);
	});
	test('names the entries that are no objects of ours', () => {
		const { rejected } = readFile(
			[
				null,
				{ name: 'x' },
				{ id: at('x'), type: 'Bill' },
				{ id: at('y'), type: 'https://schema.oparl.org/1.1/Paper' },
				lindenau[0],
			],
			'rat.json',
		);
		expect(rejected.map(({ entry, reason }) => [entry, reason])).toEqual([
			[1, 'notAnObject'],
			[2, 'withoutId'],
			[3, 'unknownType'],
		]);
	});
});

test('no JSON at all makes the reading throw, nor what is made of it', () => {
	const odd = fc.oneof(
		fc.jsonValue(),
		fc.constantFrom('', at('org/1'), '2026-13-45', '0000-00-00', [''], null),
	);
	const names = [
		'name',
		'organization',
		'person',
		'membership',
		'start',
		'end',
		'location',
		'role',
		'startDate',
		'endDate',
		'email',
		'title',
		'status',
		'cancelled',
		'deleted',
		'modified',
		'body',
		'onBehalfOf',
		'votingRight',
	];
	const kind = fc.constantFrom(
		'Organization',
		'Person',
		'Membership',
		'Meeting',
		'Location',
		'Body',
		'System',
		'LegislativeTerm',
		'Paper',
		'',
	);
	const thing = fc
		.tuple(kind, fc.constantFrom('1', '2', '3'), fc.dictionary(fc.constantFrom(...names), odd))
		.map(([type, id, fields]) => ({ ...fields, id: at(id), type }));
	fc.assert(
		fc.property(fc.array(fc.oneof(thing, odd)), (made) => {
			// As they come: JSON that is written has no -0.
			const objects: unknown = JSON.parse(JSON.stringify(made));
			const { collection } = readFile(objects, 'x');
			const drafts = draft(collection, {
				today,
				includePast: true,
				bodyKey: null,
				known: new Set(),
				...{ decisions: noDecisions, since: '', mandateDays: 30 },
			});
			for (const { from, to } of drafts.seats) expect(to === null || from < to).toBe(true);
			for (const object of collection.all())
				expect(keep(JSON.parse(JSON.stringify(object.raw)), object.kind)?.raw).toEqual(object.raw);
		}),
	);
	expect(new Collection().add(undefined)).toBeNull();
	expect(meeting('m').type).toMatch(/Meeting$/);
});
