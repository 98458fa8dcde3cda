import type { CommitteeKind, OfficeKind, SeatRole, SessionForm } from '../../council/nouns.ts';

/** What the register holds now, as far as an import looks at it. */
export interface Ours {
	readonly offices: readonly {
		readonly id: string;
		readonly name: string;
		readonly kind: OfficeKind;
	}[];
	readonly committees: readonly { readonly id: string; readonly name: string }[];
	readonly people: readonly OurPerson[];
	readonly seats: readonly OurSeat[];
	readonly sessions: readonly OurSession[];
	readonly halls: readonly { readonly id: string; readonly name: string }[];
}
export interface OurPerson {
	readonly id: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string;
	readonly phone: string;
}
export interface OurSeat {
	readonly id: string;
	readonly committeeId: string;
	readonly personId: string;
	readonly role: SeatRole;
	readonly vote: boolean;
	readonly from: string;
	readonly to: string | null;
}
export interface OurSession {
	readonly id: string;
	readonly committeeId: string;
	readonly startsAt: string;
	readonly place: string;
}

export const nouns = ['committee', 'person', 'membership', 'session'] as const;
export type Noun = (typeof nouns)[number];

/** Values of one record that an import may change, by their fields. */
export type Values = Readonly<Record<string, string | boolean | null>>;

/** What an earlier import made of an object, or found it to be. */
export interface Link {
	readonly key: string;
	readonly noun: Noun;
	readonly id: string;
	/** What the source said then: where ours is otherwise now, somebody here has changed it. */
	readonly applied: Values;
}

/** The id of what is made of an object: always the same one. */
export type IdFor = (noun: Noun | 'office', key: string) => string;

/** What the person who looks at the preview decides. What they leave open stays as it is. */
export interface Choices {
	/** Of all new sessions: OParl does not say who may come by video. */
	readonly form: SessionForm;
	/** Of new people without a group that has one: an office's id, "new", or empty. */
	readonly office: string;
	/** By the group's key: an office's id, or "new". */
	readonly officeOf: ReadonlyMap<string, string>;
	readonly kind: ReadonlyMap<string, CommitteeKind>;
	readonly name: ReadonlyMap<string, string>;
	/** Who somebody is: a person's id, or "new". */
	readonly person: ReadonlyMap<string, string>;
	/** "HH:MM" of sessions whose hour is not known. */
	readonly hour: ReadonlyMap<string, string>;
	/** "key field": there the source's value is wanted although somebody here has changed it. */
	readonly theirs: ReadonlySet<string>;
	/** Keys of what is gone at the source and shall end here too. */
	readonly giveUp: ReadonlySet<string>;
	/** Keys of what was deleted here and shall be made again. */
	readonly again: ReadonlySet<string>;
}

export const noChoices: Choices = {
	...{ form: 'hybrid', office: '', officeOf: new Map(), kind: new Map(), name: new Map() },
	...{ person: new Map(), hour: new Map(), theirs: new Set(), giveUp: new Set(), again: new Set() },
};
