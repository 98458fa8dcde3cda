import * as v from 'valibot';
import { claim } from '$lib/device/claim.ts';
import type { Claim } from '$lib/device/claim.ts';
import { browserNames, platforms } from '$lib/device/device.ts';
import { comparators } from '$lib/device/fact.ts';
import type { Fact } from '$lib/device/fact.ts';
import { parseSystem } from '$lib/device/system.ts';
import { parseVersion, withPoints } from '$lib/device/version.ts';
import { otherBrowserRows, toolsWithApp, yesNoFields } from '$lib/views/device/device-fields.ts';

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
	for (const field of yesNoFields) {
		const known = value(field);
		typed[field] = known === true ? 'yes' : known === false ? 'no' : '';
	}
	return typed;
}

/** What the form says of each property, and which of its fields cannot be used. */
export function claimsIn(get: (name: string) => string): {
	readonly claims: readonly Claim[];
	readonly problems: ReadonlyMap<string, Problem>;
} {
	const claims: Claim[] = [];
	const problems = new Map<string, Problem>();

	const version = (name: string) => {
		const typed = withPoints(get(name));
		if (typed !== '' && parseVersion(typed) === null) problems.set(name, 'version');
		return typed || null;
	};
	const browser = (name: string) => {
		const known = browserNames.find((browserName) => browserName === get(name));
		const its = version(`${name}Version`);
		if (!known && its !== null) problems.set(name, 'browser');
		return known ? { name: known, version: its } : null;
	};

	claims.push(
		claim('platform', platforms.find((platform) => platform === get('platform')) ?? null),
	);
	claims.push(claim('model', get('model') || null));
	claims.push(claim('identifier', get('identifier') || null));
	const os = withPoints(get('os'));
	if (os !== '' && parseSystem(os) === null) problems.set('os', 'system');
	const comparator = comparators.find((known) => known === get('osComparator')) ?? '=';
	claims.push(claim('os', os || null, os === '' ? '=' : comparator));
	claims.push(claim('browser', browser('browser')));
	const others = otherBrowserRows.flatMap((row) => browser(`otherBrowser${row}`) ?? []);
	claims.push(claim('otherBrowsers', others.length > 0 ? others : null));
	for (const { id } of toolsWithApp) {
		const name = `apps.${id}` as const;
		const installed = get(name);
		const its = version(`${name}.version`);
		if (installed === 'version' && its === null) problems.set(`${name}.version`, 'appVersion');
		const known = installed === 'current' || installed === 'built-in' ? installed : null;
		claims.push(claim(name, installed === 'no' ? false : installed === 'version' ? its : known));
	}
	for (const field of yesNoFields) {
		claims.push(claim(field, get(field) === 'yes' ? true : get(field) === 'no' ? false : null));
	}
	return { claims, problems };
}
