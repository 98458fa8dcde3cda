import type { CommitteeKind, Position, SeatRole } from '../../council/nouns.ts';
import type { Guess } from '../first-rule.ts';

/** What objects of a source would be in our register, before anybody looks at ours. */

export interface CommitteeDraft {
	readonly noun: 'committee';
	readonly key: string;
	/** Empty: a body that is only referred to, and wants a name. */
	readonly name: string;
	readonly kind: Guess<CommitteeKind>;
}

/** A political group: none of our nouns, but the office of its people. */
export interface GroupDraft {
	readonly key: string;
	readonly name: string;
}

export interface PersonDraft {
	readonly noun: 'person';
	readonly key: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	/** Whether the name was cut into its parts by us. */
	readonly nameIsGuessed: boolean;
	readonly position: Guess<Position>;
	readonly email: string;
	readonly phone: string;
	readonly groupKey: string | null;
}

export interface SeatDraft {
	readonly noun: 'membership';
	readonly key: string;
	readonly committeeKey: string;
	readonly personKey: string;
	readonly role: Guess<SeatRole>;
	readonly vote: boolean;
	/** `false`: concluded from the role. */
	readonly voteIsSaid: boolean;
	readonly from: string;
	readonly fromIsSaid: boolean;
	/** First day without the seat; OParl's last day with it, and one more. */
	readonly to: string | null;
	/** Keys of memberships on the same days that were merged into it. */
	readonly merged: readonly string[];
}

export interface SessionDraft {
	readonly noun: 'session';
	readonly key: string;
	readonly name: string;
	/** The first is the lead body of a joint session. */
	readonly committeeKeys: readonly string[];
	readonly day: string;
	/** UTC; `null`: the hour is not known. */
	readonly startsAt: string | null;
	readonly place: string;
	readonly looksLikeVideo: boolean;
	readonly cancelled: 'said' | 'inName' | null;
	readonly publicity: 'public' | 'nonPublic' | null;
	readonly endIsKnown: boolean;
}

export type Draft = CommitteeDraft | PersonDraft | SeatDraft | SessionDraft;

/** Why something of the source becomes nothing of ours. */
export const leftOutReasons = [
	'substitute',
	'nobody',
	'personMissing',
	'committeeMissing',
	'notACommittee',
	'endBeforeStart',
	'over',
	'withoutSeat',
	'withoutDate',
	'withoutCommittee',
	'sessionOver',
	'nobodyInvited',
	'cancelled',
	'overlapsOurs',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export interface LeftOut {
	readonly key: string;
	readonly name: string;
	readonly reason: LeftOutReason;
}

/** An object that the source has removed. */
export interface RemovedObject {
	readonly key: string;
	/** The last day it was there, as an ISO date; `null`: not said. */
	readonly since: string | null;
}

export interface Drafts {
	readonly committees: readonly CommitteeDraft[];
	readonly groups: readonly GroupDraft[];
	readonly people: readonly PersonDraft[];
	readonly seats: readonly SeatDraft[];
	readonly sessions: readonly SessionDraft[];
	readonly leftOut: readonly LeftOut[];
	readonly removed: readonly RemovedObject[];
	/** Keys of the objects that something of ours is made of: they are kept. */
	readonly used: ReadonlySet<string>;
}
