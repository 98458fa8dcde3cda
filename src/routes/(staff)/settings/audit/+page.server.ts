import { subjectKinds } from '$lib/audit/actions.ts';
import { actingAs } from '$lib/server/request.ts';
import { namesWithGone } from '$lib/server/access/gone-subjects.query.ts';
import { auditDetail, namedIn } from '$lib/views/settings/audit-detail.ts';
import { subjectName } from '$lib/views/settings/audit-subject.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { sealedUntil } from '$lib/server/db/audit-chain/sealed-until.ts';
import * as audit from '$lib/server/db/audit.ts';

const perPage = 50;

/** "2026-11-25T10:15:00.000Z_id", the last line of the page before. */
function lineBefore(text: string | null) {
	const [at, id] = text?.split('_') ?? [];
	return at && id ? { at, id } : undefined;
}

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'audit.view');
	const asked = url.searchParams.get('kind');
	// As addresses had it before restrictions were called so.
	const wanted = asked === 'block' ? 'restriction' : asked;
	const subjectKind = subjectKinds.find((kind) => kind === wanted);
	const subjectId = url.searchParams.get('id') || undefined;
	const before = lineBefore(url.searchParams.get('before'));
	// One more than is shown: whether there are older ones.
	const found = await audit.list(by.db, { subjectKind, subjectId, before }, perPage + 1);
	const lines = found.slice(0, perPage);
	const last = lines.at(-1);
	const names = await namesWithGone(by.db, [...lines, ...lines.flatMap(namedIn)]);
	return {
		lines: lines.map(({ detail, ...line }) => ({
			...line,
			about: subjectName(line, names, getLocale()),
			more: auditDetail({ ...line, detail }, names, getLocale()),
		})),
		sealed: await sealedUntil(by.db),
		subjectKind: subjectKind ?? '',
		subjectId: subjectId ?? '',
		isFirstPage: before === undefined,
		older: found.length > perPage && last ? `${last.at}_${last.id}` : null,
	};
};
