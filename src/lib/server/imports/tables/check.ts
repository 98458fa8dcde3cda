import { columnKeys } from '../../../exchange/tables/headers.ts';
import type {
	ColumnMap,
	FixedValues,
	TableField,
	TableKind,
} from '../../../exchange/tables/kinds.ts';
import { told } from '../../../exchange/tables/values.ts';
import { openTable } from '../../../exchange/tables/table.ts';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import type { Scope } from '../../../access/scope.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import type { RowAction, RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { TableReading } from './table-reading.ts';
import type { Db } from '../../db/open.ts';
import { deviceChecker } from './check-devices.ts';
import { personChecker } from './check-people.ts';
import { candidates } from './known-records.query.ts';
import type { Candidate } from './owners.ts';
import type { Questions } from './questions.ts';
import type { Staging } from './staging.ts';
import type { StagedRow } from '../../../exchange/tables/import-rows.ts';

/** A row of the file, by what its columns mean. */
export interface CheckedRow {
	readonly line: number;
	readonly cell: (field: TableField) => string | undefined;
	/** The columns in use with their headers, as they were written. */
	readonly shown: () => readonly (readonly [header: string, text: string])[];
}

/** Says row by row what an import would do. */
export interface RowChecker {
	readonly questions: Questions;
	/** Continuations of other rows fall out. */
	check(rows: readonly CheckedRow[]): Promise<readonly StagedRow[]>;
}

export interface CheckJob {
	readonly kind: TableKind;
	readonly scope: Scope;
	readonly reading: TableReading;
	/** As of when a row speaks that does not say so itself: UTC, never ahead. */
	readonly fileMoment: string;
	readonly now: string;
	readonly keepsSerials: boolean;
	/** Turns a serial number into something that finds it again and does not tell it. */
	readonly codeOf: (serial: string) => string;
}
export interface Checking extends CheckJob {
	readonly people: readonly Candidate[];
	readonly answers: ReadonlyMap<string, string>;
}

const batch = 500;

/**
 * Reads the whole file against the register and writes what would be done into the staging file.
 * The register is not changed.
 *
 * @throws {UnreadableFile}
 */
export async function checkFile(
	db: Db,
	bytes: Uint8Array,
	staging: Staging,
	job: CheckJob,
	onRows: (count: number) => void,
): Promise<RowCounts> {
	const checking = {
		...job,
		people: await candidates({ db, scope: job.scope }),
		answers: staging.answers(),
	};
	const make = job.kind === 'devices' ? deviceChecker : personChecker;
	const checker = await make(db, checking);
	const table = await openTable(bytes, job.kind, job.reading);
	const columns = allowedColumns(job.kind, table.headers, job.reading.columns);
	const read = rowReader(table.headers, columns, job.keepsSerials, job.reading.fixed);
	const counts: Record<RowAction, number> = { ...noRows };
	let total = 0;
	let waiting: CheckedRow[] = [];
	const checkWaiting = async () => {
		const rows = await checker.check(waiting);
		staging.add(rows);
		for (const { action } of rows) counts[action]++;
		total += waiting.length;
		waiting = [];
		onRows(total);
	};
	staging.clear();
	for await (const { line, cells } of table.rows) {
		waiting.push(read(line, cells));
		if (waiting.length >= batch) await checkWaiting();
	}
	await checkWaiting();
	staging.ask(checker.questions.all());
	return counts;
}

function rowReader(
	headers: readonly string[],
	columns: ColumnMap,
	keepsSerials: boolean,
	fixed: FixedValues,
) {
	const keys = columnKeys(headers);
	const fields = keys.map((key) => columns[key] ?? null);
	const places = new Map<TableField, number>();
	fields.forEach((field, at) => {
		if (field !== null && !places.has(field)) places.set(field, at);
	});
	const visible = [...places].filter(([field]) => keepsSerials || field !== 'serial');
	return (line: number, cells: readonly string[]): CheckedRow => ({
		line,
		cell: (field) => {
			const at = places.get(field);
			const own = at === undefined ? undefined : cells[at];
			return fixed[field] !== undefined && told(own) === null ? fixed[field] : own;
		},
		shown: () =>
			visible.flatMap(([, at]) => {
				const text = (cells[at] ?? '').replace(/\p{Cc}+/gu, ' ').trim();
				return text === '' ? [] : [[headers[at] ?? '', text.slice(0, 200)] as const];
			}),
	});
}
