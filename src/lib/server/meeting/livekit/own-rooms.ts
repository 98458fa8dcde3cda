import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Db } from '../../db/open.ts';
import * as settings from '../../db/settings.ts';
import { config } from '../../process/config.ts';
import * as meetingEvents from '../meeting-events.ts';

/** How this installation knows its rooms among those of others at the same LiveKit. */
export interface OwnRooms {
	/** What their names begin with. */
	readonly prefix: string;
	/** What names of rooms for device checks begin with. */
	readonly checkPrefix: string;
	readonly isOurs: (livekitName: string) => boolean;
}

const Kept = v.object({ random: v.string(), earlier: v.array(v.string()) });
const setting = 'livekitRooms';

/**
 * The mark is made once and kept. The address of the app is part of it: a copy of the database that is
 * tried out elsewhere, with the same LiveKit, must not end the rooms of the original.
 */
export async function ownRooms(db: Db): Promise<OwnRooms> {
	const { random, earlier } = await keptRooms(db);
	const mark = createHash('sha256').update(`${random}\n${config().origin}`).digest('hex');
	const prefix = `vz-${mark.slice(0, 12)}-`;
	// Opened before rooms had a mark.
	const unmarked = new Set(earlier);
	return {
		prefix,
		checkPrefix: `vz-check-${mark.slice(0, 12)}-`,
		isOurs: (name) => name.startsWith(prefix) || unmarked.has(name),
	};
}

async function keptRooms(db: Db): Promise<v.InferOutput<typeof Kept>> {
	const kept = v.safeParse(Kept, await settings.read(db, setting));
	if (kept.success) return kept.output;
	const earlier = await meetingEvents.namesOfOpen(db);
	await settings.writeOnce(db, setting, { random: randomBytes(16).toString('hex'), earlier });
	return v.parse(Kept, await settings.read(db, setting));
}

/** For a room at LiveKit; random, so that nobody guesses it. */
export const newLivekitName = async (db: Db): Promise<string> =>
	(await ownRooms(db)).prefix + randomBytes(16).toString('base64url');
