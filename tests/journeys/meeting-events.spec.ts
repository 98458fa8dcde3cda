import { join as joinPath } from 'node:path';
import { stateAfter } from '../../src/lib/meeting/state.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as meetingEvents from '../../src/lib/server/meeting/meeting-events.ts';
import { expect, test } from './fixtures.ts';
import { join, leave, tile } from './guests.ts';

test(
	'Who comes, is muted, speaks again and leaves stands in the list of events',
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
		await leave(chair, member);
		await expect.poll(async () => (await kinds()).slice(4), looks).toEqual(['left', 'left']);
		await db.destroy();
	},
);
