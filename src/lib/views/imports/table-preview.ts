import type { Statement } from '../../device/fact.ts';
import { rowActions } from '../../exchange/tables/import-rows.ts';
import type {
	PersonRowChange,
	PreviewedRow,
	RowAction,
	RowCounts,
	RowSeat,
} from '../../exchange/tables/import-rows.ts';
import type { TableKind } from '../../exchange/tables/kinds.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { m } from '../../paraglide/messages.js';
import { positionWord, seatRole } from '../../wording/kinds.ts';
import { plainDay } from '../../wording/moments.ts';
import { lastDay } from '../register/seat-span.ts';
import { remarkSentence, rowReasonSentence } from './row-sentences.ts';
import { fieldText } from './table-fields.ts';

const pageSize = 50;
/** Said once above the rows. */
const ofFile = 'noCheckIn';

/** Which rows of a preview are on its page. */
export interface ShownRows {
	readonly action: RowAction;
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	readonly offset: number;
	readonly limit: number;
}

/**
 * The first action that concerns any rows, unless another one is asked for; a page that there is.
 *
 * @param asked as in the address
 */
export function shownRows(
	counts: RowCounts,
	asked: { readonly action: string | null; readonly page: string | null },
): ShownRows {
	const first = rowActions.find((action) => counts[action] > 0) ?? 'new';
	const action = rowActions.find((one) => one === asked.action) ?? first;
	const pages = Math.max(1, Math.ceil(counts[action] / pageSize));
	const wanted = Number(asked.page ?? '1');
	const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
	return { action, page, pages, offset: (page - 1) * pageSize, limit: pageSize };
}

/** A row of the file on the page of a preview. */
export interface PreviewRow {
	readonly line: number;
	/** Why it is not imported; `null`: it is. */
	readonly reason: string | null;
	readonly label: string;
	readonly owner: string;
	/** The record it changes; `null`: none yet. */
	readonly recordId: string | null;
	/** Of a device: what would be saved. */
	readonly facts: readonly Statement[];
	/** Of a person: names and values of what would be saved. */
	readonly values: readonly (readonly [name: string, value: string])[];
	readonly remarks: readonly string[];
	/** Whether it is as of the file, having no moment of its own. */
	readonly isOfFile: boolean;
	readonly cells: readonly (readonly [header: string, text: string])[];
}

export const previewRow = (kind: TableKind, row: PreviewedRow, locale: Locale): PreviewRow => ({
	line: row.line,
	reason: row.reason && rowReasonSentence(row.reason, row.detail, locale),
	label: row.label,
	owner: row.action === 'waiting' ? m.import_waitsFor({ owner: row.owner }, { locale }) : row.owner,
	recordId: row.action === 'new' || row.action === 'waiting' ? null : row.recordId,
	facts: row.facts,
	values: row.person ? personLines(row.person, locale) : [],
	remarks: row.remarks
		.filter((remark) => remark !== ofFile)
		.map((remark) => remarkSentence(kind, remark, locale)),
	isOfFile: row.remarks.includes(ofFile),
	cells: row.cells,
});

/** The seats it gives somebody, and what has to be made for it, stand with their values. */
function personLines(
	{ values, seats, offices, committees }: PersonRowChange,
	locale: Locale,
): readonly (readonly [name: string, value: string])[] {
	const own = Object.entries(values)
		.filter(([field, value]) => field !== 'officeId' && value !== '')
		.map(
			([field, value]) =>
				[
					fieldText('people', field, locale),
					field === 'position' ? positionWord(value, locale) : value,
				] as const,
		);
	return [
		...own,
		...offices.map(({ name }) => [m.import_newOffice({}, { locale }), name] as const),
		...committees.map(({ name }) => [m.import_newCommittee({}, { locale }), name] as const),
		...seats.map((seat) => [seat.committeeName, seatText(seat, locale)] as const),
	];
}

/** "Mitglied, mit Stimme, ab 1. Juli 2024, bis 30. Juni 2029" */
function seatText({ role, vote, from, to }: RowSeat, locale: Locale): string {
	return [
		seatRole(role, locale),
		vote ? m.import_withVote({}, { locale }) : m.import_withoutVote({}, { locale }),
		m.import_fromDay({ day: plainDay(from, locale) }, { locale }),
		...(to === null ? [] : [m.import_toDay({ day: plainDay(lastDay(to), locale) }, { locale })]),
	].join(', ');
}
