import type { Db } from '../../db/open.ts';
import type { Concerned } from './event-minutes.ts';

interface Known {
	readonly subjectKind: string;
	readonly subjectId: string;
}

/** Whose record it is; `null`: nobody's. What was typed or opened is not kept. */
export async function concernedBy(db: Db, about: Concerned | null): Promise<Known | null> {
	if (about === null) return null;
	if (about.by === 'email') {
		const found = db.selectFrom('staff').select('id').where('email', '=', about.email);
		return known('staff', await found.executeTakeFirst());
	}
	if (about.by === 'sessionLink') {
		const row = await db
			.selectFrom('attendee')
			.select(['id', 'personId'])
			.where('linkId', '=', about.linkId)
			.executeTakeFirst();
		return row?.personId ? known('person', { id: row.personId }) : known('attendee', row);
	}
	if ('linkId' in about) {
		const found = db.selectFrom('person').select('id').where('linkId', '=', about.linkId);
		return known('person', await found.executeTakeFirst());
	}
	return { subjectKind: about.by, subjectId: about.id };
}

const known = (kind: string, row: { readonly id: string } | undefined): Known | null =>
	row ? { subjectKind: kind, subjectId: row.id } : null;
