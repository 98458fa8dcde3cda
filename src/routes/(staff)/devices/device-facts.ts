import * as v from 'valibot';
import { browserNames, platforms } from '$lib/device/device.ts';
import { comparators } from '$lib/device/fact.ts';
import type { Comparator, Fact } from '$lib/device/fact.ts';
import { parseSystem } from '$lib/device/system.ts';
import { parseVersion } from '$lib/device/version.ts';
import { otherBrowserRows, toolsWithApp, yesNo } from './device-fields.ts';

/** What a form says of one field; `null`: nobody knows. */
export interface Told {
	readonly value: unknown;
	readonly comparator: Comparator;
}
export type Problem = 'system' | 'version' | 'browser' | 'appVersion';

const Browser = v.object({
	name: v.picklist(browserNames),
	version: v.nullable(v.string()),
});
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What is known, as the form's fields show it. */
export function typedOf(current: ReadonlyMap<string, Fact>): Record<string, string> {
	const value = (field: string) => current.get(field)?.value ?? null;
	const typed: Record<string, string> = {
		platform: textOf(value('platform')),
		model: textOf(value('model')),
		identifier: textOf(value('identifier')),
		os: textOf(value('os')),
		osComparator: current.get('os')?.comparator ?? '=',
	};
	const show = (name: string, browser: unknown) => {
		const known = v.safeParse(Browser, browser);
		typed[name] = known.success ? known.output.name : '';
		typed[`${name}Version`] = known.success ? (known.output.version ?? '') : '';
	};
	show('browser', value('browser'));
	const others = v.parse(v.fallback(v.array(v.unknown()), []), value('otherBrowsers'));
	for (const row of otherBrowserRows) show(`otherBrowser${row}`, others[row - 1]);
	for (const { id } of toolsWithApp) {
		const app = value(`apps.${id}`);
		const isVersion = typeof app === 'string' && app !== 'current' && app !== 'built-in';
		typed[`apps.${id}`] = app === false ? 'no' : isVersion ? 'version' : textOf(app);
		typed[`apps.${id}.version`] = isVersion ? app : '';
	}
	for (const field of Object.keys(yesNo)) {
		const known = value(field);
		typed[field] = known === true ? 'yes' : known === false ? 'no' : '';
	}
	return typed;
}

/** What the form says, by field of a fact, and which of its fields cannot be used. */
export function toldBy(get: (name: string) => string): {
	readonly told: ReadonlyMap<string, Told>;
	readonly problems: ReadonlyMap<string, Problem>;
} {
	const told = new Map<string, Told>();
	const problems = new Map<string, Problem>();
	const tell = (field: string, value: unknown, comparator: Comparator = '=') =>
		told.set(field, { value, comparator });

	const version = (name: string) => {
		const typed = get(name);
		if (typed !== '' && parseVersion(typed) === null) problems.set(name, 'version');
		return typed || null;
	};
	const browser = (name: string) => {
		const known = browserNames.find((browserName) => browserName === get(name));
		const its = version(`${name}Version`);
		if (!known && its !== null) problems.set(name, 'browser');
		return known ? { name: known, version: its } : null;
	};

	tell('platform', platforms.find((platform) => platform === get('platform')) ?? null);
	tell('model', get('model') || null);
	tell('identifier', get('identifier') || null);
	const os = get('os');
	if (os !== '' && parseSystem(os) === null) problems.set('os', 'system');
	const comparator = comparators.find((known) => known === get('osComparator')) ?? '=';
	tell('os', os || null, os === '' ? '=' : comparator);
	tell('browser', browser('browser'));
	const others = otherBrowserRows.flatMap((row) => browser(`otherBrowser${row}`) ?? []);
	tell('otherBrowsers', others.length > 0 ? others : null);
	for (const { id } of toolsWithApp) {
		const name = `apps.${id}`;
		const state = get(name);
		const its = version(`${name}.version`);
		if (state === 'version' && its === null) problems.set(`${name}.version`, 'appVersion');
		const known = state === 'current' || state === 'built-in' ? state : null;
		tell(name, state === 'no' ? false : state === 'version' ? its : known);
	}
	for (const field of Object.keys(yesNo)) {
		tell(field, get(field) === 'yes' ? true : get(field) === 'no' ? false : null);
	}
	return { told, problems };
}

/** What is told otherwise than it was known; the rest needs no new fact. */
export function changes(
	current: ReadonlyMap<string, Fact>,
	told: ReadonlyMap<string, Told>,
): readonly (Told & { readonly field: string })[] {
	const same = (known: Fact | undefined, { value, comparator }: Told) =>
		JSON.stringify(known?.value ?? null) === JSON.stringify(value) &&
		(value === null || known?.comparator === comparator);
	return [...told]
		.filter(([field, now]) => !same(current.get(field), now))
		.map(([field, now]) => ({ field, ...now }));
}
