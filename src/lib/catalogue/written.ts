import { isDay } from '../calendar/day.ts';
import * as v from 'valibot';
import { parseVersion } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import { confidences, evidences } from '../compat/tool/provenance.ts';

/** How single values are written down by hand, and what each becomes. */

/** "14.5" becomes [14, 5]. */
export const release = v.pipe(
	v.string(),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Version => {
		const parsed = parseVersion(value);
		if (parsed !== null) return parsed;
		addIssue({ message: `expected a version such as 14.5, found "${value}"` });
		return NEVER;
	}),
);

/** A day that the calendar has. */
export const day = v.pipe(
	v.string(),
	v.check(isDay, ({ input }) => `expected a day such as 2026-11-23, found "${String(input)}"`),
);

/** A code of a list; the message names what would have been right. */
export const oneOf = <const Code extends string>(codes: readonly Code[]) => v.picklist(codes);

const filled = v.pipe(v.string(), v.regex(/\S/, 'expected words, found none'));

/** Text for people: never in one language alone. */
export const bilingual = v.strictObject({ de: filled, en: filled });

/** What every requirement carries: how sure it is and from where. */
export const sureness = {
	confidence: oneOf(confidences),
	evidence: oneOf(evidences),
	/** Ids of sources.ts. */
	sources: v.array(v.string()),
	notes: v.optional(bilingual),
	/** The day somebody last looked, where it is not the tool's own. */
	checked: v.optional(day),
};

/** Reads what was written; a fault names the file, the entry and what was expected. */
export function read<Schema extends v.GenericSchema>(
	file: string,
	schema: Schema,
	written: v.InferInput<Schema>,
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, written);
	if (result.success) return result.output;
	throw new Error(result.issues.map((issue) => `${file}: ${faultOf(issue)}`).join('\n'));
}

function faultOf(issue: v.BaseIssue<unknown>): string {
	const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
	return `${entryOf(issue)}${path}: ${issue.message}`;
}

/** A way or a constraint is found faster by its id than by its number. */
function entryOf({ path }: v.BaseIssue<unknown>): string {
	for (const { value } of [...(path ?? [])].reverse()) {
		if (typeof value !== 'object' || value === null) continue;
		if ('id' in value && typeof value.id === 'string') return `${value.id}, `;
		if ('way' in value && 'platforms' in value)
			return `${String(value.way)} on ${String(value.platforms)}, `;
	}
	return '';
}
