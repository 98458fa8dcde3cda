import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** Who of these attendees was put on the list, or back on it, after a moment: by the audit. */
export async function addedSince(
	db: Db,
	attendeeIds: readonly string[],
	moment: string,
): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	for await (const part of inParts(attendeeIds)) {
		const rows = await db
			.selectFrom('audit')
			.select('subjectId')
			.where('subjectId', 'in', part)
			.where('action', 'in', ['attendee.create', 'attendee.reinvite', 'attendee.represent'])
			.where('at', '>', moment)
			.execute();
		for (const { subjectId } of rows) found.add(subjectId);
	}
	return found;
}
