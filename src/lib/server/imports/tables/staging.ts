import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { TableRow } from '../../../exchange/tables/kinds.ts';
import { rowReasons } from '../../../exchange/tables/import-rows.ts';
import type { RowAction, RowQuestion, StagedRow } from '../../../exchange/tables/import-rows.ts';

const Choices = v.pipe(
	v.string(),
	v.parseJson(),
	v.array(v.object({ id: v.string(), text: v.string() })),
);

const Cells = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** A row's values in the order of its columns; files of an earlier version call the action `fate`. */
const values = [
	...['line', 'action', 'reason', 'detail', 'externalId', 'recordId', 'ownerId', 'label', 'owner'],
	...['change', 'remarks', 'cells', 'revision', 'waits'],
] as const;

/** The preview of an import in a file beside the upload: pages of it are read without the rest. */
export class Staging {
	readonly #database: DatabaseSync;
	#holder: string | null = null;
	constructor(file: string) {
		closeSync(openSync(file, 'a', 0o600));
		this.#database = new DatabaseSync(file, { timeout: 2000 });
		// What a crash of the machine takes is worked out again, but what is left must be whole.
		this.#database.exec(`
			pragma journal_mode = wal; pragma synchronous = normal;
			create table if not exists row (
				line integer, fate text, reason text, detail text, externalId text, recordId text,
				ownerId text, label text, owner text, change text, remarks text, cells text,
				revision integer, waits text
			);
			create index if not exists rowByFate on row (fate, line);
			create table if not exists question (
				key text primary key, reason text, written text, choices text, rows integer, usual text
			);
			create table if not exists answer (key text primary key, choice text);
			create table if not exists sample (line integer, cells text);
			create table if not exists holder (name text)`);
		this.#add('row', 'revision', 'integer');
		this.#add('row', 'waits', 'text');
		this.#add('question', 'usual', 'text');
	}

	/** The preview may be of an earlier version, which kept none. */
	#add(table: 'row' | 'question', column: string, type: string): void {
		const columns = this.#database.prepare(`pragma table_info(${table})`).all();
		if (columns.some(({ name }) => name === column)) return;
		this.#database.exec(`alter table ${table} add column ${column} ${type}`);
	}

	close(): void {
		this.#database.close();
	}

	/** From now on only this one writes: who held it before may not have noticed yet that they are late. */
	hold(name: string): void {
		this.#holder = name;
		this.#database.exec('begin immediate; delete from holder');
		this.#database.prepare('insert into holder values (?)').run(name);
		this.#database.exec('commit');
	}

	/** Begins a new preview; what was answered stays. */
	clear(): void {
		this.#atOnce(() => this.#database.exec('delete from row; delete from question'));
	}

	/** Runs something whole or not at all, and not for whom another holds it. */
	#atOnce(work: () => void): void {
		this.#database.exec('begin immediate');
		try {
			const holder = this.#database.prepare('select name from holder').get()?.name ?? null;
			if (holder !== this.#holder) throw new Error('the staging of an import is held by another');
			work();
			this.#database.exec('commit');
		} catch (error) {
			this.#database.exec('rollback');
			throw error;
		}
	}

	/** The first rows of the file, so that people see what a column holds. */
	keepSamples(rows: readonly TableRow[]): void {
		this.#atOnce(() => {
			this.#database.exec('delete from sample');
			const insert = this.#database.prepare('insert into sample values (?, ?)');
			for (const { line, cells } of rows) insert.run(line, JSON.stringify(cells));
		});
	}

	samples(): readonly (readonly string[])[] {
		return this.#database
			.prepare('select cells from sample order by line')
			.all()
			.map(({ cells }) => v.parse(Cells, cells));
	}

	add(rows: readonly StagedRow[]): void {
		const marks = values.map(() => '?').join(', ');
		const insert = this.#database.prepare(`insert into row values (${marks})`);
		this.#atOnce(() => {
			for (const row of rows) insert.run(...values.map((value) => row[value]));
		});
	}

	ask(questions: Iterable<Omit<RowQuestion, 'answer'>>): void {
		const insert = this.#database.prepare(
			'insert or replace into question values (?, ?, ?, ?, ?, ?)',
		);
		this.#atOnce(() => {
			for (const { key, reason, written, choices, rows, usual } of questions) {
				insert.run(key, reason, written, JSON.stringify(choices), rows, usual);
			}
		});
	}

	answer(answers: ReadonlyMap<string, string>): void {
		const insert = this.#database.prepare('insert or replace into answer values (?, ?)');
		const remove = this.#database.prepare('delete from answer where key = ?');
		for (const [key, choice] of answers) {
			if (choice === '') remove.run(key);
			else insert.run(key, choice);
		}
	}

	answers(): ReadonlyMap<string, string> {
		const rows = this.#database.prepare('select key, choice from answer').all();
		return new Map(rows.map(({ key, choice }) => [String(key), String(choice)]));
	}

	/** Those that concern most rows first. */
	questions(limit: number): readonly RowQuestion[] {
		const rows = this.#database
			.prepare(
				`select question.*, answer.choice from question
				left join answer on answer.key = question.key order by rows desc, written limit ?`,
			)
			.all(limit);
		return rows.map((row) => {
			const choices = v.safeParse(Choices, row.choices);
			return {
				key: String(row.key),
				reason: rowReasons.find((one) => one === row.reason) ?? 'skipped',
				written: String(row.written),
				choices: choices.success ? choices.output : [],
				rows: Number(row.rows),
				usual: textOrNull(row.usual),
				answer: textOrNull(row.choice),
			};
		});
	}

	/** Rows of an action in the order of the file. */
	page(action: RowAction, offset: number, limit: number): readonly StagedRow[] {
		return this.#database
			.prepare('select * from row where fate = ? order by line limit ? offset ?')
			.all(action, limit, offset)
			.map((row) => rowOf(row, action));
	}

	/** All rows of an action, one after another. */
	*every(action: RowAction, offset = 0): Generator<StagedRow> {
		const statement = this.#database.prepare(
			'select * from row where fate = ? order by line limit -1 offset ?',
		);
		for (const row of statement.iterate(action, offset)) yield rowOf(row, action);
	}

	/** The rows that are to be saved, always in one order, without the first so many. */
	*toSave(done: number): Generator<StagedRow> {
		const made = this.#count('new');
		if (done < made) yield* this.every('new', done);
		yield* this.every('changed', Math.max(done - made, 0));
		yield* this.every('waiting', Math.max(done - made - this.#count('changed'), 0));
	}

	#count(action: RowAction): number {
		const row = this.#database
			.prepare('select count(*) as rows from row where fate = ?')
			.get(action);
		return Number(row?.rows);
	}
}

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

function rowOf(row: Readonly<Record<string, unknown>>, action: RowAction): StagedRow {
	return {
		line: Number(row.line),
		action,
		reason: rowReasons.find((one) => one === row.reason) ?? null,
		detail: String(row.detail),
		externalId: String(row.externalId),
		recordId: textOrNull(row.recordId),
		ownerId: textOrNull(row.ownerId),
		label: String(row.label),
		owner: String(row.owner),
		change: String(row.change),
		remarks: String(row.remarks),
		cells: String(row.cells),
		revision: row.revision === null ? null : Number(row.revision),
		waits: String(row.waits ?? ''),
	};
}
