import { subjectKinds } from '$lib/audit/actions.ts';
import { requireRole } from '$lib/server/request.ts';
import { namesOf } from '$lib/server/access/audit-subjects.ts';
import * as audit from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';

const perPage = 50;

/** "2026-11-25T10:15:00.000Z_id", the last line of the page before. */
function lineBefore(text: string | null) {
	const [at, id] = text?.split('_') ?? [];
	return at && id ? { at, id } : undefined;
}

export const load = async ({ locals, url }) => {
	requireRole(locals, 'administrator');
	const subjectKind = subjectKinds.find((kind) => kind === url.searchParams.get('kind'));
	const subjectId = url.searchParams.get('id') || undefined;
	const before = lineBefore(url.searchParams.get('before'));
	// One more than is shown: whether there are older ones.
	const found = await audit.list(db(), { subjectKind, subjectId, before }, perPage + 1);
	const lines = found.slice(0, perPage);
	const last = lines.at(-1);
	return {
		lines,
		names: await namesOf(db(), lines),
		subjectKind: subjectKind ?? '',
		subjectId: subjectId ?? '',
		isFirstPage: before === undefined,
		older: found.length > perPage && last ? `${last.at}_${last.id}` : null,
	};
};
