import { expect, test } from '@playwright/test';
import { chanceOf } from '../../../src/lib/cast/chance.ts';
import { startLivekit } from '../livekit.ts';
import { Defects, Statuses } from '../soak/book.ts';
import { startCity } from '../soak/city.ts';
import { verifyHistory } from '../soak/history.ts';
import { killDuring } from '../soak/kills.ts';
import { livekitEnvironment, RunningSession } from '../soak/running-session.ts';

const stops: (() => unknown)[] = [];
test.afterEach(async () => {
	for (const stop of stops.splice(0).toReversed()) await stop();
});

/** Three of the hundred kills of `npm run soak -- kills`, without browsers in the room. */
test('a running session outlives three kills of the app: what was acknowledged was done once', async () => {
	const chance = chanceOf('three kills');
	const [defects, statuses] = [new Defects(), new Statuses()];
	const livekit = await startLivekit();
	stops.push(livekit.stop);
	const city = await startCity(livekitEnvironment(livekit));
	stops.push(city.stop);
	const session = await RunningSession.start(city, statuses, defects);
	const since = new Date().toISOString();
	for (const kill of [1, 2, 3]) {
		defects.during(`after kill ${kill}`);
		await killDuring(city.app, session.works(chance), chance, 1500);
		await session.verify(city.db, defects);
		await verifyHistory(city, session.led, since, defects);
	}
	expect([defects.all, statuses.toString()]).toEqual([
		[],
		expect.stringMatching(/device: 303.*reply: 303/),
	]);
	expect(session.meeting.acknowledged).toBeGreaterThan(3);
});
