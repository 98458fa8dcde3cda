import { config } from '../process/config.ts';

/** What keeps the store from answering, when it is not a mistake of ours. */
export const troubles = ['readOnly', 'locked', 'full', 'unreachable', 'damaged', 'newer'] as const;
export type Trouble = (typeof troubles)[number];

/** Primary result codes: https://sqlite.org/rescode.html */
const sqlite: Readonly<Record<number, Trouble>> = {
	5: 'locked',
	6: 'locked',
	8: 'readOnly',
	10: 'damaged',
	11: 'damaged',
	13: 'full',
	14: 'readOnly',
	26: 'damaged',
};
/** https://www.postgresql.org/docs/15/errcodes-appendix.html, and codes of the socket and the file system */
const codes: Readonly<Record<string, Trouble>> = {
	'25006': 'readOnly',
	'42501': 'readOnly',
	'55P03': 'locked',
	'40P01': 'locked',
	'53100': 'full',
	'53300': 'unreachable',
	'57P01': 'unreachable',
	'57P02': 'unreachable',
	'57P03': 'unreachable',
	'28P01': 'unreachable',
	'28000': 'unreachable',
	'3D000': 'unreachable',
	'08006': 'unreachable',
	ECONNREFUSED: 'unreachable',
	ECONNRESET: 'unreachable',
	ENOTFOUND: 'unreachable',
	ETIMEDOUT: 'unreachable',
	EHOSTUNREACH: 'unreachable',
	EACCES: 'readOnly',
	EROFS: 'readOnly',
	EPERM: 'readOnly',
	ENOSPC: 'full',
};

/** The trouble behind an error, or `null` when the store is not to blame. */
export function troubleOf(error: unknown): Trouble | null {
	if (!(error instanceof Error)) return null;
	if ('errcode' in error && typeof error.errcode === 'number') {
		return sqlite[error.errcode & 0xff] ?? null;
	}
	if ('code' in error && typeof error.code === 'string') return codes[error.code] ?? null;
	// Kysely's Migrator and pg's pool throw plain errors.
	if (/previously executed migration .* is missing/.test(error.message)) return 'newer';
	if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message)) {
		return 'unreachable';
	}
	return error.cause === undefined ? null : troubleOf(error.cause);
}

/**
 * Whether something was written that another transaction has taken the ground from in the same moment: what
 * it refers to, or its key. At the next attempt that can be seen.
 */
export const isOvertaken = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && (error.code === '23503' || error.code === '23505');

/** Whether a transaction was undone because it and another waited for each other. */
export const isDeadlock = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === '40P01';

const sentences: Readonly<Record<Trouble, (where: string) => string>> = {
	readOnly: (where) =>
		`${where} cannot be written to: give the user this runs as the right to write the file and its folder.`,
	locked: (where) =>
		`${where} is locked by another program: close it (a second Vollzählig on the same data, a database browser, a backup) and start again.`,
	full: (where) => `${where} has no space left: make room on its disk and start again.`,
	unreachable: (where) =>
		`${where} does not let us in: see that it runs and that user, password and database name in DATABASE_URL are right.`,
	damaged: (where) =>
		`${where} cannot be read: it is damaged or not one of ours. Restore it from a backup.`,
	newer: (where) =>
		`${where} was written by a newer version of Vollzählig: run that version, or restore the backup made before the update.`,
};

/** For the operator; never says the password of the database. */
export function troubleSentence(trouble: Trouble, database = config().database): string {
	const postgres = /^postgres(ql)?:/.test(database) && URL.canParse(database);
	return sentences[trouble](
		postgres
			? `The PostgreSQL database ${new URL(database).host}${new URL(database).pathname}`
			: `The database file ${database}`,
	);
}

/** What went wrong, in one sentence for whoever started us. */
export function failureSentence(error: unknown): string {
	const trouble = troubleOf(error);
	if (trouble) return troubleSentence(trouble);
	return error instanceof Error ? error.message : String(error);
}
