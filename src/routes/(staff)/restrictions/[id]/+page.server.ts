import { unscoped } from '$lib/server/acting.ts';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { addDays } from '$lib/calendar/day.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { optionalText, outdated, readForm, refused, revision, text } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { may } from '$lib/access/acts.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as exemptions from '$lib/server/register/exemptions.ts';
import { readRestriction } from '$lib/server/register/read-restriction.ts';
import { compareSessions } from '$lib/server/sessions/compare-sessions.ts';
import { affectedSessions } from '$lib/views/restrictions/affected-sessions.ts';
import { restrictionDetail } from '$lib/views/restrictions/detail.ts';
import { restrictedDeviceRows } from '$lib/views/restrictions/devices.ts';
import { EndForm } from '../restriction-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'restriction.view');
	const reading = found(await readRestriction(by, params.id));
	const { restriction, matches, names, contacts } = reading;
	const [compared, changes, exempted] = await Promise.all([
		compareSessions(by, restriction),
		restrictions.changes(by.db, restriction.id),
		exemptions.list(by.db, restriction.id),
	]);
	const locale = getLocale();
	const today = dayOf(by.now);
	const viewer = { scope: by.scope, today };
	return {
		restriction: restrictionDetail(restriction, names, today, locale),
		devices: restrictedDeviceRows(matches, exempted, locale),
		contacts,
		sessions: affectedSessions(compared, restriction, viewer, locale),
		changes: changes.map((change) => ({
			...change,
			until: change.until === null ? null : addDays(change.until, -1),
		})),
		today,
		mayChange: may(by.actor, 'restriction.edit'),
	};
};

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/restrictions/[id]', { id })}?${said}`);

const ExemptionForm = v.object({ deviceId: optionalText, note: text(m.exemption_noteMissing) });

export const actions = {
	/** Gives the restriction another end; with the button `now` it ends today. */
	end: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const restriction = found(await restrictions.read(by.db, params.id));
		const data = await request.formData();
		const form = readForm(v.object({ ...EndForm.entries, revision }), data);
		if (!form.ok) return fail(400, { end: refused(form, form.errors), exemption: null });
		const { to, note } = form.output;
		const last = data.has('now') ? addDays(dayOf(by.now), -1) : to;
		if (last !== null && !data.has('now') && last < restriction.from) {
			return fail(400, { end: refused(form, { to: m.restriction_endsBefore() }), exemption: null });
		}
		// One that has not begun ends before its first day: it was never in force.
		const end = last === null ? null : addDays(last, 1);
		const until = end !== null && end < restriction.from ? restriction.from : end;
		const change = { until, note };
		const saved = await restrictions.update(by, restriction.id, form.output.revision, change);
		if (!saved) return fail(409, { end: outdated(form), exemption: null });
		back(restriction.id, 'done=saved');
	},

	/** Exempts one device. */
	release: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const restriction = found(await restrictions.read(by.db, params.id));
		const form = readForm(ExemptionForm, await request.formData());
		if (!form.ok) {
			const deviceId = form.values.deviceId ?? '';
			return fail(400, { end: null, exemption: { ...refused(form, form.errors), deviceId } });
		}
		const { deviceId, note } = form.output;
		found(await devices.read(unscoped(by), deviceId));
		const exemption = { deviceId, note, exemptFrom: dayOf(by.now) };
		await exemptions.create(by, restriction.id, exemption);
		back(restriction.id, `released=${deviceId}#device-${deviceId}`);
	},

	/** Takes an exemption back. */
	withdraw: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const id = String((await request.formData()).get('release'));
		await exemptions.withdraw(by, params.id, id);
		back(params.id, 'done=saved#devices');
	},
};
