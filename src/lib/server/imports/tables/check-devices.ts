import { isDisputed, newObservations } from '../../../device/observe.ts';
import { readDeviceRow, writtenText } from '../../../exchange/tables/device-row.ts';
import type { DeviceRow } from '../../../exchange/tables/device-row.ts';
import type { TableSource } from '../../../exchange/tables/kinds.ts';
import { orderedId } from '../../db/bulk.ts';
import * as facts from '../../register/facts.ts';
import type { FactRecord } from '../../register/facts.ts';
import * as importSources from './import-sources.ts';
import { rowKeyOf, WaitingRows } from './check-waiting.ts';
import type { WaitingRow } from './check-waiting.ts';
import * as known from './known-records.query.ts';
import type { MatchableDevice } from './known-records.query.ts';
import type { Db } from '../../db/open.ts';
import { contestedIds, matchDevice } from './match-device.ts';
import type { claimsChanged } from './own-sheet.ts';
import { candidateText, OwnerIndex, ownerKey } from './owners.ts';
import type { Candidate } from './owners.ts';
import { Questions } from './questions.ts';
import { leftRow, remarksOf } from './device-rows.ts';
import { sourceName } from './source-name.ts';
import * as waitingDevices from './waiting-devices.ts';
import type { RowReason, StagedRow } from '../../../exchange/tables/import-rows.ts';
import type { CheckedRow, Checking, RowChecker } from './check.ts';

/** One row on its way: read, and as far as it can be told, whose it is and which device it means. */
interface Pending {
	readonly row: CheckedRow;
	readonly device: DeviceRow;
	readonly key: string;
	/** By which it would wait for its owner. */
	readonly rowKey: string;
	readonly owner: Candidate | null;
	readonly known: MatchableDevice | null;
	/** Devices of the owner that no row of this source has claimed. */
	readonly open: readonly MatchableDevice[];
	/** Those that this source calls otherwise. */
	readonly named: readonly MatchableDevice[];
}

/** Prepares the check of a table of devices: what the register holds is read once. */
export async function deviceChecker(db: Db, job: Checking): Promise<RowChecker> {
	const devices = await known.devices({ db, scope: job.scope });
	const source = sourceName('devices', job.reading.source, job.reading.headers);
	const links = await importSources.list(db, source, 'deviceId');
	const waiting = await waitingDevices.ofSource(db, source);
	const sheet = job.reading.source === 'own' ? await import('./own-sheet.ts') : null;
	return new DeviceChecker(db, job, devices, { links, waiting }, sheet?.claimsChanged ?? null);
}

type ClaimsChanged = typeof claimsChanged;
const nobodys: readonly MatchableDevice[] = [];

class DeviceChecker implements RowChecker {
	readonly #db: Db;
	readonly #job: Checking;
	readonly #owners: OwnerIndex;
	readonly #people: ReadonlyMap<string, Candidate>;
	readonly #byId: ReadonlyMap<string, MatchableDevice>;
	readonly #links: ReadonlyMap<string, string>;
	readonly #linked: ReadonlySet<string>;
	readonly #byPerson = new Map<string, MatchableDevice[]>();
	/** Of a sheet we gave out; `null`: it is another list. */
	readonly #claimsChanged: ClaimsChanged | null;
	readonly #seen = new Map<string, number>();
	readonly #claimed = new Set<string>();
	readonly #waiting: WaitingRows;
	readonly questions: Questions;

	constructor(
		db: Db,
		job: Checking,
		devices: readonly MatchableDevice[],
		{ links, waiting }: Readonly<Record<'links' | 'waiting', ReadonlyMap<string, string>>>,
		claimsChanged: ClaimsChanged | null,
	) {
		this.#db = db;
		this.#job = job;
		this.#owners = new OwnerIndex(job.people);
		this.#people = new Map(job.people.map((person) => [person.id, person]));
		this.#byId = new Map(devices.map((device) => [device.id, device]));
		this.#links = links;
		this.#claimsChanged = claimsChanged;
		this.#linked = new Set(links.values());
		this.questions = new Questions(job.answers);
		this.#waiting = new WaitingRows(db, job, waiting, this.questions);
		for (const device of devices) {
			if (device.personId === null) continue;
			const others = this.#byPerson.get(device.personId);
			if (others) others.push(device);
			else this.#byPerson.set(device.personId, [device]);
		}
	}

	async check(rows: readonly CheckedRow[]): Promise<readonly StagedRow[]> {
		const settled: StagedRow[] = [];
		const pending: Pending[] = [];
		const waiting: WaitingRow[] = [];
		for (const row of rows) {
			const found = this.#find(row);
			if (found === null) continue;
			if ('action' in found) settled.push(found);
			else if ('own' in found) waiting.push(found);
			else pending.push(found);
		}
		const ids = pending.flatMap(({ known, open, named }) =>
			[known, ...open, ...named].map((one) => one?.id ?? []),
		);
		const known = await facts.list(this.#db, 'deviceId', [...new Set(ids.flat())]);
		const contested = contestedIds(pending, (id) => known.get(id) ?? []);
		for (const one of pending) settled.push(this.#compare(one, known, contested));
		return [...settled, ...(await this.#waiting.stage(waiting))];
	}

	/** Whose device it is and which, or why it is not taken over; `null`: a continuation. */
	#find(row: CheckedRow): Pending | WaitingRow | StagedRow | null {
		const { reading, now, keepsSerials, codeOf } = this.#job;
		const device = readDeviceRow(row.cell, { source: reading.source, now, keepsSerials });
		if (device === null) return null;
		const refuse = (
			reason: RowReason,
			detail = '',
			action: 'rejected' | 'foreign' | 'asked' = 'rejected',
		) => leftRow(row, device, reason, detail, action);

		if (device.claims.length === 0) return refuse('nothingKnown');
		const id = device.externalId;
		const own = id === null ? '' : id.kind === 'serial' ? codeOf(id.value) : id.value;
		const linked = this.#linkedDevice(reading.source, own);
		let owner: Candidate | null = null;
		if (linked === null) {
			const whose = this.#ownerOf(device);
			if (whose === 'ownerUnknown') {
				if (!this.#waiting.keeps()) return refuse(whose, '', 'foreign');
			} else if (typeof whose === 'string') {
				return refuse(whose, '', whose === 'ownerAmbiguous' ? 'asked' : 'rejected');
			} else owner = whose;
		} else if (linked === 'gone') return refuse('outOfReach');
		const rowKey = rowKeyOf(device, own);
		const waits = linked === null && owner === null;
		const key = waits ? rowKey : importSources.nameInSource(own, owner?.id ?? '', device.label);
		const earlier = this.#seen.get(key);
		if (earlier !== undefined) return refuse('sameAsLine', String(earlier));
		this.#seen.set(key, row.line);
		if (waits) return { row, device, rowKey, own };
		const again = own === '' ? this.#linkedDevice(reading.source, key) : linked;
		const known = again === 'gone' ? null : again;
		const open = known || owner === null ? nobodys : (this.#byPerson.get(owner.id) ?? nobodys);
		return {
			row,
			device,
			key,
			rowKey,
			owner,
			known,
			open: open.filter((one) => !this.#linked.has(one.id)),
			named: open.filter((one) => this.#linked.has(one.id)),
		};
	}

	/** @returns `null`: never seen; "gone": not a device the importer may see */
	#linkedDevice(source: TableSource, externalId: string): MatchableDevice | 'gone' | null {
		if (externalId === '') return null;
		const id = source === 'own' ? externalId : this.#links.get(externalId);
		if (id === undefined) return null;
		return this.#byId.get(id) ?? (source === 'own' ? null : 'gone');
	}

	#ownerOf({ owner }: DeviceRow): Candidate | RowReason {
		if (owner.email === null && owner.name === null) return 'ownerMissing';
		const { people, isSure } = this.#owners.find(owner);
		const [first] = people;
		if (!first) return 'ownerUnknown';
		if (isSure) return first;
		const choices = people.map((one) => ({ id: one.id, text: candidateText(one) }));
		const answer = this.questions.ask(
			ownerKey(owner),
			'ownerAmbiguous',
			writtenText(owner),
			choices,
		);
		if (answer === null) return 'ownerAmbiguous';
		return this.#people.get(answer) ?? 'skipped';
	}

	#compare(
		pending: Pending,
		facts: ReadonlyMap<string, readonly FactRecord[]>,
		contested: ReadonlySet<string>,
	): StagedRow {
		const { row, device, key, owner } = pending;
		const isFree = ({ id }: MatchableDevice) => !this.#claimed.has(id);
		const chosen =
			pending.known ??
			matchDevice(
				device,
				owner,
				{ free: pending.open.filter(isFree), named: pending.named.filter(isFree) },
				(id) => contested.has(id),
				(id) => facts.get(id) ?? [],
				this.questions,
			);
		if (chosen === 'asked') return leftRow(row, device, 'deviceAmbiguous', '', 'asked');
		if (chosen === 'skip') return leftRow(row, device, 'skipped', '', 'rejected');
		if (chosen) this.#claimed.add(chosen.id);
		const known = chosen ? (facts.get(chosen.id) ?? []) : [];
		const { reading, fileMoment, ...job } = this.#job;
		const { source } = reading;
		const observedAt = device.observedAt ?? fileMoment;
		const there = chosen && { label: chosen.label, facts: known };
		const claims =
			(there && this.#claimsChanged?.(row.cell, there, { ...job, source })) ?? device.claims;
		const origin = source === 'own' ? 'ownSheet' : 'imported';
		const added = newObservations(known, claims, origin, observedAt);
		const holder = chosen === null ? owner : this.#people.get(chosen.personId ?? '');
		// Else it would be asked again next time.
		const isRenamed = chosen !== null && pending.named.includes(chosen);
		const waits = this.#waiting.endedBy(pending.rowKey);
		const isNews = added.length > 0 || isRenamed || waits !== '';
		const remarks = [
			...(isDisputed(known, added) ? ['outdone'] : []),
			...(this.#isAnothers(device, chosen) ? ['otherOwner'] : []),
			...(waits === '' ? [] : ['waited']),
			...remarksOf(device, source),
		];
		return {
			line: row.line,
			action: chosen === null ? 'new' : isNews ? 'changed' : 'unchanged',
			reason: null,
			detail: '',
			externalId: pending.known === null && source !== 'own' ? key : '',
			recordId: chosen?.id ?? orderedId(Date.parse(this.#job.now)),
			ownerId: owner?.id ?? null,
			revision: chosen?.revision ?? null,
			label: chosen?.label || device.label,
			owner: holder ? candidateText(holder) : writtenText(device.owner),
			change: JSON.stringify(added),
			remarks: JSON.stringify(remarks),
			cells: '[]',
			waits,
		};
	}

	/** The list names somebody else than the register; the register stays as it is. */
	#isAnothers({ owner }: DeviceRow, device: MatchableDevice | null): boolean {
		if (device === null || (owner.email === null && owner.name === null)) return false;
		const { people } = this.#owners.find(owner);
		return people.length > 0 && people.every(({ id }) => id !== device.personId);
	}
}
