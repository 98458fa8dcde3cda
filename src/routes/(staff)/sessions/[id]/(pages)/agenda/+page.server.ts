import { error, fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { resolve } from '$app/paths';
import { nextNumber } from '$lib/council/agenda/agenda.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { m } from '$lib/paraglide/messages.js';
import { actingIn } from '$lib/server/request.ts';
import {
	addItems,
	moveItem,
	publishAgenda,
	readAgenda,
	renumberItems,
	takeItemOff,
	withdrawAgenda,
} from '$lib/server/sessions/agenda.ts';
import type { AgendaRefusal } from '$lib/server/sessions/agenda.ts';
import { profileOf } from '$lib/server/sessions/agenda-rules.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { sourceAgenda } from '$lib/server/imports/oparl/meeting-agenda.query.ts';
import { uuidOf } from '$lib/server/db/uuid-of.ts';
import type { Db } from '$lib/server/db/open.ts';
import { formSentence } from '$lib/views/rules/form-limit.ts';
import { sourceAgendaView, takeable } from '$lib/views/session/source-agenda.ts';
import { agendaView } from '$lib/views/session/agenda.ts';
import { readItems } from './items-form.server.ts';

const flags = ['added', 'saved', 'off', 'published', 'withdrawn'] as const;

const back = (id: string, said = '') =>
	redirect(303, resolve('/(staff)/sessions/[id]/(pages)/agenda', { id }) + said);

/** What its source has on a session's agenda, each with the id that it gets here. */
const offeredFor = async (db: Db, sessionId: string) =>
	(await sourceAgenda(db, sessionId)).map((item) => ({
		...item,
		id: uuidOf(`agenda item ${sessionId} ${item.key}`),
	}));

export const load = async ({ locals, params, url }) => {
	const { by, session, mayHere } = await actingIn(locals, 'session.view', params.id);
	const [agenda, profile, invited] = await Promise.all([
		readAgenda(by.db, session.id),
		profileOf(by.db, session),
		attendees.list(by.db, [session.id]),
	]);
	const context = {
		form: session.form,
		profile,
		names: new Map(invited.map(({ id, name }) => [id, name])),
		// Whoever decides in the session, or runs it.
		seesAll: mayHere('agenda.edit') || mayHere('session.decide'),
	};
	const mayEdit = mayHere('agenda.edit') && session.calledOff === null;
	const offered = mayEdit ? await offeredFor(by.db, session.id) : [];
	const { items, published } = agenda;
	return {
		source: sourceAgendaView(offered, items, published !== null, getLocale()),
		agenda: agendaView(agenda, context, getLocale()),
		formLimit: formSentence(session.form, profile, getLocale()),
		mayEdit,
		/** Something came to it after it was published, which has to be sent and entered. */
		hasSupplement:
			mayHere('session.invite') &&
			session.calledOff === null &&
			items.some(({ addedOn, takenOffOn }) => addedOn !== null && takenOffOn === null),
		/** Where the rules of its committee are said. */
		committeeId: mayHere('committee.edit') ? session.committeeId : null,
		requestId: randomUUID(),
		said: flags.find((flag) => url.searchParams.has(flag)) ?? null,
	};
};

const refusals: Readonly<Record<AgendaRefusal, () => string>> = {
	outdated: m.agenda_gone,
	gone: m.agenda_gone,
	undecided: m.agenda_publicityMissing,
};

export const actions = {
	add: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const { items: there } = await readAgenda(by.db, session.id);
		const next = nextNumber(there);
		const { values, errors, items } = readItems(await request.formData(), next);
		if (!items) return fail(400, { values, errors });
		const refused = await addItems(by, session.id, items);
		if (refused) return fail(400, { values, errors: { isPublic: refusals[refused]() } });
		back(session.id, '?added');
	},

	takeOver: async ({ locals, params }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const offered = await offeredFor(by.db, session.id);
		const { items, published } = await readAgenda(by.db, session.id);
		const taken = takeable(offered, items, published !== null);
		const added = taken.map(({ id, number, title, isPublic }) => ({
			...{ id, number, title, isPublic, procedure: null, presenter: '' },
		}));
		const refused = await addItems(by, session.id, added);
		if (refused) return fail(400, { problem: refusals[refused]() });
		back(session.id, '?added');
	},

	move: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const form = await request.formData();
		const move = (['up', 'down'] as const).find((known) => known === form.get('move'));
		if (!move) error(400, m.error_badRequest());
		const item = String(form.get('item'));
		await moveItem(by, session.id, item, move);
		// Where it stands now, so that it can be moved on.
		back(session.id, `#item-${item}`);
	},

	renumber: async ({ locals, params }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		await renumberItems(by, session.id);
		back(session.id, '?saved');
	},

	takeOff: async ({ locals, params, request }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const form = await request.formData();
		const isOff = form.get('off') === 'yes';
		const refused = await takeItemOff(by, session.id, String(form.get('item')), isOff);
		if (refused) return fail(400, { problem: refusals[refused]() });
		back(session.id, isOff ? '?off' : '?saved');
	},

	publish: async ({ locals, params }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		const lack = await publishAgenda(by, session.id);
		// The page says what is lacking.
		back(session.id, lack ? '' : '?published');
	},

	withdraw: async ({ locals, params }) => {
		const { by, session } = await actingIn(locals, 'agenda.edit', params.id);
		await withdrawAgenda(by, session.id);
		back(session.id, '?withdrawn');
	},
};
