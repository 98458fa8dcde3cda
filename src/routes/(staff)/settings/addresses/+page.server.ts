import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { neededDay, optionalDay, readForm, refused, requestId, text } from '$lib/server/form.ts';
import * as addressExceptions from '$lib/server/register/address-exceptions.ts';
import * as addressRule from '$lib/server/register/address-rule.ts';
import * as people from '$lib/server/register/people.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { exceptionSentence } from '$lib/views/register/delivery-ways.ts';

const Exception = v.object({
	id: requestId,
	personId: text(m.delivery_personMissing),
	validFrom: neededDay(m.delivery_fromMissing, m.delivery_dayMalformed),
	validTo: optionalDay(m.delivery_dayMalformed),
});

const back = (done: string) => redirect(303, `${resolve('/settings/addresses')}?done=${done}`);

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'addressRule.edit');
	const today = dayOf(by.now);
	const everybody = await people.list(by);
	const names = new Map(everybody.map(({ id, sortName }) => [id, sortName]));
	const exceptions = await addressExceptions.listFrom(by.db, today);
	return {
		...(await addressRule.read(by.db)),
		start: entriesOf({ id: randomUUID(), validFrom: today }),
		people: everybody.map(({ id, sortName }) => ({ value: id, text: sortName })),
		exceptions: exceptions.map((one) => ({
			...{ id: one.id, personId: one.personId, name: names.get(one.personId) ?? '' },
			sentence: exceptionSentence([one], today, getLocale()),
		})),
	};
};

export const actions = {
	rule: async ({ locals, request }) => {
		const by = actingAs(locals, 'addressRule.edit');
		const only = (await request.formData()).get('onlyCity');
		if (only !== 'yes' && only !== 'no') error(400, m.error_badRequest());
		await addressRule.update(by, only === 'yes');
		back('saved');
	},

	except: async ({ locals, request }) => {
		const by = actingAs(locals, 'addressRule.edit');
		const form = readForm(Exception, await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { validFrom, validTo } = form.output;
		if (validTo !== null && validTo <= validFrom) {
			return fail(400, refused(form, { validTo: m.delivery_endsBefore() }));
		}
		found(await people.read(by, form.output.personId));
		await addressExceptions.create(by, form.output);
		back('saved');
	},

	end: async ({ locals, request }) => {
		const by = actingAs(locals, 'addressRule.edit');
		const id = String((await request.formData()).get('exception'));
		await addressExceptions.end(by, id, dayOf(by.now));
		back('saved');
	},
};
