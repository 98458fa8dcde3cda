import { createHash, randomBytes } from 'node:crypto';

/** A line of the audit, as far as its hash covers it. */
export interface SealableLine {
	readonly id: string;
	readonly at: string;
	readonly actorKind: string;
	readonly actorId: string;
	readonly actorName: string;
	readonly action: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	/** JSON object. */
	readonly detail: string;
}

/**
 * What stands in a line's hash instead of a field: a hash of the field and of a random salt. Who erases the field
 * erases the salt with it: then nobody finds out by trying what it held, and the line's hash is as it was.
 */
type Commitment = readonly [salt: string | null, hash: string];
export type Commitments = Readonly<Record<string, Commitment>>;

/** Before the first line. */
export const noHash = '';

const digest = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that can be erased, each by itself: the name, what the detail says, and what was changed in it. */
export function fieldsOf({
	actorName,
	detail,
}: Pick<SealableLine, 'actorName' | 'detail'>): ReadonlyMap<string, unknown> {
	const told: unknown = JSON.parse(detail);
	const fields = new Map<string, unknown>([['actorName', actorName]]);
	for (const [name, value] of Object.entries(isObject(told) ? told : {})) {
		if (name !== 'changed' || !isObject(value)) fields.set(`detail.${name}`, value);
		else for (const [key, was] of Object.entries(value)) fields.set(`detail.changed.${key}`, was);
	}
	return fields;
}

const commit = (name: string, value: unknown, salt: string): string => digest([salt, name, value]);

const newSalt = () => randomBytes(16).toString('base64url');

export const commitmentsOf = (line: SealableLine, saltOf = newSalt): Commitments =>
	Object.fromEntries(
		[...fieldsOf(line)].map(([name, value]) => {
			const salt = saltOf();
			return [name, [salt, commit(name, value, salt)] as const];
		}),
	);

/** @param before the hash of the line before */
export const hashOf = (
	before: string,
	position: number,
	line: Omit<SealableLine, 'actorName' | 'detail'>,
	commitments: Commitments,
): string =>
	digest([
		...['vollzaehlig-audit-1', before, position],
		...[line.id, line.at, line.actorKind, line.actorId],
		...[line.action, line.subjectKind, line.subjectId],
		Object.entries(commitments)
			.map(([name, [, hash]]) => [name, hash] as const)
			.toSorted(([a], [b]) => (a < b ? -1 : 1)),
	]);

/** Whether a line's fields are what was committed to; those that were erased are gone. */
export function holdsFields(line: SealableLine, commitments: Commitments): boolean {
	const fields = fieldsOf(line);
	const isKept = [...fields].every(([name, value]) => {
		const [salt, hash] = commitments[name] ?? [];
		if (hash === undefined) return false;
		// A name that was erased is another one now.
		return salt === null ? name === 'actorName' : commit(name, value, salt ?? '') === hash;
	});
	return (
		isKept &&
		Object.entries(commitments).every(([name, [salt]]) => salt === null || fields.has(name))
	);
}

/** Whether anything of a line was erased. */
export const isErased = (commitments: Commitments): boolean =>
	Object.values(commitments).some(([salt]) => salt === null);

/** The same without the salts of some fields. */
export const withoutSalts = (commitments: Commitments, names: ReadonlySet<string>): Commitments =>
	Object.fromEntries(
		Object.entries(commitments).map(([name, [salt, hash]]) => [
			name,
			[names.has(name) ? null : salt, hash] as const,
		]),
	);
