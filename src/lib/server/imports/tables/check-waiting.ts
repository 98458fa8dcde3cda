import { newObservations } from '../../../device/observe.ts';
import { writtenText } from '../../../exchange/tables/device-row.ts';
import type { DeviceRow } from '../../../exchange/tables/device-row.ts';
import type { RowWait, StagedRow } from '../../../exchange/tables/import-rows.ts';
import { orderedId } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';
import type { CheckedRow, Checking } from './check.ts';
import { remarksOf } from './device-rows.ts';
import { ownerKey } from './owners.ts';
import type { Questions } from './questions.ts';
import * as waitingDevices from './waiting-devices.ts';
import type { WaitingDevice } from './waiting-devices.ts';

/** A row whose person is not in the register. */
export interface WaitingRow {
	readonly row: CheckedRow;
	readonly device: DeviceRow;
	readonly rowKey: string;
	/** What the source itself calls it; empty: nothing. */
	readonly own: string;
}

/** By which a later row of the same source is known to be the same. */
export const rowKeyOf = ({ owner, label }: DeviceRow, own: string): string =>
	own || `${ownerKey(owner)}|${label.toLowerCase()}`;

const keep = 'keep';

/** The rows of a list that wait for somebody to come into the register, and those that have waited. */
export class WaitingRows {
	readonly #db: Db;
	readonly #job: Checking;
	readonly #known: ReadonlyMap<string, string>;
	readonly #questions: Questions;

	/** @param known ids of what waits of earlier lists of the source, by its rows */
	constructor(db: Db, job: Checking, known: ReadonlyMap<string, string>, questions: Questions) {
		this.#db = db;
		this.#job = job;
		this.#known = known;
		this.#questions = questions;
	}

	/**
	 * Whether a row without a known owner is kept for later, which its list asks once for all. An office
	 * brings devices of its own people alone: whom it does not know is no business of its.
	 */
	keeps(): boolean {
		const { scope, reading } = this.#job;
		if (scope.offices !== null || reading.source === 'own') return false;
		const choices = [{ id: keep, text: '' }];
		return this.#questions.ask('waiting', 'ownerUnknown', '', choices, keep) === keep;
	}

	/** What a row of a known owner puts an end to; empty: nothing waits. */
	endedBy(rowKey: string): string {
		if (!this.#known.has(rowKey)) return '';
		return JSON.stringify({ rowKey, owner: null, externalId: '' } satisfies RowWait);
	}

	async stage(rows: readonly WaitingRow[]): Promise<readonly StagedRow[]> {
		const ids = rows.flatMap(({ rowKey }) => this.#known.get(rowKey) ?? []);
		const there = await waitingDevices.list(this.#db, ids);
		const byRow = new Map(there.map((one) => [one.rowKey, one]));
		return rows.map((row) => this.#staged(row, byRow.get(row.rowKey) ?? null));
	}

	#staged({ row, device, rowKey, own }: WaitingRow, there: WaitingDevice | null): StagedRow {
		const { reading, fileMoment, now } = this.#job;
		const observedAt = device.observedAt ?? fileMoment;
		const isNews = there === null || saysMore(there, device, observedAt);
		const wait: RowWait = { rowKey, owner: device.owner, externalId: own };
		const remarks = isNews ? remarksOf(device, reading.source) : ['waits'];
		return {
			...{ line: row.line, action: isNews ? 'waiting' : 'unchanged', reason: null, detail: '' },
			...{ externalId: '', ownerId: null, revision: null, label: device.label },
			recordId: isNews ? orderedId(Date.parse(now)) : null,
			owner: writtenText(device.owner),
			change: JSON.stringify(
				isNews ? newObservations([], device.claims, 'imported', observedAt) : [],
			),
			remarks: JSON.stringify(remarks),
			cells: '[]',
			waits: isNews ? JSON.stringify(wait) : '',
		};
	}
}

/** By the rules that hold for devices of the register; an older list says nothing. */
function saysMore(there: WaitingDevice, device: DeviceRow, observedAt: string): boolean {
	if (there.facts.some((fact) => fact.observedAt > observedAt)) return false;
	return (
		there.label !== device.label ||
		writtenText(there.owner) !== writtenText(device.owner) ||
		newObservations(there.facts, device.claims, 'imported', observedAt).length > 0
	);
}
