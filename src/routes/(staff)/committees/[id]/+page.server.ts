import { may } from '$lib/access/acts.ts';
import { unscoped } from '$lib/server/acting.ts';
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { isValidOn } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import { createSeats } from '$lib/server/register/create-seats.ts';
import * as committeeRules from '$lib/server/register/committee-rules.ts';
import * as committees from '$lib/server/register/committees.ts';
import { uuidOf } from '$lib/server/db/uuid-of.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { ruleOn } from '$lib/council/rules/local-rule.ts';
import { ruleView } from '$lib/views/rules/rule-view.ts';
import { readSeat } from '../seat-form.server.ts';

/** More are found by name. */
const mostOffered = 100;

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'committee.view');
	const committee = found(await committees.read(by.db, params.id));
	const today = dayOf(by.now);
	const seats = await memberships.list(by.db, { committeeId: committee.id });
	const rules = await committeeRules.list(by.db, [committee.id]);
	const mayEdit = may(by.actor, 'committee.edit');
	const everyone = mayEdit ? await people.list(unscoped(by)) : [];
	const seated = new Set(
		seats.filter((seat) => isValidOn(seat, today)).map(({ personId }) => personId),
	);
	const query = url.searchParams.get('q') ?? '';
	const free = matching(
		everyone.filter(({ id }) => !seated.has(id)),
		query,
		({ sortName, officeName }) => [sortName, officeName],
	);
	return {
		committee,
		today,
		rules: ruleView(ruleOn(rules, today), getLocale()).line,
		seats: seats.filter((seat) => isValidOn(seat, today)),
		otherSeats: seats.filter((seat) => !isValidOn(seat, today)),
		query,
		people: free.slice(0, mostOffered).map(({ id, sortName, officeName }) => ({
			...{ value: id, text: sortName, office: officeName },
		})),
		morePeople: Math.max(0, free.length - mostOffered),
		isAnybodyThere: everyone.length > 0,
		start: entriesOf({ id: randomUUID(), role: 'member', vote: 'usual', from: today }),
		mayEdit,
	};
};

/** The same form sent twice gives the same seats. */
const seatId = (request: string, personId: string): string => uuidOf(`${request} ${personId}`);

export const actions = {
	addMember: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const committee = found(await committees.read(by.db, params.id));
		const form = readSeat(await request.formData(), ['personId']);
		const id = v.safeParse(requestId, form.values.id);
		const wanted = new Set(form.chosen.personId ?? []);
		const chosen = (await people.list(unscoped(by))).filter((one) => wanted.has(one.id));
		if (!form.seat || !id.success || chosen.length === 0) {
			const missing = { personId: m.membership_personMissing() };
			return fail(400, refused(form, { ...(chosen.length === 0 && missing), ...form.errors }));
		}
		const { seat } = form;
		const twice = await createSeats(
			by,
			chosen.map(({ id: personId }) => ({
				...{ id: seatId(id.output, personId), committeeId: committee.id, personId, ...seat },
			})),
		);
		if (twice.length > 0) {
			const names = chosen.filter((one) => twice.includes(one.id)).map(({ name }) => name);
			return fail(400, refused(form, { personId: m.membership_twice({ name: names.join(', ') }) }));
		}
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=created`);
	},
};
