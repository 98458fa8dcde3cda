import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../process/config.ts';
import { realMoment } from './real-moment.ts';

const root = (): string => join(config().data, 'readings');

/** Where the file of a reading lies until it is taken apart; an id is made by us. */
export const fileOf = (id: string): string => join(root(), id);

/** For the eyes of the one user this runs as. */
export function makeRoot(): void {
	mkdirSync(root(), { recursive: true, mode: 0o700 });
	chmodSync(root(), 0o700);
}

export const dropFile = (id: string): void => rmSync(fileOf(id), { force: true });

/** A file is taken apart at once; one that lies here for a day nobody has asked for. */
const patienceMs = 24 * 3600 * 1000;

/** Removes what was received and never taken apart. */
export function dropForgotten(): void {
	const ids = existsSync(root()) ? readdirSync(root()) : [];
	const before = realMoment(-patienceMs);
	for (const id of ids) if (statSync(fileOf(id)).mtime.toISOString() < before) dropFile(id);
}
