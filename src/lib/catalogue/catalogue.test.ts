import { describe, expect, test } from 'vitest';
import { ownRoom } from '../council/own-room.ts';
import { dotted, parseVersion } from '../device/version.ts';
import { ceilings, toolById, tools } from './catalogue.ts';
import { isDue, rechecksOf, rechecksOfCeilings } from './recheck.ts';
import { roomFloor } from './room-floor.ts';
import { sources } from './sources.ts';
import { floorsOfAll, keyFloorsOf, unusedOverrides } from './web-features.ts';

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const doubles = (all: readonly string[]) => all.filter((id, i) => all.indexOf(id) !== i);

test('no id is given twice', () => {
	expect(doubles(ids(tools))).toEqual([]);
	expect(doubles(tools.flatMap(({ supports }) => ids(supports)))).toEqual([]);
	expect(doubles(tools.flatMap(({ constraints }) => ids(constraints)))).toEqual([]);
	expect(doubles(ceilings.appleMobile.map(({ name }) => name))).toEqual([]);
	expect(
		doubles(
			[...ceilings.appleMobile, ...ceilings.appleMacs].flatMap(({ identifiers }) => identifiers),
		),
	).toEqual([]);
});

describe.each(tools.map((tool) => ({ id: tool.id, tool })))('$id', ({ tool }) => {
	const entries = [
		...tool.supports,
		...tool.constraints,
		{ ...tool.procurement, id: 'procurement' },
	];

	test('names a source for every requirement that is not marked unverified', () => {
		const bare = entries.filter(
			({ sources, confidence }) => sources.length === 0 && confidence !== 'unverified',
		);
		expect(ids(bare)).toEqual([]);
	});

	test('names only sources of the register', () => {
		const named = [...tool.sources, ...entries.flatMap((entry) => entry.sources)];
		expect(named.filter((id) => !(id in sources))).toEqual([]);
	});

	test('has a browser for browser ways and for no other', () => {
		const odd = tool.supports.filter(
			({ way, browser, status }) =>
				status !== 'retired' && (way === 'browser') !== (browser !== undefined),
		);
		expect(ids(odd)).toEqual([]);
	});

	test('lists its ways only where its accounts say that there are such ways', () => {
		const open = tool.supports.filter(
			({ status }) => !['not-supported', 'retired'].includes(status),
		);
		const has = (way: string) => open.some((support) => support.way === way);
		if (tool.accounts.native === null) expect(has('native')).toBe(false);
		if (tool.accounts.browser === null) expect(has('browser')).toBe(false);
	});
});

test('what kind of page a source is stands in both languages, and so does a day in words', () => {
	const said = Object.values(sources).flatMap(({ kind, date }) => [
		kind,
		...(typeof date === 'string' ? [] : [date]),
	]);
	expect(said.filter(({ de, en }) => !/\S/.test(de) || !/\S/.test(en))).toEqual([]);
	const days = Object.values(sources).flatMap(({ date }) => (typeof date === 'string' ? date : []));
	expect(days.filter((day) => !/^\d{4}(-\d\d(-\d\d)?|\/\d{4})?$/.test(day))).toEqual([]);
});

test('the build serves exactly the browsers that the room promises', () => {
	const join = toolById(ownRoom)?.webFeatures?.groups.find(({ id }) => id === 'join');
	const floor = (table: 'chrome' | 'edge' | 'firefox' | 'safari' | 'safari_ios') => {
		const release = join?.floors[table];
		return release && dotted(release);
	};
	expect(roomFloor).toEqual({
		chrome: floor('chrome'),
		edge: floor('edge'),
		firefox: floor('firefox'),
		safari: floor('safari'),
		ios: floor('safari_ios'),
	});
	const supports = toolById(ownRoom)?.supports ?? [];
	const asked = (id: string) => supports.find((support) => support.id === `livekit-room/${id}`);
	expect(asked('windows/browser/chrome')?.minBrowser).toEqual(parseVersion(roomFloor.chrome));
	expect(asked('windows/browser/edge')?.minBrowser).toEqual(parseVersion(roomFloor.edge));
	expect(asked('windows/browser/firefox')?.minBrowser).toEqual(parseVersion(roomFloor.firefox));
	expect(asked('macos/browser/safari')?.minBrowser).toEqual(parseVersion(roomFloor.safari));
	expect(asked('ios/browser/safari')?.minOs).toEqual(parseVersion(roomFloor.ios));
});

test('a group of web features asks for what its last feature asks for', () => {
	for (const { webFeatures } of tools)
		for (const { id, floors, keyFloors } of webFeatures?.groups ?? [])
			for (const [table, floor] of Object.entries(floors))
				for (const [key, keyFloor] of Object.entries(keyFloors)) {
					const own = Object.entries(keyFloor).find(([name]) => name === table)?.[1];
					if (floor && own) expect(`${id} ${key} ${newer(own, floor)}`).toBe(`${id} ${key} false`);
				}
});

const newer = (a: readonly number[], b: readonly number[]): boolean => {
	const i = a.findIndex((number, at) => number !== (b[at] ?? 0));
	return i >= 0 && (a[i] ?? 0) > (b[i] ?? 0);
};

test('what the browser data get wrong is put right by hand, and only where it still stands', () => {
	const devices = 'api.MediaDevices.enumerateDevices';
	expect(keyFloorsOf([devices])[devices]).toMatchObject({
		firefox: [39],
		edge: [79],
		chrome: [47],
	});
	expect(floorsOfAll([devices, 'api.Crypto.randomUUID'])).toMatchObject({
		edge: [92],
		firefox: [95],
	});
	expect(floorsOfAll(['api.MediaDevices.getDisplayMedia'])).toMatchObject({
		safari_ios: [27],
		chrome_android: null,
	});
	expect(unusedOverrides()).toEqual([]);
});

test('what is due is found by the day handed in, and a retired tool rests', () => {
	const dueOn = (today: string) =>
		[...tools.flatMap(rechecksOf), ...rechecksOfCeilings()].filter((entry) => isDue(entry, today));
	expect(dueOn('2026-11-25')).toEqual([]);
	expect(dueOn('2026-12-12')).toEqual([
		{ entry: 'browser-data', age: 'browserRelease', checked: '2026-11-12', due: '2026-12-12' },
	]);
	expect(dueOn('2027-02-10').map(({ entry, age }) => `${entry} ${age}`)).toContain(
		'zoom supportWindow',
	);
	expect(dueOn('2030-01-01').map(({ entry }) => entry)).not.toContain('skype');
});
