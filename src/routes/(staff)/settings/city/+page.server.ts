import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '$lib/paraglide/messages.js';
import type { FormErrors } from '$lib/server/form.ts';
import { optionalText, readForm, refused } from '$lib/server/form.ts';
import * as city from '$lib/server/register/city.ts';
import { actingAs } from '$lib/server/request.ts';
import { entriesOf } from '$lib/views/register/entries.ts';

const CityForm = v.object({
	name: optionalText,
	helperPhone: v.pipe(
		optionalText,
		v.regex(/^([+\d][\d\s()/-]{3,40})?$/, () => m.city_phoneMalformed()),
	),
	helperEmail: v.union(
		[
			v.pipe(optionalText, v.literal('')),
			v.pipe(
				optionalText,
				v.email(() => m.city_emailMalformed()),
			),
		],
		() => m.city_emailMalformed(),
	),
	armsGone: v.optional(v.literal('on')),
});
const kilobytes = Math.floor(city.largestArms / 1000);

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'city.edit');
	const { arms, ...texts } = await city.read(by.db);
	return { start: entriesOf(texts), arms, kilobytes };
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'city.edit');
		const data = await request.formData();
		const form = readForm(CityForm, data);
		const file = data.get('arms');
		const sent = file instanceof File && file.size > 0 ? file : null;
		const isTooLarge = sent !== null && sent.size > city.largestArms;
		const arms = sent && !isTooLarge ? city.armsOf(new Uint8Array(await sent.arrayBuffer())) : null;
		const wrong: FormErrors = isTooLarge
			? { arms: m.city_armsTooLarge({ kilobytes }) }
			: sent && !arms
				? { arms: m.city_armsMalformed() }
				: {};
		if (!form.ok) return fail(400, refused(form, { ...form.errors, ...wrong }));
		if (Object.keys(wrong).length > 0) return fail(400, refused(form, wrong));
		const { armsGone, ...texts } = form.output;
		await city.update(by, { ...texts, arms: arms ?? (armsGone ? null : 'keep') });
		redirect(303, '/settings/city?done=saved');
	},
};
