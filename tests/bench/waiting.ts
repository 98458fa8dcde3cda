import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hash } from '../../src/lib/server/access/passwords.ts';
import * as staff from '../../src/lib/server/access/staff.ts';
import { startServer } from '../../src/lib/server/db/testing/postgres.ts';
import { open } from '../../src/lib/server/db/open.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';
import { oparlPath } from '../journeys/import-pages.ts';
import { bringCouncil, bringDevices } from './coming-in.ts';
import type { ImportPart } from './coming-in.ts';
import { figure, megabytes, quantile, seconds } from './figures.ts';
import { large } from './large-council.ts';
import { between, startProbe } from './probe.ts';
import type { Probed } from './probe.ts';
import { body, form, page, printWaits, printLateness } from './questions.ts';
import { proposed, seedSession } from './seed.ts';
import { startSource } from './source.ts';

export const databases = ['sqlite', 'postgresql'] as const;

const devices = 50_000;
/** Milliseconds, p99: what a page may keep somebody waiting, whatever comes in. */
const goal = 250;
const quietMs = 20_000;

/** Who asks, and what for: the same questions on the quiet app and while others come in. */
interface Asking {
	readonly admin: Visitor;
	readonly questions: readonly Probed[];
}

/**
 * How long a session's page and an office's form keep people waiting while a whole council, and then a list
 * of devices, comes in by the pages of imports. The app runs as `npm start` runs it.
 */
export async function benchWaiting(database: (typeof databases)[number]): Promise<void> {
	const source = await startSource(large);
	const server = database === 'postgresql' ? await startServer({ safe: true }) : null;
	const app = await startApp({
		NODE_ENV: 'production',
		DATABASE_URL: server?.address ?? '',
		OPARL_PRIVATE_HOSTS: new URL(source.origin).host,
	});
	try {
		const asking = await prepare(app, server?.address ?? app.file);
		await benchQuiet(asking);
		const looks = looker(asking.admin);
		await benchPhases(app, [...asking.questions, looks.question], () =>
			bringCouncil(asking.admin, source.system, looks.latest),
		);
		await benchPhases(app, asking.questions, () =>
			bringDevices(asking.admin, app.origin, devices, large.people),
		);
	} finally {
		await app.stop();
		await server?.stop();
		source.close();
	}
}

async function benchQuiet({ questions }: Asking): Promise<void> {
	const warming = startProbe(questions);
	await pause(5000);
	await warming.stop();
	const probe = startProbe(questions);
	await pause(quietMs);
	const waits = await probe.stop();
	printWaits('quiet', waits, goal);
	const p99 = waits.map(({ all }) =>
		quantile(
			all.map(({ waited }) => waited),
			0.99,
		),
	);
	if (Math.max(...p99) > goal) console.log('  The machine is busy: what follows says little.');
	printLateness(waits);
}

/** Asks while something comes in, and prints what the waits were, over all and in each of its phases. */
async function benchPhases(
	app: App,
	questions: readonly Probed[],
	bring: () => Promise<readonly ImportPart[]>,
): Promise<void> {
	const probe = startProbe(questions);
	const phases = await bring().finally(() => pause(1000));
	const waits = await probe.stop();
	for (const { name, from, to } of phases) {
		figure(name, seconds((to - from) / 1000));
		printWaits('  meanwhile', between(waits, from, to));
	}
	printWaits('all the while', waits, goal);
	printLateness(waits);
	figure('memory of the app at the end', megabytes(app.memory()));
}

async function prepare(app: App, store: string): Promise<Asking> {
	const running = { address: app.address, data: dirname(app.file), store };
	const { sessionId } = await seedSession(running, 60, proposed);
	const { account, owners } = await makeOffice(store);
	const [admin, office] = [new Visitor(app), new Visitor(app)];
	await body(admin.signIn(app.administrator), 303);
	await body(office.signIn(account), 303);
	let saved = 0;
	const newDevice = () => ({
		id: randomUUID(),
		owner: `person:${owners[saved++ % owners.length]}`,
		preset: 'cityNotebook',
	});
	return {
		admin,
		questions: [
			page('session page, 60 × 7', admin, `/sessions/${sessionId}`),
			page('office form', office, '/devices/new'),
			form('office saves a device', office, '/devices/new', newDevice),
		],
	};
}

/** An account of the office that has most people, and the ids of these. */
async function makeOffice(store: string) {
	const db = open(store);
	const people = await db.selectFrom('person').select(['id', 'officeId']).execute();
	const offices = Map.groupBy(people, ({ officeId }) => officeId);
	const [officeId, own] = [...offices].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [
		'',
		[],
	];
	const account = { email: 'buero@stadt.example', password: 'vier Worte genügen hier' };
	const by = acting(db, { now: new Date().toISOString() });
	const draft = {
		name: 'Büro',
		email: account.email,
		role: 'office',
		officeId,
		personId: null,
	} as const;
	await staff.create(by, draft, await hash(account.password));
	await db.destroy();
	return { account, owners: own.map(({ id }) => id) };
}

/** Somebody who looks at the import every two seconds, as its page does by itself. */
function looker(visitor: Visitor) {
	let html = '';
	const ask = async () => {
		html = await body(visitor.ask(oparlPath), 200);
	};
	const question: Probed = { name: 'page of the import, every 2 s', everyMs: 2000, ask };
	return { question, latest: () => html };
}
