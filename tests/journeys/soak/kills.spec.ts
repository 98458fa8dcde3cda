import { expect, test } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chanceOf } from '../../../src/lib/cast/chance.ts';
import { launch } from '../browsers.ts';
import { visit } from '../guests.ts';
import { startLivekit } from '../livekit.ts';
import { signIn } from '../staff.ts';
import { Defects, Statuses } from './book.ts';
import { startCity } from './city.ts';
import type { SoakedCity } from './city.ts';
import { GrowingSource, TakenOver } from './councils.ts';
import { followsByItself, verifyHistory } from './history.ts';
import { killDuring, kills, seed } from './kills.ts';
import type { Work } from './kills.ts';
import { SavedDevices } from './office.ts';
import { livekitEnvironment, RunningSession } from './running-session.ts';
import { returnToRoom, sitDown } from './seats.ts';
import type { SeatedPage } from './seats.ts';
import { BroughtTables } from './tables.ts';

/** `npm run soak -- kills TIMES SEED`: half of the kills during imports, half during a running session. */
test.describe.configure({ mode: 'default', timeout: 0 });

const stops: (() => unknown)[] = [];
test.afterEach(async () => {
	for (const stop of stops.splice(0).toReversed()) await stop();
});

const half = { imports: Math.ceil(kills / 2), session: Math.floor(kills / 2) };

async function expectJobsDone({ db }: SoakedCity): Promise<void> {
	const states = async () => {
		const rows = await db.selectFrom('job').select('state').execute();
		return [...new Set(rows.map(({ state }) => state))].filter((state) => state !== 'cancelled');
	};
	await expect.poll(states, { timeout: 60_000 }).toEqual(['done']);
}

test(`kill -9 during imports, seed ${seed}`, async () => {
	const chance = chanceOf(`${seed}/imports`);
	const [defects, statuses] = [new Defects(), new Statuses()];
	const source = await GrowingSource.start();
	stops.push(() => source.ris.close());
	const city = await startCity({ OPARL_PRIVATE_HOSTS: new URL(source.ris.origin).host });
	stops.push(city.stop);
	const { app, db, admin, office, owners } = city;
	const someone = db.selectFrom('person').select('email').where('email', '!=', '').orderBy('id');
	const { email: owner } = await someone.executeTakeFirstOrThrow();
	const tables = new BroughtTables(admin, app.origin, db, chance, owner, statuses);
	const councils = new TakenOver(admin, db, source, statuses, defects);
	const devices = new SavedDevices(office, owners, statuses);
	const works = [tables, councils, devices].map(
		(one): Work =>
			(ended) =>
				one.work(ended),
	);
	const verify = async () => {
		await tables.verify(defects);
		await councils.verify(defects);
		await devices.verify(db, defects);
	};
	for (let kill = 1; kill <= half.imports; kill += 1) {
		defects.during(`after kill ${kill} during imports`);
		const ms = await killDuring(app, works, chance, 6000);
		await verify();
		if (kill % 10 === 0) console.log(`  ${kill} kills, started again in ${ms.toFixed(0)} ms`);
	}
	defects.during('at the end of the imports');
	await tables.finish();
	await councils.finish();
	await verify();
	const said = `${tables.brought} tables, ${councils.taken} councils, ${devices.acknowledged.length} devices`;
	console.log(`  ${half.imports} kills: ${said}; ${statuses.toString()}`);
	expect(defects.all).toEqual([]);
	await expectJobsDone(city);
});

/** Pages of three in the room, the last of whom the chair mutes and removes; the browsers are theirs. */
async function seat(
	browsers: readonly Browser[],
	{ links, ids }: RunningSession,
): Promise<SeatedPage[]> {
	const seats: SeatedPage[] = [];
	for (const [index, name] of ['chair', 'member', 'muted member'].entries()) {
		const browser = browsers[index];
		if (!browser) throw new Error('a browser is missing');
		const page = await visit(browser);
		await sitDown(page, links[index] ?? '');
		seats.push({ name, page, attendeeId: ids[index] ?? '' });
	}
	return seats;
}

test(`kill -9 during a running session, seed ${seed}`, async () => {
	const chance = chanceOf(`${seed}/session`);
	const [defects, statuses] = [new Defects(), new Statuses()];
	const livekit = await startLivekit();
	stops.push(livekit.stop);
	const city = await startCity(livekitEnvironment(livekit));
	stops.push(city.stop);
	const { app, db } = city;
	const session = await RunningSession.start(city, statuses, defects);
	const { led, meeting } = session;
	const [chromium, firefox] = [await launch('chromium'), await launch('firefox')];
	for (const browser of [chromium, firefox]) stops.push(() => browser.close());
	const seats = await seat([chromium, chromium, firefox], session);
	const history = await chromium.newPage({ locale: 'de-DE', baseURL: app.address });
	await signIn(history, app.administrator);
	await history.goto(`/sessions/${led.sessionId}/history`);
	const since = new Date().toISOString();

	for (let kill = 1; kill <= half.session; kill += 1) {
		defects.during(`after kill ${kill} during a session`);
		const before = (await meeting.events()).length;
		const ms = await killDuring(app, session.works(chance), chance);
		await session.verify(db, defects);
		if ((await meeting.state()).room.is !== 'open') await meeting.send('open');
		if ((await meeting.state()).removed.has(led.memberId)) await meeting.send('readmit');
		const happened = (await meeting.events()).slice(before).map(({ kind }) => kind);
		const { room } = await meeting.state();
		if (room.is !== 'open') throw new Error('the room does not open again');
		for (const one of seats) {
			const wasOut = one.attendeeId === led.memberId && happened.includes('removed');
			const mayTap = wasOut || happened.includes('closed');
			await returnToRoom(one, livekit, room.livekitName, mayTap, defects);
		}
		await verifyHistory(city, led, since, defects);
		if (!(await followsByItself(history, city, led.sessionId))) {
			defects.note('an open page of the history does not show what happened');
		}
		if (kill % 10 === 0) console.log(`  ${kill} kills, started again in ${ms.toFixed(0)} ms`);
	}
	defects.during('at the end of the session');
	await session.verify(db, defects);
	console.log(`  ${half.session} kills: ${session.acknowledged}; ${statuses.toString()}`);
	expect(defects.all).toEqual([]);
});
