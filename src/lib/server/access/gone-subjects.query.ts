import * as v from 'valibot';
import { subjectKinds } from '../../audit/actions.ts';
import type { AuditLine } from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import { namesOf } from './audit-subjects.query.ts';
import type { SubjectName } from './audit-subjects.query.ts';

const deletions = subjectKinds.map((kind) => `${kind}.destroy`);

const text = v.optional(v.string());
/** What the line of a deletion says of what is gone. */
const Gone = v.fallback(
	v.object({
		...{ name: text, label: text, toolId: text },
		...{ personId: v.nullish(v.string()), committeeId: text, startsAt: text },
	}),
	{},
);

/** As `namesOf`; what is deleted has the name that the line of its deletion keeps. */
export async function namesWithGone(
	db: Db,
	subjects: readonly Pick<AuditLine, 'subjectKind' | 'subjectId'>[],
): Promise<ReadonlyMap<string, SubjectName>> {
	const found = new Map(await namesOf(db, subjects));
	const missing = new Set(
		subjects.map(({ subjectId }) => subjectId).filter((id) => !found.has(id)),
	);
	if (missing.size === 0) return found;
	const lines = await db
		.selectFrom('audit')
		.select(['subjectId', 'detail'])
		.where('subjectId', 'in', [...missing])
		.where('action', 'in', deletions)
		.execute();
	const gone = lines.map(({ subjectId, detail }) => ({
		id: subjectId,
		...v.parse(Gone, JSON.parse(detail)),
	}));
	const whose = await namesOf(
		db,
		gone.flatMap(({ personId, committeeId }) => [
			{ subjectKind: 'person', subjectId: personId ?? '' },
			{ subjectKind: 'committee', subjectId: committeeId ?? '' },
		]),
	);
	for (const { id, name, label, toolId, personId, committeeId, startsAt } of gone) {
		const called = name ?? label ?? toolId ?? whose.get(personId ?? committeeId ?? '')?.name;
		if (called) found.set(id, { name: called, isGone: true, ...(startsAt && { startsAt }) });
	}
	return found;
}
