import { noDecisions } from './decisions.ts';
import type { Decisions, MeetsChoice } from './decisions.ts';
import type { OfficeKind, SeatRole, SessionForm } from '../../council/nouns.ts';

/** What the register holds now, as far as an import looks at it. */
export interface RegisterSnapshot {
	readonly offices: readonly {
		readonly id: string;
		readonly name: string;
		readonly kind: OfficeKind;
	}[];
	readonly committees: readonly { readonly id: string; readonly name: string }[];
	readonly people: readonly SnapshotPerson[];
	readonly seats: readonly SnapshotSeat[];
	readonly sessions: readonly SnapshotSession[];
	readonly halls: readonly { readonly id: string; readonly name: string }[];
}
export interface SnapshotPerson {
	readonly id: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string;
	readonly phone: string;
}
export interface SnapshotSeat {
	readonly id: string;
	readonly committeeId: string;
	readonly personId: string;
	readonly role: SeatRole;
	readonly vote: boolean;
	readonly from: string;
	readonly to: string | null;
}
export interface SnapshotSession {
	readonly id: string;
	readonly committeeId: string;
	readonly startsAt: string;
	readonly place: string;
	/** As the source calls it. */
	readonly name: string;
	/** Whether its invitations are sent. */
	readonly isSent?: boolean;
}

export const importedNouns = ['committee', 'person', 'membership', 'session'] as const;
export type ImportedNoun = (typeof importedNouns)[number];

/** FieldValues of one record that an import may change, by their fields. */
export type FieldValues = Readonly<Record<string, string | boolean | null>>;

/** What an earlier import made of an object, or found it to be. */
export interface SourceLink {
	readonly key: string;
	readonly noun: ImportedNoun;
	readonly id: string;
	/** What the source said then: where ours is otherwise now, somebody here has changed it. */
	readonly applied: FieldValues;
}

/** The id of what is made of an object: always the same one. */
export type IdFor = (noun: ImportedNoun | 'office', key: string) => string;

/** What the person who looks at the preview decides. What they leave open stays as it is. */
export interface ImportChoices {
	/** Of all new sessions: OParl does not say who may come by video. */
	readonly form: SessionForm;
	/** Of new people without a group that has one: an office's id, "new", or empty. */
	readonly office: string;
	/** By the group's key: an office's id, or "new". */
	readonly officeOf: ReadonlyMap<string, string>;
	/** Of what was decided before too. */
	readonly decisions: Decisions;
	/** What is said now of meetings that may not be held, by key. */
	readonly meets: ReadonlyMap<string, MeetsChoice>;
	/** First day of seats that do not say it; empty: not known. */
	readonly since: string;
	/** Whether who is recognised by the name alone is taken for the same. */
	readonly namesakes: boolean;
	readonly name: ReadonlyMap<string, string>;
	/** Who somebody is: a person's id, or "new". */
	readonly person: ReadonlyMap<string, string>;
	/** "HH:MM" of sessions whose hour is not known. */
	readonly hour: ReadonlyMap<string, string>;
	/** ISO dates that meetings are moved to, by key. */
	readonly movedTo: ReadonlyMap<string, string>;
	/** "key field": there the source's value is wanted although somebody here has changed it. */
	readonly theirs: ReadonlySet<string>;
	/** Keys of removed objects whose records end here too. */
	readonly endRecords: ReadonlySet<string>;
	/** Keys of what was deleted here and shall be made again. */
	readonly again: ReadonlySet<string>;
}

export const noChoices: ImportChoices = {
	...{ form: 'hybrid', office: '', officeOf: new Map(), name: new Map() },
	...{ decisions: noDecisions, since: '', namesakes: false, meets: new Map(), movedTo: new Map() },
	...{
		person: new Map(),
		hour: new Map(),
		theirs: new Set(),
		endRecords: new Set(),
		again: new Set(),
	},
};
