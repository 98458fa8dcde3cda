import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How long an uploaded file waits for a decision. */
const patience = 24 * 3600 * 1000;

const root = (data: string): string => join(data, 'imports');

/** Where the file and the preview of an import lie; an id is made by us. */
export const folderOf = (data: string, id: string): string => join(root(data), id);
export const fileOf = (folder: string): string => join(folder, 'file');
export const stagingOf = (folder: string): string => join(folder, 'rows.sqlite');

/** For the eyes of the one user this runs as. */
export function makeFolder(data: string, id: string): string {
	mkdirSync(root(data), { recursive: true, mode: 0o700 });
	chmodSync(root(data), 0o700);
	const folder = folderOf(data, id);
	mkdirSync(folder, { mode: 0o700 });
	return folder;
}

/** Nothing of an upload is kept once it is decided. */
export function removeFolder(data: string, id: string): void {
	rmSync(folderOf(data, id), { recursive: true, force: true });
}

/** Ids of the imports that have files. */
export const folderNames = (data: string): readonly string[] =>
	existsSync(root(data)) ? readdirSync(root(data)) : [];

/** Ids of the imports whose files were left longer than a day. */
export const forgottenNames = (data: string, now: number): ReadonlySet<string> =>
	new Set(folderNames(data).filter((id) => now - statSync(folderOf(data, id)).mtimeMs > patience));
