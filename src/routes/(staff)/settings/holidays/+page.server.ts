import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { feastName, holidaysIn, lands, localFeasts } from '$lib/calendar/holidays.ts';
import type { MunicipalHolidays } from '$lib/calendar/holidays.ts';
import { readOwnDays, writeOwnDays } from '$lib/calendar/own-days.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { FormErrors } from '$lib/server/form.ts';
import { readForm, refused } from '$lib/server/form.ts';
import * as holidays from '$lib/server/register/holidays.ts';
import { actingAs } from '$lib/server/request.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { landName } from '$lib/wording/lands.ts';

const mostOwn = 60;
const feasts = v.optional(v.array(v.picklist(localFeasts)), []);
const HolidaysForm = v.object({
	land: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(['', ...lands], () => m.holidays_landMissing()),
	),
	added: feasts,
	removed: feasts,
	own: v.optional(v.string(), ''),
});

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'city.edit');
	const locale = getLocale();
	const kept = await holidays.read(by.db);
	const year = Number(dayOf(by.now).slice(0, 4));
	return {
		start: entriesOf({ ...kept, land: kept.land ?? '', own: writeOwnDays(kept.own) }),
		isLandKnown: kept.land !== null,
		lands: lands
			.map((land) => ({ value: land, text: landName(land, locale) }))
			.toSorted((a, b) => a.text.localeCompare(b.text, locale)),
		feasts: localFeasts.map((feast) => ({ value: feast, text: feastName(feast)[locale] })),
		years: [year, year + 1].map((year) => ({
			year,
			days: holidaysIn(year, kept).map(({ day, name }) => ({ day, name: name[locale] })),
		})),
	};
};

/** What of the form is not understood, by field. */
function wrongOf({ added, removed }: Pick<MunicipalHolidays, 'added' | 'removed'>, own: string) {
	const { days, wrong } = readOwnDays(own);
	const both = added.find((feast) => removed.includes(feast));
	const errors: FormErrors = {
		...(both && { removed: m.holidays_both({ name: feastName(both)[getLocale()] }) }),
		...(days.length > mostOwn && { own: m.holidays_ownTooMany({ count: mostOwn }) }),
		...(wrong && { own: m.holidays_ownMalformed({ ...wrong, typed: wrong.typed.slice(0, 80) }) }),
	};
	return { days, errors };
}

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'city.edit');
		const form = readForm(HolidaysForm, await request.formData(), ['added', 'removed']);
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { land, own, ...chosen } = form.output;
		const { days, errors } = wrongOf(chosen, own);
		if (Object.keys(errors).length > 0) return fail(400, refused(form, errors));
		await holidays.update(by, { ...chosen, own: days, land: land === '' ? null : land });
		redirect(303, '/settings/holidays?done=saved');
	},
};
