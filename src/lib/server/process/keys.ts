import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { config } from './config.ts';

const Key = v.pipe(v.string(), v.regex(/^[\w-]{43,}$/));
const Keys = v.object({ signIn: Key, links: Key });
/** What signs cookies and links. It lies beside the database, so a stolen database opens nothing. */
export type Keys = v.InferOutput<typeof Keys>;

const fresh = () => randomBytes(32).toString('base64url');

/**
 * Reads `keys.json` of a folder; makes it, for its owner's eyes only, when there is none.
 *
 * @throws {Error} with a sentence when the file is there and unusable: new keys would kill every link
 */
export function readKeys(folder: string): Keys {
	const file = join(folder, 'keys.json');
	const text = readText(file) ?? make(folder, file);
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Keys), text);
	if (!parsed.success) {
		throw new Error(
			`${file} is not usable. Restore it from a backup; without it all personal links are dead. To start with new keys and new links, remove it.`,
		);
	}
	return parsed.output;
}

function readText(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

function make(folder: string, file: string): string {
	mkdirSync(folder, { recursive: true });
	const text = JSON.stringify({ signIn: fresh(), links: fresh() }, null, '\t') + '\n';
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text, { mode: 0o600 });
	try {
		// Whole or not at all; and of two processes starting together one wins.
		linkSync(draft, file);
		return text;
	} catch {
		return readFileSync(file, 'utf8');
	} finally {
		unlinkSync(draft);
	}
}

let read: Keys | undefined;
/** The keys of this installation, read on first use. */
export function keys(): Keys {
	return (read ??= readKeys(config().data));
}
