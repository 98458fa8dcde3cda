import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { moveClock } from '../clock.ts';

const VOLLZAEHLIG_CLOCK = '2020-04-23T14:05';
let app: App;
test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_CLOCK });
});
test.afterAll(() => app.stop());

const pathOf = (address = '') => new URL(address).pathname;

const moveTo = (moment: string) =>
	moveClock({ data: dirname(app.file), clock: VOLLZAEHLIG_CLOCK, origin: app.origin }, moment);

test('a month is played in a minute, and every page shows the clock', async () => {
	const staff = new Visitor(app);
	expect((await staff.signIn(app.administrator)).status).toBe(303);
	const [link = ''] = app.links.map(pathOf);
	const stranger = new Visitor(app);
	const pages = [
		...['/', '/sessions', '/settings/system', '/nowhere'].map((path) => [staff, path] as const),
		...[link, `${link}/check`, '/j/unknown', '/d/unknown', '/tools'].map(
			(path) => [stranger, path] as const,
		),
		...['/tools/zoom', '/privacy', '/sign-in', '/nowhere'].map((path) => [stranger, path] as const),
	];
	for (const [visitor, path] of pages) {
		const page = await (await visitor.ask(path)).text();
		expect(page, path).toMatch(/Gestellte Uhr:[^]*Donnerstag, 23\.\s?April 2020, 14:0\d\sUhr/);
	}
	expect((await stranger.ask(link)).status).toBe(200);

	const db = open(app.file);
	try {
		// The council was filled for that day: its sessions come after it.
		const { startsAt } = await db
			.selectFrom('session')
			.select('startsAt')
			.where('startsAt', '>', '2020-04-23T12:05')
			.orderBy('startsAt')
			.limit(1)
			.executeTakeFirstOrThrow();
		expect(startsAt.slice(0, 7)).toMatch(/^2020-0[45]$/);

		const { personId } = await db
			.selectFrom('membership')
			.innerJoin('person', 'person.id', 'membership.personId')
			.select('personId')
			.where('person.position', '=', 'member')
			.orderBy('personId')
			.limit(1)
			.executeTakeFirstOrThrow();
		await db
			.updateTable('membership')
			.set({ validTo: '2020-04-24' })
			.where('personId', '=', personId)
			.execute();
		await db.deleteFrom('attendee').where('personId', '=', personId).execute();

		expect(moveTo('2020-06-01T08:00')).toEqual({
			said: 'The clock shows 2020-06-01 08:00 in Berlin and runs on from there.',
			status: 0,
		});
		const over = await stranger.ask(link);
		expect(over.status).toBe(410);
		const page = await over.text();
		expect(page).toContain('Diese Sitzung ist vorbei');
		expect(page).toMatch(/Montag, 1\.\s?Juni 2020, 08:00/);
		// The sign-in goes by the real clock.
		expect(await (await staff.ask('/')).text()).toMatch(/Montag, 1\.\s?Juni 2020/);

		await expect
			.poll(() => db.selectFrom('person').select('id').where('id', '=', personId).execute())
			.toEqual([]);
		const gone = await db
			.selectFrom('audit')
			.select('at')
			.where('action', '=', 'person.destroy')
			.where('subjectId', '=', personId)
			.executeTakeFirstOrThrow();
		expect(gone.at.slice(0, 10)).toBe('2020-06-01');
	} finally {
		await db.destroy();
	}

	expect(moveTo('2020-04-23 15:00').status).toBe(0);
	expect((await stranger.ask(link)).status).toBe(200);
});

test('the clock is not moved to what is no moment', () => {
	expect(moveTo('2020-02-30')).toEqual({
		said: expect.stringMatching(/^The clock stays: "2020-02-30" is no moment/),
		status: 1,
	});
});

test('a set clock is refused where others reach the app, in one sentence', async () => {
	const refused = startApp({ VOLLZAEHLIG_CLOCK, ORIGIN: 'https://sitzung.stadt.example' });
	await expect(refused).rejects.toThrow(/^VOLLZAEHLIG_CLOCK is for trials [^\n]*\n$/);
});

test('without it no page speaks of a clock, and it cannot be moved', async () => {
	const usual = await startApp();
	try {
		for (const path of ['/tools', '/sign-in', pathOf(usual.links[0])]) {
			expect(await (await new Visitor(usual).ask(path)).text()).not.toContain('Gestellte Uhr');
		}
		const { stderr, status } = spawnSync('node', ['scripts/admin.ts', 'clock', '2020-04-23'], {
			encoding: 'utf8',
			env: { ...process.env, VOLLZAEHLIG_DATA: dirname(usual.file), DATABASE_URL: '' },
		});
		expect({ stderr, status }).toEqual({
			stderr: expect.stringMatching(/^The clock here is the real one [^\n]*\n$/),
			status: 1,
		});
	} finally {
		await usual.stop();
	}
});
