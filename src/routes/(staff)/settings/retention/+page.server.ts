import { fail, redirect } from '@sveltejs/kit';
import { retentionKinds, usualRetention } from '$lib/council/retention.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readForm, refused } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { RetentionForm } from './form.server.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'retention.edit');
	const contact = await retention.readContact(by.db);
	const { deviceChecks, ...days } = await retention.read(by.db);
	const undecided = await retention.undecided(by.db);
	const suggested = Object.fromEntries(undecided.map((kind) => [kind, usualRetention[kind]]));
	const start = entriesOf({ ...days, ...suggested, testRuns: deviceChecks, contact });
	return { start, undecided };
};

/** Reads the form once; `accepted`: whoever sends it has seen what goes. */
async function save(locals: App.Locals, request: Request, accepted: boolean) {
	const by = actingAs(locals, 'retention.edit');
	const form = readForm(RetentionForm, await request.formData());
	if (!form.ok) return fail(400, refused(form, form.errors));
	const { testRuns, contact, ...rest } = form.output;
	const wanted = { ...rest, deviceChecks: testRuns };
	const due = accepted ? {} : await retention.preview(by.db, wanted, by.now);
	const going = retentionKinds.flatMap((kind) => {
		const { count = 0, oldest = null } = due[kind] ?? {};
		return count > 0 ? [{ kind, days: wanted[kind], count, oldest }] : [];
	});
	if (going.length > 0) return { chosen: form.chosen, errors: {}, isOutdated: false, going };
	await retention.update(by, { ...wanted, contact });
	redirect(303, '/settings/retention?done=saved');
}

export const actions = {
	check: ({ locals, request }) => save(locals, request, false),
	accept: ({ locals, request }) => save(locals, request, true),
};
