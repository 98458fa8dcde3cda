import type { Acting } from '../acting.ts';
import { config } from '../process/config.ts';
import { keys, openingKeys, readKeys } from '../process/keys.ts';
import { olderLinks } from './older-links.query.ts';
import type { OlderLinks } from './older-links.query.ts';

/** A key that signs no more and still opens links, and how many. */
export interface EarlierLinkKey extends OlderLinks {
	/** Both by the real clock, UTC in ISO 8601. */
	readonly since: string;
	readonly until: string;
}

/** What an operator should know of the keys that this process has read. */
export async function earlierLinkKey({ db, now }: Acting) {
	const read = keys();
	const [latest] = read.earlierLinks;
	const stillOpens = latest !== undefined && openingKeys(read).includes(latest.key);
	const { links, signIn } = readKeys(config().data);
	return {
		earlier: stillOpens
			? { ...(await olderLinks(db, latest.since, now)), since: latest.since, until: latest.until }
			: null,
		/** Another process has changed a key since this one began. */
		needsRestart: links !== read.links || signIn !== read.signIn,
	} satisfies { earlier: EarlierLinkKey | null; needsRestart: boolean };
}
