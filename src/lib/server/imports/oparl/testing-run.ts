import { randomUUID } from 'node:crypto';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { atOnce } from '../runs/testing-clock.ts';
import { applyRead } from './apply-reading.ts';
import type { SourceReading } from './import.ts';
import * as sourceReadings from './source-readings.ts';

export const never = new AbortController().signal;

/** The lease of a job that is somebody's. */
export async function leaseOf(by: Acting, subject: string): Promise<Lease> {
	await jobs.create(by, { kind: 'aRun', subject, payload: {} });
	const real = '2100-01-01T00:00:00.000Z';
	const taking = { kinds: ['aRun'], owner: 'a test', now: by.now, real, leaseUntil: real };
	const taken = await jobs.take(by.db, taking);
	if (!taken) throw new Error('the job was not taken');
	return taken.lease;
}

/** A reading that somebody has said is to be applied. @returns its id */
export async function putRun(by: Acting, { bodyKey, includePast }: SourceReading): Promise<string> {
	const id = randomUUID();
	const nothing = { rejected: [], bodies: [], bodyKey };
	const progress = { from: 'file', fileName: 'rat.json', includePast, ...nothing } as const;
	const reading = { id, phase: 'ready', progress, startedBy: by.actor, startedAt: by.now } as const;
	if (!(await sourceReadings.create(by.db, reading, by.now))) throw new Error('there is another');
	const one = await sourceReadings.read(by.db, id);
	if (one) await sourceReadings.update(by.db, one, { phase: 'applying', sent: {} }, by.now);
	return id;
}

/** Goes on with a run, or begins it. */
export async function goOn(
	by: Acting,
	id: string,
	reading: SourceReading,
	choices: ImportChoices,
	ports: PiecePorts = atOnce,
): Promise<void> {
	const one = await sourceReadings.read(by.db, id);
	if (!one) throw new Error('there is no such run');
	await applyRead(by, await leaseOf(by, id), one, reading, choices, never, ports);
}

/** Applies what was read, from its beginning to its end. */
export async function applyWhole(
	by: Acting,
	reading: SourceReading,
	choices: ImportChoices,
): Promise<'applied' | 'officeMissing'> {
	const id = await putRun(by, reading);
	await goOn(by, id, reading, choices);
	const one = await sourceReadings.read(by.db, id);
	if (one?.phase === 'done') return 'applied';
	if (one?.progress.problem === 'officeMissing') return 'officeMissing';
	throw new Error(`the run is ${one?.phase ?? 'gone'}`);
}
