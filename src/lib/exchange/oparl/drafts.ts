import type { CommitteeKind, Position, SeatRole } from '../../council/nouns.ts';
import type { Guess } from '../first-rule.ts';
import type { RoleChoice } from './decisions.ts';
import type { OrganizationUse, ReadRole } from './guesses.ts';
import type { Holding } from './holding.ts';

/** What objects of a source would be in our register, before anybody looks at ours. */

export interface CommitteeDraft {
	readonly noun: 'committee';
	readonly key: string;
	/** Empty: the source does not say it, or only refers to the body, and somebody has to. */
	readonly name: string;
	readonly kind: Guess<CommitteeKind>;
	/** Of one that wants a name: what is known of it. */
	readonly seen?: {
		readonly seats: number;
		/** Who has them, as the source writes the names. */
		readonly people: readonly string[];
		/** Whether its name is asked for: it is in a list, or somebody would be invited to its sessions. */
		readonly asks: boolean;
		readonly sessions: readonly { readonly name: string; readonly day: string }[];
	};
}

/** An organization that is taken for no committee; somebody may say otherwise. */
export interface OtherOrganization {
	readonly key: string;
	readonly name: string;
	readonly use: OrganizationUse;
}

/** How a role is written, and what it is taken for. */
export interface RoleWording {
	readonly wording: string;
	readonly read: ReadRole;
	/** By somebody's decision; `null`: as read. */
	readonly choice: RoleChoice | null;
	readonly count: number;
	/** Of how many it is decided one by one. */
	readonly single: number;
	/** Whether somebody should say it. */
	readonly asks: boolean;
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
	/** How the source calls it. */
	readonly wording: string;
	/** What somebody has decided of this membership alone; `null`: it is as its words are read. */
	readonly choice: RoleChoice | null;
	/** Whether its role is by a decision, of it alone or of all who are called so. */
	readonly isDecided: boolean;
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

/** A membership in a committee that is no seat, by its words or by what somebody has decided. */
export interface SeatlessDraft {
	readonly key: string;
	readonly committeeKey: string;
	readonly name: string;
	readonly wording: string;
	readonly reason: LeftOutReason;
	readonly choice: RoleChoice | null;
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
	/** What its name or its state says, but for being called off. */
	readonly holding: Exclude<Holding, 'off'>;
	/** ISO date that it is moved to, as far as its name says it. */
	readonly movedTo: string | null;
	readonly publicity: 'public' | 'nonPublic' | 'both' | null;
	readonly endIsKnown: boolean;
}

export type Draft = CommitteeDraft | PersonDraft | SeatDraft | SessionDraft;

/** Why something of the source becomes nothing of ours. */
export const leftOutReasons = [
	'substitute',
	'successor',
	'listener',
	'decided',
	'nobody',
	'membershipMissing',
	'periodUnknown',
	'pastRetention',
	'committeeUnknown',
	'notHeld',
	'heldOpen',
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
	'waitsForEnd',
	'waits',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export interface LeftOut {
	readonly key: string;
	readonly name: string;
	readonly reason: LeftOutReason;
	/** Of a membership. */
	readonly committeeKey?: string;
	/** ISO date of a session. */
	readonly day?: string;
}

/** An object that the source has removed. */
export interface RemovedObject {
	readonly key: string;
	/** The last day it was there, as an ISO date; `null`: not said. */
	readonly since: string | null;
}

export interface Drafts {
	readonly committees: readonly CommitteeDraft[];
	readonly others: readonly OtherOrganization[];
	readonly roles: readonly RoleWording[];
	readonly groups: readonly GroupDraft[];
	readonly people: readonly PersonDraft[];
	readonly seats: readonly SeatDraft[];
	readonly seatless: readonly SeatlessDraft[];
	readonly sessions: readonly SessionDraft[];
	readonly leftOut: readonly LeftOut[];
	readonly removed: readonly RemovedObject[];
	/** Keys of the objects that something of ours is made of: they are kept. */
	readonly used: ReadonlySet<string>;
}
