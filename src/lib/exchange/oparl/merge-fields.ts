import { sameWriting } from '../../council/names.ts';
import type { ImportChoices, SourceLink, FieldValues } from './register-snapshot.ts';

/** A field in which here and the source differ, and why it is not simply taken over. */
export interface FieldConflict {
	readonly field: string;
	readonly ours: string | boolean | null;
	readonly theirs: string | boolean | null;
	/** Whether somebody decided for the source's value. */
	readonly isTaken: boolean;
}

export interface MergedFields {
	/** The fields to change, with their new values. */
	readonly set: FieldValues;
	readonly conflicts: readonly FieldConflict[];
}

/** Another apostrophe, or an "ü" of two signs, is no change. */
const isSame = (ours: FieldValues[string], theirs: FieldValues[string]): boolean =>
	ours === theirs ||
	(typeof ours === 'string' && typeof theirs === 'string' && sameWriting(ours, theirs));

/**
 * What of the source's values is taken over. What somebody here changed since the last import, or
 * had before the first, stays unless they decide otherwise; an empty field is filled.
 *
 * @param link `null`: nothing was imported into this record before
 */
export function mergeFields(
	key: string,
	ours: FieldValues,
	theirs: FieldValues,
	link: Pick<SourceLink, 'applied'> | null,
	{ theirs: wanted }: Pick<ImportChoices, 'theirs'>,
): MergedFields {
	const set: Record<string, string | boolean | null> = {};
	const conflicts: FieldConflict[] = [];
	for (const [field, value] of Object.entries(theirs)) {
		const here = ours[field] ?? null;
		if (isSame(here, value)) continue;
		const before = link?.applied[field];
		// What the source did not say until now, and nobody has said here, is news.
		const isUnsaid = link !== null && before === undefined && here === null;
		const isUntouched = isUnsaid || (before !== undefined && before === here);
		// The source says what it said before: the change is ours, and stays without being asked again.
		const isOursAlone = before !== undefined && before === value;
		if (isUntouched || (here === '' && before === undefined)) set[field] = value;
		else if (!isOursAlone) {
			const isTaken = wanted.has(`${key} ${field}`);
			conflicts.push({ field, ours: here, theirs: value, isTaken });
			if (isTaken) set[field] = value;
		}
	}
	return { set, conflicts };
}
