import { asSystem } from '../acting.ts';
import { config, isLoopback } from './config.ts';
import * as demonstration from '../demo/demonstration.ts';
import { nextSessionLinks } from '../links/next-session-links.query.ts';
import type { StoredLink } from '../links/next-session-links.query.ts';
import { linkFor } from '../links/sign.ts';
import { issuePasswordLink } from '../access/password-link.ts';
import { passwordHashOf } from '../access/sign-in-accounts.ts';
import type { Db } from '../db/open.ts';
import * as staff from '../access/staff.ts';

/** What the first start has to say, and what later starts repeat of it. */
export interface Prepared {
	/** `link`: by which they set their password, as long as they have none. */
	readonly administrator: { readonly email: string; readonly link: string | null };
	/** Personal links of three attendees, when the store has just been filled. */
	readonly links: readonly string[];
	/** Whether the demonstration council is in the store. */
	readonly demonstration: boolean;
	/** Whether only this machine reaches the product. */
	readonly isLoopback: boolean;
}

export interface PrepareOptions {
	/** Of the first administrator. */
	readonly email: string;
	readonly withDemonstration: boolean;
}

/** Readies a migrated store for its first use; a second time changes nothing. */
export async function prepare(db: Db, wishes: PrepareOptions, now: string): Promise<Prepared> {
	const administrator = await someAdministrator(db, wishes.email, now);
	const filled = wishes.withDemonstration && (await demonstration.fill(db, now));
	return {
		administrator,
		links: filled ? await someLinks(db, now) : [],
		demonstration: await demonstration.isPresent(db),
		isLoopback: isLoopback(config().origin),
	};
}

async function someAdministrator(
	db: Db,
	email: string,
	now: string,
): Promise<Prepared['administrator']> {
	const there = await staff.firstAdministrator(db);
	if (there) return { email: there.email, link: await linkUnlessUsed(db, there.id, now) };
	const draft = {
		name: 'Stadt-IT',
		email,
		role: 'administrator',
		officeId: null,
		personId: null,
	} as const;
	const made = await staff.create(asSystem(db, now), draft, null);
	return { email, link: typeof made === 'string' ? null : await linkUnlessUsed(db, made.id, now) };
}

async function linkUnlessUsed(db: Db, id: string, now: string): Promise<string | null> {
	if ((await passwordHashOf(db, id)) !== undefined) return null;
	return (await issuePasswordLink(asSystem(db, now), id, 'first')).url;
}

/** Of the next session: the chair, who can open the room, and two who come by video. */
async function someLinks(db: Db, now: string): Promise<string[]> {
	const attendees = await nextSessionLinks(db, now);
	const rank = ({ role, mode }: StoredLink) => (role === 'chair' ? 0 : mode === 'onSite' ? 2 : 1);
	return attendees
		.toSorted((a, b) => rank(a) - rank(b))
		.slice(0, 3)
		.map(({ linkId: id, linkGeneration: generation }) => ({ id, generation }))
		.map((link) => config().origin + linkFor(link));
}
