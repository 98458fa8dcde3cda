import { everything } from '../../src/lib/access/scope.ts';
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { table, workbook } from '../../src/lib/exchange/tables/testing-files.ts';
import { fileOf } from '../../src/lib/server/imports/tables/folder.ts';
import type { TableJob, WorkerReport } from '../../src/lib/server/imports/tables/job.ts';
import { workerArguments } from '../../src/lib/server/imports/tables/workers.ts';
import { readKeys } from '../../src/lib/server/process/keys.ts';
import { system } from '../../src/lib/access/actor.ts';
import type { StaffActor } from '../../src/lib/access/actor.ts';
import type { RowAction } from '../../src/lib/exchange/tables/import-rows.ts';
import type { Acting } from '../../src/lib/server/acting.ts';
import * as jobs from '../../src/lib/server/jobs/jobs.ts';
import * as imports from '../../src/lib/server/imports/tables/imports.ts';
import { migrate, open } from '../../src/lib/server/db/open.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { figure, megabytes, milliseconds, seconds } from './figures.ts';

const rows = 50_000;
const people = 2_000;
const now = '2026-11-25T10:15:00.000Z';
const staff: StaffActor = {
	kind: 'staff',
	id: 's',
	name: 'Bench',
	email: '',
	role: 'administrator',
	officeId: null,
	personId: null,
	chairs: [],
};

/** A list as an MDM gives it: every device of somebody in the register. */
function inventory(version: string): readonly (readonly string[])[] {
	const headers = [
		...['Device ID', 'Device name', 'Last check-in', 'OS', 'OS version', 'Model', 'Serial number'],
		...['Primary user email address', 'Primary user display name', 'Ownership', 'Supervised'],
		...['Managed by', 'Wi-Fi MAC', 'Total storage', 'Compliance'],
	];
	const kinds = [
		['iOS', version, 'iPad (9th generation)'],
		['Windows', '10.0.22631.4460', 'Latitude 5440'],
		['Android (fully managed)', '14', 'Galaxy Tab S9'],
		['macOS', '14.5', 'MacBook Air (M2)'],
	] as const;
	const lines = Array.from({ length: rows }, (_, at) => {
		const [os, release, model] = kinds[at % kinds.length] ?? kinds[0];
		const person = at % people;
		return [
			...[`id-${at}`, `Gerät ${at}`, '2026-11-20 08:15:00.0000000', os, release, model, `SN${at}`],
			...[`p${person}@stadt.example`, `Vorname${person} Name${person}`, 'Corporate', 'Yes'],
			...['Intune', 'AA:BB:CC:DD:EE:FF', '64', 'Compliant'],
		];
	});
	return [headers, ...lines];
}

async function fill(db: Db): Promise<void> {
	const office = { id: 'o', name: 'Dezernat', kind: 'department', budgetCents: null, contact: '' };
	await db.insertInto('office').values(office).execute();
	const everyone = Array.from({ length: people }, (_, at) => ({
		...{ id: `p${at}`, officeId: 'o', title: '', givenName: `Vorname${at}`, phone: '' },
		...{
			familyName: `Name${at}`,
			position: 'staff',
			email: `p${at}@stadt.example`,
			hasNoDevice: 0,
		},
	}));
	await db.insertInto('person').values(everyone).execute();
}

/** The same process that the app starts, watched. */
async function work(job: TableJob, env: NodeJS.ProcessEnv) {
	const begin = performance.now();
	const child = fork(resolve('src/lib/server/imports/tables/worker.ts'), {
		execArgv: [...workerArguments],
		env,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	let last: WorkerReport | null = null;
	let peak = 0;
	let busy = 0;
	const look = () => {
		peak = Math.max(peak, peakMemory(child.pid));
		busy = Math.max(busy, processorTime(child.pid));
	};
	const watch = setInterval(look, 20);
	child.on('message', (report: WorkerReport) => {
		look();
		last = report;
	});
	child.send(job);
	await new Promise((gone) => child.once('exit', gone));
	clearInterval(watch);
	const took = (performance.now() - begin) / 1000;
	return { took, busy, peak, last: last as WorkerReport | null };
}

/** What Linux tells of a process; empty once it is gone. */
function told(pid: number | undefined, what: 'status' | 'stat'): string {
	try {
		return readFileSync(`/proc/${pid}/${what}`, 'utf8');
	} catch {
		return '';
	}
}

/** The most memory a process ever held, in bytes. */
const peakMemory = (pid: number | undefined): number =>
	Number(/VmHWM:\s+(\d+) kB/.exec(told(pid, 'status'))?.[1] ?? 0) * 1024;

/** Seconds a process has been computing, which other processes do not change; in hundredths. */
function processorTime(pid: number | undefined): number {
	const [user = 0, kernel = 0] = told(pid, 'stat').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
	return (Number(user) + Number(kernel)) / 100;
}

/**
 * 50,000 devices from a file into SQLite: look, check every row, save; then the next week’s list. Saving pauses for
 * as long as it writes.
 */
export async function benchImporting(): Promise<void> {
	const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-bench-'));
	const env = { ...process.env, VOLLZAEHLIG_DATA: data, DATABASE_URL: '', MALLOC_ARENA_MAX: '2' };
	readKeys(data);
	const db = open(join(data, 'vollzaehlig.sqlite'));
	try {
		await migrate(db);
		await fill(db);
		const csv = (version: string) => new TextEncoder().encode(table(inventory(version), ','));
		await benchFile(db, data, env, 'CSV', csv('17.5.1'), 'new');
		await benchFile(db, data, env, 'CSV, a year later', csv('18.1'), 'changed');
		await db.deleteFrom('device').execute();
		await benchFile(db, data, env, '.xlsx', workbook(inventory('17.5.1')), 'new');
	} finally {
		await db.destroy();
		rmSync(data, { recursive: true });
	}
}

/** Of a job that nobody else knows. */
async function leaseOf(db: Db, by: Acting) {
	await jobs.create(by, { kind: 'bench', subject: '', payload: {} });
	const taking = { kinds: ['bench'], owner: 'bench', now, real: now, leaseUntil: '2100' };
	const taken = await jobs.take(db, taking);
	if (!taken) throw new Error('the job was not taken');
	return taken.lease;
}

async function benchFile(
	db: Db,
	data: string,
	env: NodeJS.ProcessEnv,
	name: string,
	bytes: Uint8Array,
	action: RowAction,
): Promise<void> {
	const id = name;
	const folder = join(data, 'imports', String(bytes.length));
	mkdirSync(folder, { recursive: true });
	writeFileSync(fileOf(folder), bytes);
	const by = { db, actor: staff, scope: everything, now };
	await imports.create(by, { id, kind: 'devices', fileName: name, fileDay: '2026-11-20' });
	const common = { id, kind: 'devices', folder, lease: await leaseOf(db, by), now } as const;
	const looked = await work({ ...common, task: 'inspect', options: {} }, env);
	if (!looked.last || !('read' in looked.last)) throw new Error(JSON.stringify(looked.last));
	const reading = looked.last.read;
	const more = { scope: everything, reading, fileMoment: now, keepsSerials: false } as const;
	const checked = await work({ ...common, ...more, task: 'check' }, env);
	if (!checked.last || !('counts' in checked.last)) throw new Error(JSON.stringify(checked.last));
	const { counts } = checked.last;
	await imports.update(db, id, ['reading'], { state: 'saving', counts });
	const job = { ...common, task: 'save', scope: everything, reading, actor: system } as const;
	const saved = await work(job, env);
	if (!saved.last || !('saved' in saved.last)) throw new Error(JSON.stringify(saved.last));
	const steps = [looked, checked, saved];
	const count = `${counts[action].toLocaleString('en')} ${action}`;
	const whole = steps.reduce((sum, { took }) => sum + took, 0);
	figure(`${name} of ${megabytes(bytes.length)}: ${count}`, seconds(whole), '< 30 s');
	figure('  looked at / checked / saved', steps.map(({ took }) => seconds(took)).join(' / '));
	const { count: pieces, longestMs } = saved.last.pieces;
	figure(`  longest of ${pieces} pieces`, milliseconds(longestMs), '< 20 ms');
	figure('  of which computing', steps.map(({ busy }) => seconds(busy)).join(' / '));
	figure(
		'  most memory of a worker',
		megabytes(Math.max(...steps.map(({ peak }) => peak))),
		'< 300 MB',
	);
}
