import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../../src/lib/cast/chance.ts';
import { isOver } from '../../../src/lib/exchange/tables/import-states.ts';
import type { ImportState } from '../../../src/lib/exchange/tables/import-states.ts';
import { table } from '../../../src/lib/exchange/tables/testing-files.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import type { Visitor } from '../app.ts';
import { columnValues, hidden, upload } from '../import-pages.ts';
import { sent } from './book.ts';
import type { Defects, Receipt, Statuses } from './book.ts';

type Command = 'upload' | 'check' | 'save' | 'cancel' | 'saveOn' | 'takeBack';

/** One file, and what was asked for it. */
interface BroughtFile {
	readonly name: string;
	readonly rows: number;
	readonly bytes: Uint8Array;
	/** It will be given up while it is saved; if a part is saved by then, it is taken back or saved on. */
	readonly isGivenUp: boolean;
	readonly isTakenBack: boolean;
	readonly receipts: Map<Command, Receipt>;
	id: string | null;
	/** The last look at it was at one that is over. */
	isOver: boolean;
}

/** Every fourth row is of somebody nobody knows: it waits. */
const waits = (at: number): boolean => at % 4 === 3;

const fields = ['label', 'ownerEmail', 'os', 'externalId'] as const;
/** Where an import cannot be any more once a command was acknowledged; a cancel may come too late. */
const passed: Readonly<Record<Command, readonly string[]>> = {
	upload: ['failed'],
	check: ['failed', 'reading', 'mapping'],
	save: ['failed', 'reading', 'mapping', 'checking', 'ready'],
	cancel: ['failed'],
	saveOn: ['failed', 'cancelled'],
	takeBack: ['failed', 'saving', 'stopped', 'done'],
};
/** By the state in which it ends, what the audit log says once; of the others it says nothing. */
const ends: Readonly<Record<string, string>> = {
	done: 'import.save',
	cancelled: 'import.cancel',
	takenBack: 'import.takeBack',
};

/** Lists of devices that are brought by the pages of imports, one after another. */
export class BroughtTables {
	readonly #admin: Visitor;
	readonly #origin: string;
	readonly #db: Db;
	readonly #chance: Chance;
	readonly #owner: string;
	readonly #statuses: Statuses;
	readonly #files: BroughtFile[] = [];
	/** @param owner e-mail address of somebody in the register */
	constructor(
		admin: Visitor,
		origin: string,
		db: Db,
		chance: Chance,
		owner: string,
		statuses: Statuses,
	) {
		this.#admin = admin;
		this.#origin = origin;
		this.#db = db;
		this.#chance = chance;
		this.#owner = owner;
		this.#statuses = statuses;
	}

	get brought(): number {
		return this.#files.filter(({ isOver }) => isOver).length;
	}

	async work(ended: AbortSignal): Promise<void> {
		while (!ended.aborted) await this.#goOn();
	}

	/** Brings the last file to its end, while nobody is killed. */
	async finish(): Promise<void> {
		const giveUp = Date.now() + 60_000;
		while (this.#files.at(-1)?.isOver === false) {
			if (Date.now() > giveUp) {
				const last = this.#files.at(-1);
				const row = last && (await this.#read(last));
				throw new Error(`${last?.name} does not end: ${row?.state}, ${this.#statuses.toString()}`);
			}
			await this.#goOn();
		}
	}

	async #goOn(): Promise<void> {
		await pause(100);
		let file = this.#files.at(-1);
		if (!file || file.isOver) this.#files.push((file = this.#makeFile()));
		const row = await this.#read(file);
		if (!row) return await this.#upload(file);
		file.id = row.id;
		file.isOver = isOver(row.state as ImportState);
		const path = `/imports/${row.id}`;
		const decided = file.isTakenBack ? 'takeBack' : 'saveOn';
		if (row.state === 'stopped') await this.#send(file, decided, `${path}?/${decided}`, {});
		else if (row.state === 'takeBackStopped') {
			await this.#send(file, 'takeBack', `${path}?/takeBack`, {});
		} else if (row.state === 'mapping') {
			await this.#send(file, 'check', `${path}?/check`, columnValues(fields));
		} else if (row.state === 'ready') {
			const { text } = await sent(this.#admin.ask(path));
			const revision = hidden(text, 'revision');
			if (revision === '') return;
			const saving = this.#send(file, 'save', `${path}?/save`, { revision });
			await pause(this.#chance.below(1500));
			if (file.isGivenUp) await this.#send(file, 'cancel', `${path}?/cancel`, {});
			await saving;
		} else if (!file.isOver) {
			const { status } = await sent(this.#admin.ask(path));
			this.#statuses.count('page of a table', status);
		}
	}

	#makeFile(): BroughtFile {
		const name = `liste-${this.#files.length}`;
		const rows = 200 + this.#chance.below(2300);
		const lines = Array.from({ length: rows }, (_, at) => [
			...[`${name} Gerät ${at}`, waits(at) ? 'niemand@nirgends.example' : this.#owner],
			...['Windows 11', `${name}-${at}`],
		]);
		const text = table([['Gerätename', 'E-Mail', 'Betriebssystem', 'Kennung'], ...lines]);
		const bytes = new TextEncoder().encode(text);
		const isGivenUp = this.#chance.below(3) === 0;
		const isTakenBack = this.#chance.below(2) === 0;
		const begun = { receipts: new Map<Command, Receipt>(), id: null, isOver: false };
		return { name, rows, bytes, isGivenUp, isTakenBack, ...begun };
	}

	async #upload(file: BroughtFile): Promise<void> {
		if (file.id !== null) return;
		const asked = upload(this.#admin, this.#origin, file.bytes, `${file.name}.csv`);
		const { status, leadsTo } = await sent(asked);
		this.#statuses.count('upload of a table', status);
		file.receipts.set('upload', status === 303 ? 'acknowledged' : 'unknown');
		if (status === 303) file.id = leadsTo.split('/').at(-1) ?? null;
	}

	async #send(
		file: BroughtFile,
		command: Command,
		path: string,
		values: Readonly<Record<string, string>>,
	): Promise<void> {
		file.receipts.set(command, 'unknown');
		const { status } = await sent(this.#admin.send(path, values));
		this.#statuses.count(`${command} of a table`, status);
		if (status === 303) file.receipts.set(command, 'acknowledged');
	}

	async #read({ name }: BroughtFile) {
		const runs = this.#db.selectFrom('importRun').select(['id', 'state', 'problem']);
		const rows = await runs.where('fileName', '=', `${name}.csv`).execute();
		const [row] = rows;
		if (rows.length > 1) throw new Error(`${name} was received ${rows.length} times`);
		return row;
	}

	async verify(defects: Defects): Promise<void> {
		for (const file of this.#files) {
			const row = await this.#read(file);
			if (!row) {
				if (file.id !== null) defects.note(`${file.name} was received and is gone`);
				continue;
			}
			const { id, state } = row;
			if (state === 'failed') defects.note(`${file.name} failed: ${row.problem}`);
			for (const [command, receipt] of file.receipts) {
				if (receipt === 'acknowledged' && passed[command].includes(state)) {
					defects.note(`${file.name} is ${state} after ${command} was acknowledged`);
				}
			}
			if (isOver(state as ImportState)) await this.#verifyEnd(file, id, state, defects);
		}
	}

	async #verifyEnd(
		{ name, rows }: BroughtFile,
		id: string,
		state: string,
		defects: Defects,
	): Promise<void> {
		const waiting = Math.floor(rows / 4);
		for (const [noun, all] of [
			['device', rows - waiting],
			['waitingDevice', waiting],
		] as const) {
			const made = await this.#db
				.selectFrom(noun)
				.select('label')
				.where('label', 'like', `${name} Gerät %`)
				.execute();
			const expected = state === 'done' ? all : 0;
			const different = new Set(made.map(({ label }) => label)).size;
			if (made.length !== expected || different !== expected) {
				const counts = `${made.length} times ${noun}, ${different} of them different`;
				defects.note(`${name} is ${state}: ${counts}, of ${all}`);
			}
		}
		const lines = await this.#db
			.selectFrom('audit')
			.select('action')
			.where('subjectId', '=', id)
			.execute();
		const timesOf = (action: string) => lines.filter((line) => line.action === action).length;
		const wrong = ['import.create', ...Object.values(ends)].filter(
			(action) => timesOf(action) !== (['import.create', ends[state]].includes(action) ? 1 : 0),
		);
		if (wrong.length > 0) {
			const said = lines.map(({ action }) => action).join(', ');
			defects.note(`${name} is ${state}, and the audit log says ${said}`);
		}
	}
}
