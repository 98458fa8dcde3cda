import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { linkFor } from '../../../src/lib/server/links/sign.ts';
import { readKeys } from '../../../src/lib/server/process/keys.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import * as decisions from '../../../src/lib/server/sessions/decisions.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let db: Db;
let sessionId = '';

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	// The session of the story: FaceTime was proposed, and leaves people out.
	const { id } = await db
		.selectFrom('session')
		.innerJoin('proposal', 'proposal.sessionId', 'session.id')
		.select('session.id')
		.where('toolId', '=', 'facetime')
		.where('form', '=', 'hybrid')
		.orderBy('startsAt', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	sessionId = id;
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await decisions.create(by, sessionId, {
		...{ toolId: 'facetime', rejected: [], note: '', joinUrl: '', inputsHash: '' },
		catalogueDate: '2026-11-23',
	});
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

const pageOf = async (path: string) => (await new Visitor(app).ask(path)).text();
const decode = (html: string) => html.replaceAll(/<!--.*?-->/g, '').replaceAll('&nbsp;', ' ');

test('each attendee reads on their own link what the secretary reads of them', async () => {
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	const overview = await (await secretary.ask(`/sessions/${sessionId}`)).text();
	const leftOut = /<section aria-labelledby="left-out">[^]*?<\/section>/.exec(overview)?.[0] ?? '';
	const namesOut = [...leftOut.matchAll(/<h3[^>]*>([^<]*)<\/h3>/g)].map(([, name = '']) => name);
	expect(namesOut.length).toBeGreaterThan(0);

	const key = readKeys(dirname(app.file)).links;
	const told: string[] = [];
	for (const attendee of await attendees.list(db, [sessionId])) {
		const link = linkFor({ id: attendee.linkId, generation: attendee.linkGeneration }, key);
		const page = decode(await pageOf(link));
		if (!page.includes('So können Sie nicht teilnehmen')) continue;
		told.push(attendee.name);
		expect(page).toContain('Das hilft:');
		expect(page).toMatch(/beginnen bis|zu spät/);
	}
	expect(told.toSorted()).toEqual(namesOut.toSorted());
});
