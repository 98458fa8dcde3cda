import type { CommitteeKind, Membership, OfficeKind } from '../../council/nouns.ts';
import type { Statement } from '../../device/fact.ts';
import type { WrittenOwner } from './device-row.ts';

/** What an import of a table does with a row. */
export const rowActions = [
	'new',
	'changed',
	'waiting',
	'unchanged',
	'asked',
	'foreign',
	'rejected',
] as const;
export type RowAction = (typeof rowActions)[number];

export type RowCounts = Readonly<Record<RowAction, number>>;
export const noRows: RowCounts = {
	...{ new: 0, changed: 0, waiting: 0, unchanged: 0, asked: 0, foreign: 0, rejected: 0 },
};

/** Why a row is not imported. */
export const rowReasons = [
	'nothingKnown',
	'ownerMissing',
	'ownerUnknown',
	'ownerAmbiguous',
	'deviceAmbiguous',
	'sameAsLine',
	'nameMissing',
	'nobody',
	'officeMissing',
	'officeUnknown',
	'personAmbiguous',
	'skipped',
	'outOfReach',
	'committeeMissing',
	'committeeUnknown',
	'substitute',
	'endBeforeStart',
	'seatOverlaps',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** An office or a committee that an import would make. */
export interface NewName<Kind extends string = string> {
	readonly id: string;
	readonly name: string;
	readonly kind: Kind;
}

/** A seat that a row gives somebody, or changes. */
export interface RowSeat extends Membership {
	readonly committeeName: string;
	/** As the preview saw it; `null`: the seat is new. */
	readonly revision: number | null;
}

/** What a row changes of a person. */
export interface PersonRowChange {
	/** New values, by their columns. */
	readonly values: Readonly<Record<string, string>>;
	readonly seats: readonly RowSeat[];
	/** Those that have to be there first. */
	readonly offices: readonly NewName<OfficeKind>[];
	readonly committees: readonly NewName<CommitteeKind>[];
}

/** What one row would do, until the import is saved. */
export interface StagedRow {
	readonly line: number;
	readonly action: RowAction;
	readonly reason: RowReason | null;
	/** Of the reason: the other line, or what was written. */
	readonly detail: string;
	/** The source's id of the record; empty where nothing is to be remembered. */
	readonly externalId: string;
	/** The record it changes; a new one gets its id already here. */
	readonly recordId: string | null;
	readonly ownerId: string | null;
	/** Of the record it changes, as the preview saw it; `null`: the record is new. */
	readonly revision: number | null;
	readonly label: string;
	readonly owner: string;
	/** JSON: new facts of a device, or the `PersonRowChange` of a person. */
	readonly change: string;
	/** JSON: codes of what is odd. */
	readonly remarks: string;
	/** JSON: the row as it was written, if it is not imported. */
	readonly cells: string;
	/** JSON of a `RowWait`; empty: nothing waits and nothing has waited. */
	readonly waits: string;
}

/** How a device of a list waits for somebody who is not in the register yet. */
export interface RowWait {
	/** By which later rows of the source find it. */
	readonly rowKey: string;
	/** Whom it waits for; `null`: it has waited until now. */
	readonly owner: WrittenOwner | null;
	/** What the source itself calls it; empty: nothing. */
	readonly externalId: string;
}

/** A staged row as a preview reads it. */
export interface PreviewedRow extends Pick<
	StagedRow,
	'line' | 'action' | 'reason' | 'detail' | 'recordId' | 'label' | 'owner'
> {
	/** New facts of a device. */
	readonly facts: readonly Statement[];
	/** Of a person; `null`: it is a device. */
	readonly person: PersonRowChange | null;
	/** Codes, some with a field behind a dot. */
	readonly remarks: readonly string[];
	readonly cells: readonly (readonly [header: string, text: string])[];
}

/** A decision that the importer has to make, for all rows it concerns. */
export interface RowQuestion {
	readonly key: string;
	readonly reason: RowReason;
	/** As the file has it. */
	readonly written: string;
	readonly choices: readonly { readonly id: string; readonly text: string }[];
	readonly rows: number;
	/** What holds until somebody chooses otherwise; `null`: it has to be decided. */
	readonly usual: string | null;
	/** Id of a choice, "skip", or `null`: not decided. */
	readonly answer: string | null;
}
