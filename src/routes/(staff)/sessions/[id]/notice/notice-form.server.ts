import * as v from 'valibot';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { summonsKinds } from '$lib/council/notice-state.ts';
import { summonsWays } from '$lib/council/notice.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { neededDay, oneOf, optionalText, readForm, requestId, ticked } from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { SessionRecord } from '$lib/server/sessions/session-record.ts';
import type { NewSummons } from '$lib/server/sessions/summonses.ts';
import { plainDay } from '$lib/wording/moments.ts';

const NoticeForm = v.object({
	id: requestId,
	kind: oneOf(summonsKinds, m.notice_kindMissing),
	way: oneOf(['', ...summonsWays], m.notice_wayMissing),
	sentOn: neededDay(m.notice_sentOnMissing, m.notice_dayMalformed),
	byName: optionalText,
	withAgenda: ticked,
	withPapers: ticked,
	urgentReason: optionalText,
	place: optionalText,
});

/** Reads what has left for a session; what was typed comes back with it in any case. */
export function readEntry(
	data: FormData,
	session: Pick<SessionRecord, 'id' | 'startsAt'>,
	now: string,
): Typed & { readonly entry: NewSummons | null; readonly errors: FormErrors } {
	const form = readForm(NoticeForm, data);
	if (!form.ok) return { ...form, entry: null };
	const { way, ...entered } = form.output;
	const isPublic = entered.kind === 'publicNotice';
	const errors: FormErrors = {
		...(!isPublic && way === '' && { way: m.notice_wayMissing() }),
		...(entered.sentOn > dayOf(now) && {
			sentOn: m.notice_sentOnLater({ day: plainDay(entered.sentOn, getLocale()) }),
		}),
	};
	if (Object.keys(errors).length > 0) return { ...form, entry: null, errors };
	const entry = {
		...entered,
		...{ sessionId: session.id, startsAt: session.startsAt },
		// A public notice goes by none of the ways, and a summons stands nowhere.
		...(isPublic ? { urgentReason: '' } : { place: '' }),
		way: isPublic || way === '' ? null : way,
	};
	return { ...form, entry, errors: {} };
}
