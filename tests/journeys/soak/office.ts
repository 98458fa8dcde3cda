import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { stepNames } from '../../../src/lib/check/steps.ts';
import type { Visitor } from '../app.ts';
import { sendJson, sent } from './book.ts';
import type { Defects, Receipt, Statuses } from './book.ts';

/** Devices that an office saves, one after another. */
export class SavedDevices {
	readonly #office: Visitor;
	readonly #owners: readonly string[];
	readonly #statuses: Statuses;
	readonly #receipts = new Map<string, Receipt>();
	constructor(office: Visitor, owners: readonly string[], statuses: Statuses) {
		this.#office = office;
		this.#owners = owners;
		this.#statuses = statuses;
	}

	get acknowledged(): readonly string[] {
		return [...this.#receipts].flatMap(([id, receipt]) => (receipt === 'acknowledged' ? [id] : []));
	}

	async work(ended: AbortSignal): Promise<void> {
		while (!ended.aborted) {
			const id = randomUUID();
			const person = this.#owners[this.#receipts.size % this.#owners.length];
			const values = { id, owner: `person:${person}`, preset: 'cityNotebook' };
			this.#receipts.set(id, 'unknown');
			const { status } = await sent(this.#office.send('/devices/new', values));
			this.#statuses.count('device', status);
			if (status === 303) this.#receipts.set(id, 'acknowledged');
			await pause(150);
		}
	}

	async verify(db: Db, defects: Defects): Promise<void> {
		const ids = [...this.#receipts.keys()];
		// PostgreSQL takes no empty list; nothing has the id ''.
		const all = ['', ...ids];
		const [rows, facts, lines] = await Promise.all([
			db.selectFrom('device').select('id').where('id', 'in', all).execute(),
			db.selectFrom('fact').select('deviceId').where('deviceId', 'in', all).execute(),
			db
				.selectFrom('audit')
				.select('subjectId')
				.where('action', '=', 'device.create')
				.where('subjectId', 'in', all)
				.execute(),
		]);
		const there = new Set(rows.map(({ id }) => id));
		const withFacts = new Set(facts.map(({ deviceId }) => deviceId));
		const noted = Map.groupBy(lines, ({ subjectId }) => subjectId);
		defects.noteAll(
			'devices that were saved are gone',
			this.acknowledged.filter((id) => !there.has(id)),
		);
		defects.noteAll(
			'devices without exactly one line in the audit log, or half of them',
			ids.filter((id) => {
				const count = there.has(id) ? 1 : 0;
				return (noted.get(id)?.length ?? 0) !== count || (withFacts.has(id) ? 1 : 0) !== count;
			}),
		);
		const last = this.acknowledged.at(-1);
		const page = last === undefined ? null : await sent(this.#office.ask(`/devices/${last}`));
		if (page && page.status !== 200) defects.note(`page of a saved device: ${page.status}`);
	}
}

const report = {
	form: 'full',
	steps: stepNames.map((step) => ({ step, outcome: 'passed', reason: null, evidence: {}, ms: 10 })),
	signals: { maxTouchPoints: 0 },
};

/** So many of one device are kept: server/checks/device-checks.ts. */
const kept = 5;

/** Device checks that attendees report by their links. */
export class ReportedChecks {
	readonly #visitor: Visitor;
	readonly #origin: string;
	readonly #statuses: Statuses;
	/** By the path of a personal link the ids that were answered; `null`: no answer. */
	readonly #reported: ReadonlyMap<string, (string | null)[]>;
	/** @param links paths of personal links */
	constructor(visitor: Visitor, origin: string, links: readonly string[], statuses: Statuses) {
		this.#visitor = visitor;
		this.#origin = origin;
		this.#statuses = statuses;
		this.#reported = new Map(links.map((link) => [link, []]));
	}

	get #all(): readonly (string | null)[] {
		return [...this.#reported.values()].flat();
	}
	get count(): number {
		return this.#all.filter((id) => id !== null).length;
	}

	async work(ended: AbortSignal): Promise<void> {
		const links = [...this.#reported.keys()];
		while (!ended.aborted) {
			const link = links[this.#all.length % links.length] ?? '';
			const path = `${link}/check/result`;
			const { status, text } = await sent(sendJson(this.#visitor, this.#origin, path, report));
			this.#statuses.count('check', status);
			this.#reported.get(link)?.push(status === 200 ? JSON.parse(text).id : null);
			await pause(400);
		}
	}

	async verify(db: Db, defects: Defects): Promise<void> {
		const rows = await db.selectFrom('deviceCheck').select('id').execute();
		const there = new Set(rows.map(({ id }) => id));
		const wanted = [...this.#reported.values()].flatMap((ids) => ids.slice(-kept));
		defects.noteAll(
			'checks that were kept are gone',
			wanted.filter((id) => id !== null && !there.has(id)).map(String),
		);
		const lines = db.selectFrom('audit').select('id').where('action', '=', 'deviceCheck.create');
		const noted = (await lines.execute()).length;
		if (noted < this.count || noted > this.#all.length || noted < rows.length) {
			const counts = `${this.count} of ${this.#all.length} acknowledged, ${rows.length} kept`;
			defects.note(`checks: ${counts}, ${noted} in the audit log`);
		}
	}
}
