import { expect, test } from 'vitest';
import { ceilings, tools } from './catalogue.ts';
import chrome from './ceilings/releases-chrome.table.ts';
import features from './ceilings/web-features.table.ts';
import { catalogueBefore } from './previous.ts';

const now = { tools, ceilings };
const before = (tables: Readonly<Record<string, string>>) =>
	catalogueBefore({ asOf: '2026-01-01', tables }, now);

test('where no table was another one, the catalogue before is the one of today', () => {
	expect(before({})).toEqual({ tools, ceilings: { ...ceilings, asOf: '2026-01-01' } });
});

test('the tables of today, taken for those of before, give the catalogue of today', () => {
	const same = before({ 'releases-chrome': chrome, 'web-features': features });
	expect(same).toEqual({ tools, ceilings: { ...ceilings, asOf: '2026-01-01' } });
});

test('releases that came with the refresh were not there before it', () => {
	const lines = chrome.trimEnd().split('\n');
	const { browserReleases } = before({ 'releases-chrome': lines.slice(0, -3).join('\n') }).ceilings;
	expect(browserReleases.chrome).toEqual(ceilings.browserReleases.chrome?.slice(0, -3));
	expect(browserReleases.firefox).toEqual(ceilings.browserReleases.firefox);
});

test('a floor that fell with the refresh was higher before it; a feature new to the table is as now', () => {
	const [head = '', ...lines] = features.trim().split('\n');
	const raised = lines.slice(1).map((line) => {
		const [key = '', , ...rest] = line.split('|');
		return [key, ' 900 ', ...rest].join('|');
	});
	const table = [head, ...raised].join('\n');
	const groupsOf = (all: typeof now.tools | ReturnType<typeof before>['tools']) =>
		all.flatMap(({ webFeatures }) => webFeatures?.groups ?? []);
	const newKey = lines[0]?.split('|')[0]?.trim() ?? '';
	for (const [place, group] of groupsOf(before({ 'web-features': table }).tools).entries()) {
		const today = groupsOf(tools)[place];
		for (const [key, floors] of Object.entries(group.keyFloors)) {
			const isNew = key === newKey;
			expect(floors.chrome).toEqual(isNew ? today?.keyFloors[key]?.chrome : [900]);
			expect(floors.firefox).toEqual(today?.keyFloors[key]?.firefox);
		}
		if (Object.keys(group.keyFloors).some((key) => key !== newKey)) {
			expect(group.floors.chrome).toEqual([900]);
		}
	}
});
