import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { realNow } from './clock.ts';
import { config } from './config.ts';

const Key = v.pipe(v.string(), v.regex(/^[\w-]{43,}$/));
/** One that signs no more and still opens, both moments by the real clock, UTC in ISO 8601. */
const EarlierKey = v.object({ key: Key, since: v.string(), until: v.string() });
const Stored = v.object({
	signIn: Key,
	links: Key,
	/** What was made with another key before that was changed, and has to stay as it is. */
	secondFactor: v.exactOptional(Key),
	serials: v.exactOptional(Key),
	/** The latest first. */
	earlierLinks: v.optional(v.array(EarlierKey), []),
});
type Stored = v.InferOutput<typeof Stored>;

/**
 * What signs cookies and links, encrypts second factors and stands for serial numbers. It lies beside the database, so a stolen
 * database opens nothing.
 */
export type Keys = Required<Stored>;
export type EarlierKey = v.InferOutput<typeof EarlierKey>;

const fresh = () => randomBytes(32).toString('base64url');

/**
 * Reads `keys.json` of a folder; makes it, for its owner's eyes only, when there is none.
 *
 * @throws {Error} with a sentence when the file is there and unusable: new keys would kill every link
 */
export function readKeys(folder: string): Keys {
	const stored = readStored(folder);
	const { signIn, links, secondFactor = signIn, serials = links } = stored;
	return { ...stored, secondFactor, serials };
}

function readStored(folder: string): Stored {
	const file = join(folder, 'keys.json');
	const text = readText(file) ?? make(folder, file);
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Stored), text);
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

/** Keys that links were signed with before, and that still open them. */
export const openingKeys = ({ links, earlierLinks }: Keys, now = realNow()): readonly string[] => [
	links,
	...earlierLinks.filter(({ until }) => Date.parse(until) > now).map(({ key }) => key),
];

/**
 * Puts a new key in place of one. Links that were signed before open until a moment; cookies of sign-ins end at once.
 * A process that runs goes on with the keys that it has read.
 */
export function rotateKey(folder: string, which: 'links' | 'signIn', until: string): void {
	const kept = readKeys(folder);
	const since = new Date(realNow()).toISOString();
	const earlier = which === 'links' ? [{ key: kept.links, since, until }] : [];
	const earlierLinks = [...earlier, ...kept.earlierLinks].filter(({ until }) => until > since);
	const changed: Stored = { ...kept, [which]: fresh(), earlierLinks };
	const file = join(folder, 'keys.json');
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, JSON.stringify(changed, null, '\t') + '\n', { mode: 0o600 });
	renameSync(draft, file);
}
