import { addDays, parseDay } from '../../src/lib/calendar/day.ts';
import { dayOf, endOf } from '../../src/lib/calendar/wall-clock.ts';
import type { Acting } from '../../src/lib/server/acting.ts';
import { changeLinkKey, changeSignInKey } from '../../src/lib/server/links/change-key.ts';
import { olderLinks } from '../../src/lib/server/links/older-links.query.ts';
import { deviceLinkDays } from '../../src/lib/server/links/sign.ts';
import * as audit from '../../src/lib/server/db/audit.ts';
import { realNow } from '../../src/lib/server/process/clock.ts';
import { config } from '../../src/lib/server/process/config.ts';
import { rotateLivekitKeys } from '../setup/launch/keys.js';

const restart = 'Restart the app for it to hold, and back up the data folder’s files of keys anew.';

/**
 * @param which "links", "sign-ins" or "livekit"
 * @param day until which links that are out there open
 * @returns a sentence for whoever typed the command
 * @throws {Error} with one when it could not be done
 */
export async function rotateKey(by: Acting, which = '', day = ''): Promise<string> {
	switch (which) {
		case 'links':
			return rotateLinks(by, day);
		case 'sign-ins': {
			const ended = await changeSignInKey(by);
			return `Cookies are signed with a new key; sign-ins ended: ${ended}. Second factors stay. ${restart}`;
		}
		case 'livekit':
			return rotateLivekit(by);
		default:
			throw new Error('Say which key: npm run admin -- rotate-key links|sign-ins|livekit');
	}
}

async function rotateLinks(by: Acting, text: string): Promise<string> {
	const now = new Date(realNow()).toISOString();
	const until = text === 'at-once' ? now : endOf(dayFrom(text, dayOf(now)));
	const { sessions, devices, lastEnds } = await olderLinks(by.db, by.now, by.now);
	await changeLinkKey(by, until);
	const given = `Links that were given out and still open: ${sessions} to sessions, ${devices} to register devices`;
	if (text === 'at-once')
		return `${given}. They open nothing from the restart on: send them anew then. ${restart}`;
	const after =
		lastEnds !== null && lastEnds > until
			? ' Those that hold longer have to be sent anew by then.'
			: '';
	return `${given}. They open until the end of ${dayOf(until)}; new ones are signed with the new key.${after} ${restart}`;
}

function dayFrom(text: string, today: string): string {
	if (text === '') return addDays(today, deviceLinkDays);
	const { value } = parseDay(text);
	if (value === null || value < today) {
		throw new Error(`"${text}" is no day to come: write 2027-03-31, or at-once`);
	}
	return value;
}

async function rotateLivekit(by: Acting): Promise<string> {
	if (process.env['LIVEKIT_URL']) {
		throw new Error(
			'The LiveKit server is not run by npm start: put a second pair under "keys" in its configuration and restart it, then LIVEKIT_API_KEY and LIVEKIT_API_SECRET of the app and restart that; take the first pair away when no room is open any more',
		);
	}
	rotateLivekitKeys(config().data);
	await audit.record(by, 'key.rotate', 'livekit');
	return `Tokens are signed with a new key; LiveKit takes the one before too, until the next change. ${restart}`;
}
