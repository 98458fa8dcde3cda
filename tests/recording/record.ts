import { parseArgs } from 'node:util';
import { Visitor } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';
import { makeAccounts } from './accounts.ts';
import { RecordedCouncil, formsMoment, later, moment } from './council.ts';
import { pages } from './bounds.ts';
import { Folder } from './folder.ts';
import { deviceLinks, sessionLinks } from './links.ts';
import type { NamedLink } from './links.ts';
import { StableNames } from './names.ts';
import { reportDeviceCheck } from './device-check.ts';
import { Visits, browsers } from './visits.ts';
import { work } from './work.ts';

/**
 * Records what the built app answers, to be compared with what it answers after it was rebuilt:
 * `node tests/recording/record.ts FOLDER [--without-data]`.
 */

const { values, positionals } = parseArgs({
	options: { 'without-data': { type: 'boolean', default: false } },
	allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) throw new Error('Say into which folder: record.ts FOLDER [--without-data]');
const names = new StableNames();
const visits = new Visits(new Folder(path, names), !values['without-data']);
const council = new RecordedCouncil();

async function signedIn(app: App): Promise<Visitor> {
	const visitor = new Visitor(app);
	await visitor.signIn(council.administrator);
	return visitor;
}

async function recordDay(app: App): Promise<readonly NamedLink[]> {
	const administrator = await signedIn(app);
	const accounts = await makeAccounts(app, administrator);
	await work(administrator);
	const bySession = await sessionLinks(administrator, names);
	const byPerson = await deviceLinks(administrator, names);
	for (const links of [bySession, byPerson]) {
		const path = links[0]?.path ?? '';
		await reportDeviceCheck(new Visitor(app), path, browsers[0]);
	}
	for (const [role, account] of accounts) await visits.staff(app, role, account);
	await visits.stranger(app);
	for (const [index, link] of bySession.entries()) {
		await visits.link(app, 'session-links', link, index);
	}
	for (const [index, link] of byPerson.entries()) {
		await visits.link(app, 'device-links', link, index);
	}
	return bySession;
}

async function recordLater(app: App, links: readonly NamedLink[]): Promise<void> {
	await visits.staff(app, 'later', council.administrator);
	for (const [index, link] of links.entries()) {
		await visits.link(app, 'later-session-links', link, index);
	}
}

async function recordForms(app: App): Promise<void> {
	await visits.forms(app, 'session-links', null);
	await visits.forms(app, 'device-links', null);
	await visits.forms(app, 'administrator', council.administrator);
}

async function during<Result>(
	one: RecordedCouncil,
	at: string,
	record: (app: App) => Promise<Result>,
): Promise<Result> {
	const app = await one.start(at);
	return await record(app).finally(() => app.stop());
}

async function duringOnCopy(at: string, record: (app: App) => Promise<void>): Promise<void> {
	const copy = new RecordedCouncil(council);
	await during(copy, at, record).finally(() => copy.remove());
}

try {
	const links = await during(council, moment, recordDay);
	await duringOnCopy(later, (app) => recordLater(app, links.slice(0, 20)));
	await duringOnCopy(formsMoment, recordForms);
} finally {
	council.remove();
}

for (const [who, { count, routes }] of visits.seen) {
	console.log(`${who}: ${count} answers, ${routes.size} routes`);
}
const opened = new Set([...visits.seen.values()].flatMap(({ routes }) => [...routes.keys()]));
const missing = pages.filter((route) => !opened.has(route));
console.log(`opened to nobody: ${missing.join(' ') || 'no page'}`);
