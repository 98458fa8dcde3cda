import { m } from '$lib/paraglide/messages.js';
import { oneOf, optionalText, text } from '$lib/server/form.ts';
import { staffRoles } from '$lib/access/roles.ts';
import type { StaffDraft } from '$lib/server/access/staff.ts';
import { unscoped } from '$lib/server/acting.ts';
import type { Acting } from '$lib/server/acting.ts';
import * as people from '$lib/server/register/people.ts';
import * as v from 'valibot';

const entries = {
	name: text(() => m.staff_nameMissing()),
	email: v.pipe(
		text(() => m.signIn_emailMissing()),
		v.email(() => m.signIn_emailMalformed()),
		v.toLowerCase(),
	),
	role: oneOf(staffRoles, () => m.staff_roleMissing()),
	officeId: optionalText,
	personId: optionalText,
};

/** Everybody whose account it may be. */
export const personChoices = async (by: Acting) =>
	(await people.list(unscoped(by))).map(({ id, sortName }) => ({ id, sortName }));

/** An account as it is typed; only the role office belongs to an office. */
export const StaffForm = v.pipe(
	v.object(entries),
	v.forward(
		v.partialCheck(
			[['role'], ['officeId']],
			({ role, officeId }) => role !== 'office' || officeId !== '',
			() => m.staff_officeMissing(),
		),
		['officeId'],
	),
	v.transform(({ name, email, role, officeId, personId }): StaffDraft => ({
		name,
		email,
		role,
		officeId: role === 'office' ? officeId : null,
		personId: personId || null,
	})),
);
