import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/access/acts.ts';
import { resolve } from '$app/paths';
import { encodings } from '$lib/exchange/tables/encoding.ts';
import { allowedColumns } from '$lib/exchange/tables/guess-columns.ts';
import { columnKeys } from '$lib/exchange/tables/headers.ts';
import { isOver, isWorking } from '$lib/exchange/tables/import-states.ts';
import type { ImportState } from '$lib/exchange/tables/import-states.ts';
import { fixedFields } from '$lib/exchange/tables/kinds.ts';
import type { FixedValues, TableField, TableKind } from '$lib/exchange/tables/kinds.ts';
import { told } from '$lib/exchange/tables/values.ts';
import { separators } from '$lib/exchange/tables/separator.ts';
import * as importLeftovers from '$lib/server/imports/runs/import-leftovers.ts';
import * as importWrites from '$lib/server/imports/runs/import-writes.ts';
import { daysToDecide } from '$lib/server/imports/runs/tidy-runs.ts';
import * as preview from '$lib/server/imports/tables/read-preview.ts';
import * as service from '$lib/server/imports/tables/service.ts';
import { waitingCounts } from '$lib/server/imports/tables/waiting-fits.ts';
import { isQueued } from '$lib/server/jobs/open-jobs.query.ts';
import { progressOf } from '$lib/server/imports/tables/workers.ts';
import { actingAs, found } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import * as imports from '$lib/server/imports/tables/imports.ts';
import type { ImportRecord } from '$lib/server/imports/tables/imports.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Locale } from '$lib/paraglide/runtime.js';
import { columnViews, mappingSentence } from '$lib/views/imports/columns.ts';
import { leftoverView } from '$lib/views/imports/leftovers.ts';
import { rowQuestionView } from '$lib/views/imports/row-questions.ts';
import { previewRow, shownRows } from '$lib/views/imports/table-preview.ts';

async function importOf(by: StaffActing, id: string): Promise<ImportRecord> {
	const one = found(await imports.read(by, id));
	if (!(await service.failAbandoned(by, one))) return one;
	return found(await imports.read(by, id));
}

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'deviceImport.run');
	const one = await importOf(by, params.id);
	return {
		import: one,
		isWorking: isWorking(one.state),
		isQueued: isWorking(one.state) && (await isQueued(by.db, one.id)),
		...(await runOf(by, one)),
		come: await comeBy(by, one),
		rows: progressOf(one.id) ?? 0,
		columns:
			one.state === 'mapping' && one.reading
				? columnViews(one.reading, preview.samplesOf(one.id))
				: [],
		preview: one.state === 'ready' ? previewOf(one, url, getLocale()) : null,
	};
};

/** How many devices of earlier lists can be taken over, once people have come. */
async function comeBy({ db, actor }: StaffActing, { kind, state }: ImportRecord): Promise<number> {
	if (kind === 'devices' || state !== 'done' || !may(actor, 'waitingDevice.edit')) return 0;
	return (await waitingCounts(db)).fits;
}

/** How far the register is, and what an import has left over. */
async function runOf({ db }: StaffActing, { id, state, counts, position }: ImportRecord) {
	const leftovers = await importLeftovers.list(db, id, mostShown);
	const left = await importLeftovers.count(db, id);
	return {
		leftovers: leftovers.map((one) => leftoverView(one, getLocale())),
		left,
		// What was left out is counted among the rejected by now.
		saved: { done: position, all: counts.new + counts.changed + counts.waiting + left },
		toTakeBack: isTakingBack(state) ? await importWrites.count(db, id) : 0,
		canSaveOn: state === 'stopped' && service.hasFile(id),
		daysToDecide,
	};
}

const mostShown = 100;
const isTakingBack = (state: ImportState) => state === 'takingBack' || state === 'takeBackStopped';

function previewOf({ id, kind, counts }: ImportRecord, { searchParams }: URL, locale: Locale) {
	const shown = shownRows(counts, {
		action: searchParams.get('show'),
		page: searchParams.get('page'),
	});
	return {
		action: shown.action,
		page: shown.page,
		pages: shown.pages,
		rows: preview.rowsOf(id, shown).map((row) => previewRow(kind, row, locale)),
		questions: preview.questionsOf(id).map((question) => rowQuestionView(question, locale)),
	};
}

const here = (id: string) => resolve('/(staff)/imports/[id]', { id });
const movedOn = () =>
	fail(409, { errors: { '': m.import_movedOn() }, columns: null, profile: '', fixed: {} });

/** What a form says of the whole list. */
function fixedIn(kind: TableKind, form: FormData): FixedValues {
	const fields: readonly TableField[] = fixedFields[kind];
	return Object.fromEntries(
		fields.flatMap((field) => {
			const said = told(String(form.get(`fixed-${field}`) ?? ''));
			return said === null ? [] : [[field, said] as const];
		}),
	);
}

export const actions = {
	readAgain: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		const form = await request.formData();
		const options = {
			encoding: encodings.find((known) => known === form.get('encoding')) ?? null,
			separator: separators.find((known) => known === form.get('separator')) ?? null,
			sheet: one.reading?.sheets.find((known) => known === form.get('sheet')) ?? null,
		};
		if (!(await service.readAgain(by, one, options))) return movedOn();
		redirect(303, here(one.id));
	},
	check: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (one.reading === null) return movedOn();
		const form = await request.formData();
		const { headers } = one.reading;
		const sent = columnKeys(headers).map((key, at) => [key, String(form.get(`column${at}`) ?? '')]);
		const columns = allowedColumns(one.kind, headers, Object.fromEntries(sent));
		const profile = String(form.get('profile') ?? '')
			.replace(/\p{Cc}+/gu, ' ')
			.trim()
			.slice(0, 100);
		const fixed = fixedIn(one.kind, form);
		const sentence = mappingSentence(one.kind, columns, fixed, getLocale());
		if (sentence !== null) return fail(400, { errors: { '': sentence }, columns, profile, fixed });
		if (!(await service.check(by, one, columns, profile, fixed))) {
			return movedOn();
		}
		redirect(303, here(one.id));
	},
	answer: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (one.state !== 'ready') return movedOn();
		const form = await request.formData();
		const answers = new Map(
			preview.questionsOf(one.id).flatMap(({ key, choices }, at) => {
				const given = String(form.get(`question${at}`) ?? '');
				const isKnown = ['', 'skip', ...choices.map(({ id }) => id)].includes(given);
				return isKnown && form.get(`key${at}`) === key ? [[key, given] as const] : [];
			}),
		);
		if (!(await service.answer(by, one, answers))) return movedOn();
		redirect(303, here(one.id));
	},
	mapAgain: async ({ locals, params }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (!(await service.mapAgain(by, one.id))) return movedOn();
		redirect(303, here(one.id));
	},
	save: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		// The preview somebody else has made anew meanwhile is not the one that was agreed to.
		const agreed = Number((await request.formData()).get('revision'));
		if (agreed !== one.revision) return movedOn();
		if (!(await service.save(by, one))) return movedOn();
		redirect(303, here(one.id));
	},
	cancel: async ({ locals, params }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (isOver(one.state)) error(409, m.import_movedOn());
		await service.cancel(by, one.id);
		redirect(303, here(one.id));
	},
	saveOn: async ({ locals, params }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (!(await service.saveOn(by, one))) return movedOn();
		redirect(303, here(one.id));
	},
	takeBack: async ({ locals, params }) => {
		const by = actingAs(locals, 'deviceImport.run');
		const one = await importOf(by, params.id);
		if (!(await service.takeBack(by, one))) return movedOn();
		redirect(303, here(one.id));
	},
};
