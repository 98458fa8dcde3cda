import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importStates, isOver } from '../../src/lib/exchange/tables/import-states.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as waitingDevices from '../../src/lib/server/imports/tables/waiting-devices.ts';

/** The states of an import from its saving on, each with a page of its own. */
const states = importStates.slice(importStates.indexOf('saving'));

const run = {
	...{ kind: 'devices', fileName: 'liste.csv', fileDay: '2026-11-20', officeId: null },
	...{ problem: null, counts: '{"new":40,"changed":2}', position: 12 },
	...{ startedBy: 's', startedByName: 'M. Sommer', startedAt: '2026-11-25T09:00:00.000Z' },
	reading: JSON.stringify({
		...{ format: 'csv', source: 'table', encoding: 'utf-8', separator: ';', headers: ['Gerät'] },
		...{ columns: {}, profile: null },
	}),
};
/** So that the page does not take it for abandoned; nobody does it. */
const job = {
	...{ kind: 'nobodys', payload: '{}', state: 'waiting', dueAt: '2100-01-01T00:00:00.000Z' },
	...{ notBefore: '', answer: null, leaseOwner: null, leaseUntil: null, outsideAt: null },
	...{ createdAt: '2026-11-25T09:00:00.000Z', endedAt: null },
};

/** Puts an import down in each of these states, with something left over. @returns paths of their pages */
export async function putHalfDoneImports(file: string): Promise<readonly string[]> {
	const db = open(file);
	try {
		const device = await db.selectFrom('device').selectAll().limit(1).executeTakeFirstOrThrow();
		for (const state of states) {
			const id = `in-state-${state}`;
			const endedAt = isOver(state) ? run.startedAt : null;
			await db
				.insertInto('importRun')
				.values({ ...run, id, state, endedAt })
				.execute();
			await db
				.insertInto('job')
				.values({ ...job, id: `job ${id}`, subject: id })
				.execute();
			const leftover = { runId: id, noun: 'device', recordId: device.id, line: 7 };
			const rows = [
				{ ...leftover, number: 1, label: device.label, reason: 'changedSince' },
				{ ...leftover, number: 2, label: '', recordId: 'gone', reason: 'gone' },
			];
			await db.insertInto('importLeftover').values(rows).execute();
			mkdirSync(join(dirname(file), 'imports', id), { recursive: true });
		}
	} finally {
		await db.destroy();
	}
	return states.map((state) => `/imports/${`in-state-${state}`}`);
}

/** Puts down devices of a list that wait: one for somebody of the register, one for nobody yet. */
export async function putWaitingDevices(file: string): Promise<void> {
	const db = open(file);
	try {
		const { email } = await db
			.selectFrom('person')
			.select('email')
			.where('email', '!=', '')
			.limit(1)
			.executeTakeFirstOrThrow();
		const keptAt = new Date().toISOString();
		const facts = [
			{
				...({ field: 'model', value: 'iPad mini 4', comparator: '=' } as const),
				...({ source: 'imported', observedAt: keptAt } as const),
			},
		];
		await waitingDevices.createAll(
			db,
			[email, 'niemand@nirgends.example'].map((email) => ({
				...{ id: randomUUID(), source: 'devices:intune', rowKey: email, externalId: email, facts },
				...{ label: 'Rats-iPad', owner: { name: null, email, office: null }, keptAt },
				...{ listName: 'liste.csv', listDay: '2026-11-20', importRunId: 'of-a-list' },
			})),
		);
	} finally {
		await db.destroy();
	}
}
