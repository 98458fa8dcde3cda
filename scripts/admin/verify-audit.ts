import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditHead } from '../../src/lib/server/db/audit-chain/seal.ts';
import { verify } from '../../src/lib/server/db/audit-chain/verify.ts';
import type { BreakKind, BrokenLine } from '../../src/lib/server/db/audit-chain/verify.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { headSentence } from '../../src/lib/server/process/audit-sealer.ts';

const breaks: Readonly<Record<BreakKind, string>> = {
	removed: 'one or more lines are missing before it',
	changed: 'it says something else than when it was sealed, or stands where another stood',
	erased: 'fields of it are gone, and no line says that somebody was deleted',
	added: 'it was put behind the last line that was sealed',
	other: 'another line stood there when its checksum was written down',
};

function sentenceOf({ kind, position, line }: BrokenLine): string {
	return line
		? `The audit is broken. The first line that is wrong is number ${position}, ${line.action} of ${line.at} (id ${line.id}): ${breaks[kind]}.`
		: `The audit is broken. Lines are missing from number ${position} on: they were sealed, and are there no more.`;
}

/** "12:hash", as the log and the page say them. */
function readHead(text: string): AuditHead {
	const [, position, hash] = /^(\d{1,15}):([\w-]{43})$/.exec(text) ?? [];
	if (position === undefined || hash === undefined) {
		throw new Error(
			`"${text}" is no head; write NUMBER:CHECKSUM, as the log and the page say them`,
		);
	}
	return { position: Number(position), hash };
}

/** The heads that were written into the log. */
export function headsIn(log: string): AuditHead[] {
	return log
		.split('\n')
		.filter((line) => line.includes(`"${headSentence}"`))
		.flatMap((line) => {
			try {
				const { position, hash, msg } = JSON.parse(line) as Partial<AuditHead> & { msg?: unknown };
				const isHead = msg === headSentence && Number.isInteger(position);
				return isHead && typeof hash === 'string' ? [{ position: position ?? 0, hash }] : [];
			} catch {
				return [];
			}
		});
}

function loggedHeads(folder: string): AuditHead[] {
	const files = ['app.log.old', 'app.log'].map((name) => join(folder, 'log', name));
	return files.flatMap((file) => (existsSync(file) ? headsIn(readFileSync(file, 'utf8')) : []));
}

/**
 * @param folder of the data, with the log
 * @param given heads that were kept elsewhere
 * @throws {Error} with a sentence about the first line that is wrong
 */
export async function verifyAudit(db: Db, folder: string, given: readonly string[]) {
	const known = [...loggedHeads(folder), ...given.map(readHead)];
	const found = await verify(db, known);
	if (!found.isWhole) throw new Error(sentenceOf(found));
	const { first, lines, unsealed, head } = found;
	const compared = known.filter(({ position }) => position >= first).length;
	if (lines === 0) return `Nothing is sealed yet; ${unsealed} lines wait for the app to run.`;
	return [
		`The audit is whole: ${lines} lines, from number ${first} to ${head.position}, are as they were sealed.`,
		`Compared with ${compared} heads that were written down. Not sealed yet: ${unsealed}.`,
		`The head is ${head.position}:${head.hash}`,
	].join('\n');
}
