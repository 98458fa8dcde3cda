import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { TableRow } from '../../../exchange/kinds.ts';
import type { Fate } from './imports.ts';

/** Why a row is not taken over, or what is odd about it. */
export const rowReasons = [
	...['nothingKnown', 'ownerMissing', 'ownerUnknown', 'ownerAmbiguous', 'deviceAmbiguous'],
	...['sameAsLine', 'nameMissing', 'officeMissing', 'officeUnknown', 'personAmbiguous'],
	...['skipped', 'outOfReach'],
] as const;
export type RowReason =
	| 'nothingKnown'
	| 'ownerMissing'
	| 'ownerUnknown'
	| 'ownerAmbiguous'
	| 'deviceAmbiguous'
	| 'sameAsLine'
	| 'nameMissing'
	| 'officeMissing'
	| 'officeUnknown'
	| 'personAmbiguous'
	| 'skipped'
	| 'outOfReach';

/** What one row would do, waiting for a decision. */
export interface ScratchRow {
	readonly line: number;
	readonly fate: Fate;
	readonly reason: RowReason | null;
	/** Of the reason: the other line, or what was written. */
	readonly detail: string;
	/** What the source calls it; empty where nothing is to be remembered. */
	readonly externalId: string;
	/** The record it changes; a new one gets its id already here. */
	readonly recordId: string | null;
	readonly ownerId: string | null;
	readonly label: string;
	readonly owner: string;
	/** JSON: new facts of a device, or new values of a person. */
	readonly change: string;
	/** JSON: codes of what is odd. */
	readonly remarks: string;
	/** JSON: the row as it was written, for those that are not taken over. */
	readonly cells: string;
}

/** Something only a person can decide. */
export interface Question {
	readonly key: string;
	readonly reason: RowReason;
	/** What the file says. */
	readonly written: string;
	readonly choices: readonly { readonly id: string; readonly text: string }[];
	readonly rows: number;
	/** Id of a choice, "skip", or `null`: not decided. */
	readonly answer: string | null;
}

const Choices = v.pipe(
	v.string(),
	v.parseJson(),
	v.array(v.object({ id: v.string(), text: v.string() })),
);

const Cells = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

const columns = [
	...['line', 'fate', 'reason', 'detail', 'externalId', 'recordId', 'ownerId', 'label', 'owner'],
	...['change', 'remarks', 'cells'],
] as const;

/** The preview of an import in a file beside the upload: pages of it are read without the rest. */
export class Scratch {
	readonly #database: DatabaseSync;
	constructor(file: string) {
		closeSync(openSync(file, 'a', 0o600));
		this.#database = new DatabaseSync(file, { timeout: 2000 });
		// Lost with the upload, so never waited for.
		this.#database.exec(`
			pragma journal_mode = wal; pragma synchronous = off;
			create table if not exists row (
				line integer, fate text, reason text, detail text, externalId text, recordId text,
				ownerId text, label text, owner text, change text, remarks text, cells text
			);
			create index if not exists rowByFate on row (fate, line);
			create table if not exists question (
				key text primary key, reason text, written text, choices text, rows integer
			);
			create table if not exists answer (key text primary key, choice text);
			create table if not exists sample (line integer, cells text)`);
	}

	close(): void {
		this.#database.close();
	}

	/** Begins a new preview; what was answered stays. */
	clear(): void {
		this.#database.exec('delete from row; delete from question');
	}

	/** Runs something whole or not at all. */
	atOnce(work: () => void): void {
		this.#database.exec('begin');
		work();
		this.#database.exec('commit');
	}

	/** The first rows of the file, so that people see what a column holds. */
	keepSamples(rows: readonly TableRow[]): void {
		this.#database.exec('delete from sample');
		const insert = this.#database.prepare('insert into sample values (?, ?)');
		for (const { line, cells } of rows) insert.run(line, JSON.stringify(cells));
	}

	samples(): readonly (readonly string[])[] {
		return this.#database
			.prepare('select cells from sample order by line')
			.all()
			.map(({ cells }) => v.parse(Cells, cells));
	}

	add(rows: readonly ScratchRow[]): void {
		const marks = columns.map(() => '?').join(', ');
		const insert = this.#database.prepare(
			`insert into row (${columns.join(', ')}) values (${marks})`,
		);
		this.atOnce(() => {
			for (const row of rows) insert.run(...columns.map((column) => row[column]));
		});
	}

	ask(questions: Iterable<Omit<Question, 'answer'>>): void {
		const insert = this.#database.prepare('insert or replace into question values (?, ?, ?, ?, ?)');
		for (const { key, reason, written, choices, rows } of questions) {
			insert.run(key, reason, written, JSON.stringify(choices), rows);
		}
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
	questions(limit: number): readonly Question[] {
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
				reason: rowReasons.find((one): one is RowReason => one === row.reason) ?? 'skipped',
				written: String(row.written),
				choices: choices.success ? choices.output : [],
				rows: Number(row.rows),
				answer: row.choice === null ? null : String(row.choice),
			};
		});
	}

	/** Rows of a fate in the order of the file. */
	page(fate: Fate, offset: number, limit: number): readonly ScratchRow[] {
		return this.#database
			.prepare('select * from row where fate = ? order by line limit ? offset ?')
			.all(fate, limit, offset)
			.map((row) => rowOf(row, fate));
	}

	/** All rows of a fate, one after another. */
	*every(fate: Fate): Generator<ScratchRow> {
		const statement = this.#database.prepare('select * from row where fate = ? order by line');
		for (const row of statement.iterate(fate)) yield rowOf(row, fate);
	}
}

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

function rowOf(row: Readonly<Record<string, unknown>>, fate: Fate): ScratchRow {
	return {
		line: Number(row.line),
		fate,
		reason: rowReasons.find((one): one is RowReason => one === row.reason) ?? null,
		detail: String(row.detail),
		externalId: String(row.externalId),
		recordId: textOrNull(row.recordId),
		ownerId: textOrNull(row.ownerId),
		label: String(row.label),
		owner: String(row.owner),
		change: String(row.change),
		remarks: String(row.remarks),
		cells: String(row.cells),
	};
}
