import type { Browser, InstalledApp, System } from './device.ts';
import type { Comparator, StatedBrowser, Statement } from './fact.ts';
import { parseSystem } from './system.ts';
import { valueRules } from './values.ts';
import { compared, parseSpan } from './version.ts';

/** The system that a statement names, with its comparator; `null`: it cannot be read. */
export function systemIn(stated: Statement | undefined): System | null {
	const system = parseSystem(valueRules.os.read(stated?.value) ?? '');
	if (system === null || stated === undefined) return null;
	return { ...system, version: compared(system.version, stated.comparator) };
}

export function browserIn(stated: Statement | undefined): Browser | null {
	const browser = valueRules.browser.read(stated?.value);
	return browser && stated ? toBrowser(browser, stated.comparator) : null;
}

export function toBrowser(
	{ name, version, chromium }: StatedBrowser,
	comparator: Comparator,
): Browser {
	const span = parseSpan(version ?? '');
	const inside = parseSpan(chromium ?? '');
	return {
		name,
		version: span === null ? null : compared(span, comparator),
		...(inside !== null && { chromium: inside }),
	};
}

export function appIn({ value, comparator }: Statement): InstalledApp | false | null {
	const app = valueRules['apps.*'].read(value);
	if (app === null || app === false) return app;
	if (app === true) return { version: null };
	const text = app.trim();
	if (text === '') return null;
	if (text === 'current' || text === 'built-in') return { version: text };
	const version = parseSpan(text);
	return { version: version === null ? null : compared(version, comparator) };
}
