import { join as joinPath } from 'node:path';
import { stateAfter } from '../../src/lib/meeting/state.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as meetingEvents from '../../src/lib/server/meeting/meeting-events.ts';
import { setStanding } from '../../src/lib/server/sessions/standing.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { expect, test } from './fixtures.ts';
import { join, leave, tile } from './guests.ts';

test(
	'Who comes, is muted, speaks again and leaves stands in the list of events; who is invited no more is put out',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const db = open(joinPath(product.data, 'vollzaehlig.sqlite'));
		const seen = async () => {
			const { sessionId } = await db
				.selectFrom('meetingEvent')
				.select('sessionId')
				.executeTakeFirstOrThrow();
			return await meetingEvents.list(db, sessionId);
		};
		const looks = { timeout: 15_000 };
		// Whoever was in the room before has left it when two looks have missed them.
		await expect.poll(async () => stateAfter(await seen()).present.size, looks).toBe(0);
		const before = (await seen()).length;
		const kinds = async () => (await seen()).slice(before).map(({ kind }) => kind);

		const chair = await join(browser, product.links[0] ?? '');
		// Somebody whom no other journey mutes: muted once, one comes back muted.
		const member = await join(browser, product.links[2] ?? '');
		await expect.poll(kinds, looks).toEqual(['connected', 'connected']);
		const name = ((await tile(member, '· Sie').textContent()) ?? '').split('·')[0]?.trim() ?? '';
		await chair.getByRole('button', { name: 'Personen' }).click();
		await chair.getByRole('button', { name: `${name} stumm schalten` }).click();
		await expect(tile(chair, name)).toContainText('Mikrofon aus');
		// Until the room was looked at once more: only who was seen silent can be seen to speak again.
		await new Promise((resolve) => setTimeout(resolve, 5500));
		await member.getByRole('button', { name: 'Mikrofon einschalten' }).click();
		await expect.poll(kinds, looks).toEqual(['connected', 'connected', 'muted', 'unmuted']);

		// Not by a page of the staff, which would see to it itself: as an import or a seat that ends.
		const attendeeId = (await seen())
			.slice(before)
			.flatMap((one) => (one.kind === 'muted' ? one.attendeeId : []))[0];
		const by = acting(db, { now: new Date().toISOString() });
		const asked = await fetch(`${product.links[2]}/token`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{}',
		});
		const { url, token } = await asked.json();
		const admitted = async () => {
			const address = `${url.replace(/^ws/, 'http')}/rtc/validate?access_token=${token}`;
			return (await fetch(address)).status;
		};
		expect(await admitted()).toBe(200);
		await setStanding(by, attendeeId ?? '', 'withdrawn');
		// Five seconds are promised; a machine that does something else besides may need longer.
		await expect(member.getByText('Dieser Link gilt nicht mehr.')).toBeVisible();
		expect(await admitted()).toBe(404);
		await expect(chair.getByText(/^Verbunden/)).toBeVisible();
		await setStanding(by, attendeeId ?? '', 'invited');
		await leave(chair, member);
		const left = async () => (await kinds()).filter((kind) => kind === 'left');
		await expect.poll(left, looks).toEqual(['left', 'left']);
		await db.destroy();
	},
);
