import { system } from '../../src/lib/access/actor.ts';
import { unknownArrangement } from '../../src/lib/compat/tool/arrangement.ts';
import { open } from '../../src/lib/server/db/open.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import * as sessions from '../../src/lib/server/sessions/sessions.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../journeys/app.ts';
import { figure, kilobytes, milliseconds, quantile } from './figures.ts';

const people = 3_000;
const committees = 50;
const dayMs = 86_400_000;

/** Everybody in the register sits in one committee, each committee meets once, and no device is known. */
async function fill(db: Db): Promise<void> {
	const office = { kind: 'group', budgetCents: null, contact: '' };
	const offices = Array.from({ length: 30 }, (_, at) => ({
		...office,
		...{ id: `office ${at}`, name: `Fraktion ${at}` },
	}));
	await db.insertInto('office').values(offices).execute();
	const all = Array.from({ length: people }, (_, at) => ({
		...{ id: `person ${at}`, officeId: `office ${at % 30}`, title: '', phone: '', hasNoDevice: 0 },
		...{ givenName: `Vorname${at}`, familyName: `Name${at}`, position: 'member' },
		email: `p${at}@stadt.example`,
	}));
	for (let at = 0; at < people; at += 500) {
		await db
			.insertInto('person')
			.values(all.slice(at, at + 500))
			.execute();
	}
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	for (let at = 0; at < committees; at++) {
		const id = `committee ${at}`;
		await db
			.insertInto('committee')
			.values({ id, name: `Ausschuss ${at}`, kind: 'advisory' })
			.execute();
		const members = all.filter((_, person) => person % committees === at);
		// Who is invited follows the seats.
		const seats = members.map(({ id: personId }) => ({
			...{ id: `seat of ${personId}`, committeeId: id, personId, role: 'member', vote: 1 },
			...{ validFrom: '2024-07-01', validTo: null },
		}));
		await db.insertInto('membership').values(seats).execute();
		await sessions.create(
			by,
			{
				...{ requestId: crypto.randomUUID(), committeeId: id, place: '', hallId: null },
				startsAt: new Date(Date.now() + (1 + (at % 30)) * dayMs).toISOString(),
				form: 'video',
			},
			members.map(({ id: personId }) => ({
				...({ personId, guestName: null, role: 'member', vote: true, mode: 'remote' } as const),
			})),
			// What 60 people fit into.
			['zoom', 'jitsi'].map((toolId) => ({ toolId, arrangement: unknownArrangement })),
		);
	}
}

/** How large and how slow a long list is: weight of the page as it is sent, and time to its last byte. */
export async function benchLists(): Promise<void> {
	const app = await startApp({ VOLLZAEHLIG_DEMO: '0' });
	try {
		const db = open(app.file);
		await fill(db);
		await db.destroy();
		const visitor = new Visitor(app);
		await visitor.signIn(app.administrator);
		for (const [path, times] of [
			['/people', 20],
			['/people?q=name29', 20],
			['/questions', 10],
		] as const) {
			const taken: number[] = [];
			let bytes = 0;
			for (let time = 0; time < times; time++) {
				const start = performance.now();
				const response = await visitor.ask(path);
				if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
				const page = await response.text();
				if (!/Name\d+/.test(page)) throw new Error(`${path} shows nobody`);
				bytes = Buffer.byteLength(page);
				taken.push(performance.now() - start);
			}
			const [p50, p95] = [0.5, 0.95].map((share) => milliseconds(quantile(taken, share)));
			figure(`${path} of ${people.toLocaleString('en')} people`, kilobytes(bytes), '< 100 kB');
			figure(`  p50 / p95 of ${times}`, `${p50} / ${p95}`);
		}
	} finally {
		await app.stop();
	}
}
