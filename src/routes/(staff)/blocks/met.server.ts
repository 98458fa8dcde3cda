import { ceilings } from '$lib/catalogue/catalogue.ts';
import { restrictionsOn } from '$lib/compat/restriction.ts';
import { isInForce } from '$lib/device/restriction.ts';
import type { OwnedDevice } from '$lib/compat/restriction.ts';
import type { Restriction } from '$lib/device/restriction.ts';
import { mailReach } from '$lib/compat/mail-reach.ts';
import type { Scope } from '$lib/access/scope.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendees.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import type { RestrictionRecord } from '$lib/server/register/blocks.ts';
import type { Db } from '$lib/server/db/open.ts';
import { linesOf } from './names.server.ts';
import type { BlockLine } from './names.server.ts';
import { mailReachSentence } from './words.ts';

/** A block with the devices of some people that it meets. */
export interface MetLine extends BlockLine {
	/** Names of people or devices that it surely meets. */
	readonly sure: readonly string[];
	/** Of these nobody knows whether it means them. */
	readonly perhaps: readonly string[];
}

/** Somebody, or one device, by the name that a list shows. */
export interface Named {
	readonly name: string;
	readonly owned: readonly OwnedDevice[];
}

type Met = 'sure' | 'perhaps' | null;

function metOn(block: Restriction, { owned }: Named, day: string): Met {
	const met = owned.flatMap((one) => restrictionsOn(one, [block], day, ceilings));
	if (met.length === 0) return null;
	return met.some(({ missing }) => missing.length === 0) ? 'sure' : 'perhaps';
}

/** The blocks that meet any of the named on a day, or on the first day of those that are coming. */
export async function metBy(
	db: Db,
	given: readonly RestrictionRecord[],
	named: readonly Named[],
	reach: Scope,
	day: string,
): Promise<readonly MetLine[]> {
	const met = given.flatMap((block) => {
		const on = block.from > day ? block.from : day;
		const all = named.map((one) => ({ name: one.name, met: metOn(block, one, on) }));
		const those = (wanted: Met) => all.filter((one) => one.met === wanted).map(({ name }) => name);
		const found = { block, sure: those('sure'), perhaps: those('perhaps') };
		return found.sure.length + found.perhaps.length > 0 ? [found] : [];
	});
	if (met.length === 0) return [];
	const lines = await linesOf(
		db,
		met.map(({ block }) => block),
		reach,
		day,
	);
	return lines.map((line, place) => ({
		...line,
		sure: met[place]?.sure ?? [],
		perhaps: met[place]?.perhaps ?? [],
	}));
}

/** The same for blocks in force or coming, read from the store. */
export async function metAhead(
	db: Db,
	named: readonly Named[],
	reach: Scope,
	today: string,
): Promise<readonly MetLine[]> {
	return metBy(db, await blocks.list(db, today), named, reach, today);
}

const mailBlocks = async (db: Db, today: string) =>
	(await blocks.list(db, today)).filter(
		(block) => block.effect === 'mail' && isInForce(block, today),
	);

/** What whoever writes to one person has to know today. */
export async function mailTo(
	db: Db,
	{ name }: { readonly name: string },
	owned: readonly OwnedDevice[],
	today: string,
): Promise<readonly string[]> {
	const reached = mailReach(owned, await mailBlocks(db, today), today, ceilings);
	return reached === 'reached' ? [] : [mailReachSentence(reached, name)];
}

/** Whom a mail does not reach today, by the id of the attendee: what whoever writes has to know. */
export async function unreached(
	db: Db,
	attendees: readonly AttendeeRecord[],
	owned: ReadonlyMap<string, readonly OwnedDevice[]>,
	today: string,
): Promise<ReadonlyMap<string, string>> {
	const ofMail = await mailBlocks(db, today);
	if (ofMail.length === 0) return new Map();
	return new Map(
		attendees.flatMap(({ id, personId, name }) => {
			const reached = mailReach(owned.get(personId ?? '') ?? [], ofMail, today, ceilings);
			return reached === 'reached' ? [] : [[id, mailReachSentence(reached, name)] as const];
		}),
	);
}
