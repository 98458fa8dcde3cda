import { unscoped } from '$lib/server/acting.ts';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { addDays } from '$lib/calendar/day.ts';
import { m } from '$lib/paraglide/messages.js';
import { optionalText, outdated, readForm, refused, revision, text } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { may } from '$lib/access/acts.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as releases from '$lib/server/register/releases.ts';
import { EndForm } from '../block-form.server.ts';
import { affectedSessions } from '../effects.server.ts';
import { deviceLines } from './device-lines.server.ts';
import { readShown } from './read.server.ts';

export const load = async ({ locals, params }) => {
	const { by, reach, block, today, hits, told, shown } = await readShown(locals, params.id);
	const [sessions, changes, released] = await Promise.all([
		shown.state === 'past' ? [] : affectedSessions(by.db, block, reach, today),
		blocks.changes(by.db, block.id),
		releases.list(by.db, block.id),
	]);
	return {
		block: shown,
		devices: deviceLines(hits, released),
		told,
		sessions,
		changes: changes.map((change) => ({
			...change,
			until: change.until === null ? null : addDays(change.until, -1),
		})),
		today,
		mayChange: may(by.actor, 'restriction.edit'),
	};
};

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/blocks/[id]', { id })}?${said}`);

const Release = v.object({ deviceId: optionalText, note: text(m.block_noteMissing) });

export const actions = {
	/** Gives the block another end; with the button `now` it holds no longer from today on. */
	end: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const block = found(await blocks.read(by.db, params.id));
		const data = await request.formData();
		const form = readForm(v.object({ ...EndForm.entries, revision }), data);
		if (!form.ok) return fail(400, { end: refused(form, form.errors), release: null });
		const { to, note } = form.output;
		const last = data.has('now') ? addDays(dayOf(by.now), -1) : to;
		if (last !== null && !data.has('now') && last < block.from) {
			return fail(400, { end: refused(form, { to: m.block_endsBefore() }), release: null });
		}
		// One that has not begun ends before its first day: it never held.
		const end = last === null ? null : addDays(last, 1);
		const until = end !== null && end < block.from ? block.from : end;
		const change = { until, note };
		const saved = await blocks.update(by, block.id, form.output.revision, change);
		if (!saved) return fail(409, { end: outdated(form), release: null });
		back(block.id, 'done=saved');
	},

	/** Lets one device go. */
	release: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const block = found(await blocks.read(by.db, params.id));
		const form = readForm(Release, await request.formData());
		if (!form.ok) {
			const deviceId = form.values.deviceId ?? '';
			return fail(400, { end: null, release: { ...refused(form, form.errors), deviceId } });
		}
		const { deviceId, note } = form.output;
		found(await devices.read(unscoped(by), deviceId));
		const release = { deviceId, note, releasedFrom: dayOf(by.now) };
		await releases.create(by, block.id, release);
		back(block.id, `released=${deviceId}#device-${deviceId}`);
	},

	/** Takes a release back. */
	withdraw: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const id = String((await request.formData()).get('release'));
		await releases.withdraw(by, params.id, id);
		back(params.id, 'done=saved#devices');
	},
};
