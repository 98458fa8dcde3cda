import { config } from '../process/config.ts';
import { open } from './open.ts';
import type { Db } from './open.ts';

let opened: Db | undefined;

/** The store of this process, opened on first use: the build imports this module too. */
export function db(): Db {
	return (opened ??= open(config().database));
}

export async function close(): Promise<void> {
	await opened?.destroy();
	opened = undefined;
}
