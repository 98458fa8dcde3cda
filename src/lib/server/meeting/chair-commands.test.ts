import { expect, test } from 'vitest';
import { chairCommands } from '../../meeting/attendee-page.ts';
import type { ChairCommand } from '../../meeting/attendee-page.ts';
import type { Stage } from '../../meeting/stage.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as attendees from '../sessions/attendees.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import { carryOut } from './chair-commands.ts';
import * as meetingEvents from './meeting-events.ts';

async function chaired(db: Db) {
	const sessionId = await fillSession(db);
	const everyone = await attendees.list(db, [sessionId]);
	const idOf = (personId: string) => everyone.find((one) => one.personId === personId)?.id ?? '';
	const [chairId, otherId] = [idOf('lerche'), idOf('amsel')];
	const ask = (command: ChairCommand, attendeeId = '', stage: Stage = 'notOpen') =>
		carryOut(acting(db), { sessionId, chairId, stage }, command, attendeeId);
	const meeting = () => meetingEvents.read(db, sessionId);
	return { chairId, otherId, ask, meeting };
}

onBothDatabases((store) => {
	test('the chair opens the room of the session', async () => {
		const { ask, meeting } = await chaired(store.db());
		expect(await ask('open')).toBeNull();
		expect((await meeting()).room.is).toBe('open');
	});

	test.each(['undecided', 'otherTool', 'unavailable'] as const)(
		'a session that is %s opens no room of ours',
		async (stage) => {
			const { ask, meeting } = await chaired(store.db());
			expect(await ask('open', '', stage)).toBe('notOurs');
			expect((await meeting()).room.is).toBe('none');
		},
	);

	test('who is removed is out until the chair readmits them', async () => {
		const { otherId, ask, meeting } = await chaired(store.db());
		const isRemoved = async () => (await meeting()).removed.has(otherId);
		expect(await ask('remove', otherId)).toBeNull();
		expect(await isRemoved()).toBe(true);
		expect(await ask('readmit', otherId)).toBeNull();
		expect(await isRemoved()).toBe(false);
	});

	test('nothing is done to the chair, nor to somebody of another session', async () => {
		const { chairId, ask } = await chaired(store.db());
		for (const command of chairCommands.filter((one) => one !== 'open' && one !== 'close')) {
			expect(await ask(command, chairId)).toBe('nobodyThere');
			expect(await ask(command, 'elsewhere')).toBe('nobodyThere');
			expect(await ask(command)).toBe('nobodyThere');
		}
	});

	test('muting says so when LiveKit cannot be reached', async () => {
		const { otherId, ask } = await chaired(store.db());
		await ask('open');
		expect(await ask('mute', otherId)).toBe('serverAway');
	});
});
