import * as v from 'valibot';
import { config } from './config.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';

/**
 * The council's clock: real time, unless VOLLZAEHLIG_CLOCK sets another for a trial. Sessions, links
 * and their ends, restrictions, retention, imports and the audit go by it.
 *
 * The real clock remains for what deals with the world outside or with this machine: sign-ins and
 * their ends (better-auth), LiveKit's tokens and rooms, since when a council information system is
 * asked for changes, limits on failures, the age of uploaded files, timeouts, retries, caches, and the
 * log with the page on the system.
 */

const Kept = v.object({
	/** What the clock showed, UTC in ISO 8601 … */
	moment: v.string(),
	/** … at this moment of real time. */
	setAt: v.string(),
	/** The moment of VOLLZAEHLIG_CLOCK that it was first set from. */
	from: v.string(),
});
const name = 'clock';

/** Milliseconds that the council's clock is ahead of real time, as last read. */
let ahead = 0;

/** The council's moment: UTC in ISO 8601. */
export const now = (): string => new Date(Date.now() + ahead).toISOString();

/** Milliseconds of real time. */
export const realNow = (): number => Date.now();

/** Whether this installation runs by a clock of its own. */
export const isSet = (): boolean => config().clock !== null;

async function readKept(db: Db): Promise<v.InferOutput<typeof Kept> | null> {
	const kept = v.safeParse(Kept, await settings.read(db, name));
	return kept.success ? kept.output : null;
}

const set = (db: Db, moment: string, from: string) =>
	settings.write(db, name, { moment, setAt: new Date().toISOString(), from });

/**
 * Readies the clock when a process starts. One that was set before goes on, so that a restart does
 * not jump back; another moment in VOLLZAEHLIG_CLOCK than last time sets it again.
 */
export async function begin(db: Db): Promise<void> {
	const { clock } = config();
	if (clock === null) return;
	const kept = await readKept(db);
	if (kept?.from !== clock) await set(db, clock, clock);
	await refresh(db);
}

/** Reads where the clock was moved to, perhaps by another process; asks nothing where none is set. */
export async function refresh(db: Db): Promise<void> {
	if (!isSet()) return;
	const kept = await readKept(db);
	if (kept) ahead = Date.parse(kept.moment) - Date.parse(kept.setAt);
}

/**
 * Moves the clock, also backwards; each process sees it with its next `refresh`.
 *
 * @param moment UTC, ISO 8601
 * @throws {Error} with a sentence for the operator, where no clock is set
 */
export async function move(db: Db, moment: string): Promise<void> {
	const { clock } = config();
	if (clock === null) {
		throw new Error(
			'The clock here is the real one and cannot be moved: set VOLLZAEHLIG_CLOCK for the app and for this command.',
		);
	}
	const kept = await readKept(db);
	await set(db, moment, kept?.from ?? clock);
}
