import { fail, redirect } from '@sveltejs/kit';
import { decidedBy, endlessKinds, usualRetention } from '$lib/council/retention.ts';
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

/** Reads the form once; `accepted`: whoever sends it has seen what would hold, and what goes. */
async function save(locals: App.Locals, request: Request, accepted: boolean) {
	const by = actingAs(locals, 'retention.edit');
	const form = readForm(RetentionForm, await request.formData());
	if (!form.ok) return fail(400, refused(form, form.errors));
	const { testRuns, contact, ...rest } = form.output;
	const undecided = await retention.undecided(by.db);
	const ticked = endlessKinds.filter((kind) => rest[`adopt-${kind}`]);
	const wanted = decidedBy({ ...rest, deviceChecks: testRuns }, undecided, ticked);
	if (!accepted) {
		const review = await retention.review(by.db, wanted, by.now);
		if (review.binding.length > 0 || review.going.length > 0)
			return { chosen: form.chosen, errors: {}, isOutdated: false, review };
	}
	await retention.update(by, { ...wanted, contact });
	redirect(303, '/settings/retention?done=saved');
}

export const actions = {
	check: ({ locals, request }) => save(locals, request, false),
	accept: ({ locals, request }) => save(locals, request, true),
};
