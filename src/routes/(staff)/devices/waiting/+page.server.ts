import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { writtenText } from '$lib/exchange/tables/device-row.ts';
import { takeClear } from '$lib/server/imports/tables/take-waiting.ts';
import { allWaiting, withKnown } from '$lib/server/imports/tables/waiting-fits.ts';
import * as waitingDevices from '$lib/server/imports/tables/waiting-devices.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { matching } from '$lib/server/register/search.ts';
import { actingAs } from '$lib/server/request.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { fittingView } from '$lib/views/imports/waiting-devices.ts';
import { pageOf } from '$lib/views/page-of.ts';

const pageSize = 50;

export const load = async ({ locals, url: { searchParams } }) => {
	const by = actingAs(locals, 'waitingDevice.edit');
	const all = await allWaiting(by.db);
	const fitting = all.filter(({ fit }) => fit.people.length > 0);
	const query = searchParams.get('q') ?? '';
	const asked = searchParams.get('show');
	const usual = fitting.length > 0 && query === '' ? 'fits' : 'all';
	const show = asked === 'all' || asked === 'fits' ? asked : usual;
	const found = matching(show === 'fits' ? fitting : all, query, ({ label, owner }) => [
		label,
		writtenText(owner),
	]);
	const shown = pageOf(found, searchParams.get('page'), pageSize);
	const { waitingDevices: days } = await retention.read(by.db);
	const rows = await withKnown(by, shown.items);
	return {
		query,
		show,
		counts: { fits: fitting.length, all: all.length },
		page: shown.page,
		pages: shown.pages,
		rows: rows.map(({ device, fit, known }) => fittingView(device, fit, known, days, getLocale())),
		lists: await waitingDevices.lists(by.db),
		taken: Number(searchParams.get('taken') ?? 'NaN'),
	};
};

export const actions = {
	/** What the page showed as clear, each with its person and device. */
	take: async ({ locals, request }) => {
		const by = actingAs(locals, 'waitingDevice.edit');
		const sent = (await request.formData()).getAll('take').slice(0, pageSize);
		const shown = sent.map((one) => {
			const [id = '', personId = '', deviceId = ''] = String(one).split(' ');
			return { id, personId, deviceId };
		});
		const taken = await takeClear(by, shown);
		redirect(303, `${resolve('/devices/waiting')}?taken=${taken}`);
	},
};
