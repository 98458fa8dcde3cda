import { securityKindOf, securityKinds } from '$lib/audit/security-kinds.ts';
import { addMs, dayMs, hourMs } from '$lib/calendar/moment.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { namesWithGone } from '$lib/server/access/gone-subjects.query.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { realNow } from '$lib/server/process/clock.ts';
import { acknowledge, attention } from '$lib/server/process/security/attention.ts';
import { storeNoted } from '$lib/server/process/security/note.ts';
import * as securityEvents from '$lib/server/process/security/security-events.ts';
import { actingAs } from '$lib/server/request.ts';
import {
	attentionSentences,
	securityEventView,
	securityNexts,
	securitySummary,
} from '$lib/views/settings/security-events.ts';
import { securityKindWord } from '$lib/wording/security-kinds.ts';
import { redirect } from '@sveltejs/kit';

const perPage = 50;
/** As long as the limits on sign-ins count. */
const limitMs = hourMs / 4;
const periods = { day: dayMs, week: 7 * dayMs, always: null } as const;
type Period = keyof typeof periods;
const periodOf = (text: string | null): Period =>
	text === 'week' || text === 'always' ? text : 'day';

/** "2026-11-25T10:15:00.000Z_id", the last line of the page before. */
function lineBefore(text: string | null) {
	const [firstAt, id] = text?.split('_') ?? [];
	return firstAt && id ? { firstAt, id } : undefined;
}

const now = () => new Date(realNow()).toISOString();

export const load = async ({ locals, url }) => {
	const { db } = actingAs(locals, 'securityEvent.view');
	await storeNoted(db);
	const kind = securityKindOf(url.searchParams.get('kind'));
	const period = periodOf(url.searchParams.get('period'));
	const before = lineBefore(url.searchParams.get('before'));
	const ms = periods[period];
	const since = ms === null ? undefined : addMs(now(), -ms);
	// One more than is shown: whether there are older ones.
	const found = await securityEvents.list(db, { kind, since, before }, perPage + 1);
	const shown = found.slice(0, perPage);
	const last = shown.at(-1);
	const limited = { kind: 'signInLimited', since: addMs(now(), -limitMs) };
	const waiting = await securityEvents.list(db, limited, 1000);
	const looked = await attention(db, now());
	const names = await namesWithGone(db, [
		...shown.flatMap(({ subjectKind, subjectId }) =>
			subjectKind === null || subjectId === null ? [] : [{ subjectKind, subjectId }],
		),
		...[...looked.after, ...looked.spread].map(({ staffId }) => ({
			...{ subjectKind: 'staff', subjectId: staffId },
		})),
	]);
	const locale = getLocale();
	return {
		summary: securitySummary(
			await securityEvents.sums(db, addMs(now(), -dayMs)),
			new Set(waiting.map(({ network }) => network)).size,
			locale,
		),
		attention: attentionSentences(looked, names, locale),
		days: (await retention.read(db)).securityEvents,
		kinds: securityKinds.map((kind) => ({ value: kind, text: securityKindWord(kind, locale) })),
		kind: kind ?? '',
		period,
		events: shown.map((event) => securityEventView(event, names, locale)),
		nexts: securityNexts(shown, locale),
		isFirstPage: before === undefined,
		older: found.length > perPage && last ? `${last.firstAt}_${last.id}` : null,
		isSeen: url.searchParams.get('done') === 'seen',
	};
};

export const actions = {
	seen: async ({ locals }) => {
		const by = actingAs(locals, 'securityEvent.view');
		await acknowledge(by, now());
		redirect(303, '/settings/security?done=seen');
	},
};
