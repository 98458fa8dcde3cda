import type { Db } from '../open.ts';
import { inParts } from '../chunks.ts';
import { fieldsOf, withoutSalts } from './line-hash.ts';
import type { Commitments } from './line-hash.ts';
import { holdHead } from './seal.ts';

/** What tells nothing of whoever it is about: it stays, so that what was done to them can be told. */
const impersonal: ReadonlySet<string> = new Set([
	...['mode', 'role', 'kind', 'vote', 'position', 'standing', 'count', 'left', 'import', 'source'],
	'isTakenBack',
	...['officeId', 'committeeId', 'personId', 'hallId', 'attendeeId', 'sessionId', 'startsAt'],
	...['from', 'to', 'validFrom', 'validTo', 'hasNoDevice', 'invited', 'proposed', 'expiresAt'],
]);

export interface Erasure {
	/** Of the person and all that was theirs. */
	readonly subjectIds: readonly string[];
	/** By which they acted themselves. */
	readonly actorIds: readonly string[];
	/** What stands in the place of their name. */
	readonly instead: string;
	/** The line that says they were deleted. */
	readonly lineId: string;
}

/** Takes somebody out of the lines about them and by them, within the transaction that deletes them. */
export async function erase(trx: Db, erasure: Erasure): Promise<void> {
	const { subjectIds, actorIds, instead, lineId } = erasure;
	// Nobody seals a line while it is erased.
	await holdHead(trx);
	const acted = new Set(actorIds);
	const ids = [...new Set([...subjectIds, ...actorIds])];
	const about = new Set(subjectIds);
	for await (const part of inParts(ids)) {
		const rows = await trx
			.selectFrom('audit')
			.select(['id', 'actorKind', 'actorId', 'actorName', 'subjectId', 'detail', 'commitments'])
			.where(({ or, eb }) => or([eb('subjectId', 'in', part), eb('actorId', 'in', part)]))
			.where('id', '!=', lineId)
			.execute();
		for (const row of rows) {
			const isBy = row.actorKind !== 'staff' && acted.has(row.actorId);
			const detail = about.has(row.subjectId) ? impersonalIn(row.detail) : row.detail;
			const left = fieldsOf({ actorName: '', detail });
			const gone = new Set([...fieldsOf(row).keys()].filter((name) => !left.has(name)));
			if (isBy) gone.add('actorName');
			if (gone.size === 0) continue;
			const committed: Commitments | null = row.commitments && JSON.parse(row.commitments);
			await trx
				.updateTable('audit')
				.set({ detail, erasedBy: lineId })
				.$if(isBy, (query) => query.set({ actorName: instead }))
				.$if(committed !== null, (query) =>
					query.set({ commitments: JSON.stringify(withoutSalts(committed ?? {}, gone)) }),
				)
				.where('id', '=', row.id)
				.execute();
		}
	}
}

function impersonalIn(text: string): string {
	const detail: Readonly<Record<string, unknown>> = JSON.parse(text);
	const kept = Object.entries(detail).flatMap(([name, value]): [string, unknown][] => {
		if (name === 'changed') return [[name, changedIn(value)]];
		return impersonal.has(name) ? [[name, value]] : [];
	});
	return JSON.stringify(Object.fromEntries(kept));
}

/** Which fields were changed stays, and of the impersonal ones to what. */
const changedIn = (changed: unknown): unknown =>
	typeof changed !== 'object' || changed === null || Array.isArray(changed)
		? changed
		: Object.fromEntries(
				Object.entries(changed).filter(([name, was]) => was === true || impersonal.has(name)),
			);
