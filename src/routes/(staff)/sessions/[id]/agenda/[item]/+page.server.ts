import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { itemProcedures, numbered } from '$lib/council/agenda/agenda.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { latest } from '$lib/server/db/audit.ts';
import { optionalText, outdated, readForm, refused, revision, text } from '$lib/server/form.ts';
import { actingIn } from '$lib/server/request.ts';
import { changeItem, readAgenda } from '$lib/server/sessions/agenda.ts';
import type { AgendaItemRecord } from '$lib/server/sessions/agenda-items.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import type { Db } from '$lib/server/db/open.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { procedureWord } from '$lib/views/session/agenda.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';

const publicities = { yes: true, no: false, open: null } as const;

const Form = v.object({
	revision,
	title: text(m.agenda_titleMissing),
	number: v.pipe(optionalText, v.maxLength(20, m.form_tooLong)),
	isPublic: v.pipe(
		v.picklist(['yes', 'no', 'open'], m.agenda_publicityMissing),
		v.transform((typed) => publicities[typed]),
	),
	procedure: v.pipe(
		v.picklist(['', ...itemProcedures]),
		v.transform((typed) => (typed === '' ? null : typed)),
	),
	presenter: optionalText,
	guestIds: v.array(v.string()),
});

const startOf = (
	{ title, number, isPublic, procedure, presenter, revision }: AgendaItemRecord,
	guestIds: readonly string[],
) =>
	entriesOf({
		...{ title, number, procedure, presenter, revision, guestIds },
		isPublic: isPublic === null ? 'open' : isPublic ? 'yes' : 'no',
	});

/** Guests of the session, who may come for one item alone. */
const guestsOf = async (db: Db, sessionId: string) =>
	(await attendees.list(db, [sessionId]))
		.filter(({ role }) => role === 'guest')
		.map(({ id, name }) => ({ id, name }));

export const load = async ({ locals, params }) => {
	const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
	const { items, guests, published } = await readAgenda(by.db, session.id);
	const item = numbered(items).find(({ id }) => id === params.item);
	if (!item) error(404, m.agenda_gone());
	const locale = getLocale();
	return {
		session: { id: session.id, title: sessionTitle(session, locale) },
		title: m.agenda_editTitle({ shown: item.shown }),
		start: startOf(item, guests.get(item.id) ?? []),
		isPublished: published !== null,
		guests: await guestsOf(by.db, session.id),
		procedures: itemProcedures.map((value) => ({ value, text: procedureWord(value, locale) })),
		savedBy: await latest(by.db, session.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const form = readForm(Form, await request.formData(), ['guestIds']);
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, guestIds: chosen, ...change } = form.output;
		const guests = await guestsOf(by.db, session.id);
		const guestIds = guests.map(({ id }) => id).filter((id) => chosen.includes(id));
		const about = { id: params.item, revision: seen, guestIds };
		switch (await changeItem(by, session.id, about, change)) {
			case 'outdated':
				return fail(409, outdated(form));
			case 'gone':
				return error(404, m.agenda_gone());
			case 'undecided':
				return fail(400, refused(form, { isPublic: m.agenda_publicityMissing() }));
			case null:
				redirect(
					303,
					`${resolve('/(staff)/sessions/[id]/(pages)/agenda', { id: session.id })}?saved`,
				);
		}
	},
};
