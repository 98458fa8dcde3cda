import { mustEnrol } from '$lib/access/second-factor.ts';
import { issuePasswordLink, passwordLinkKindFor } from '$lib/server/access/password-link.ts';
import type { StaffAccount } from '$lib/server/access/staff.ts';
import { config } from '$lib/server/process/config.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { accountMail, passwordMail } from '$lib/views/letters/account.ts';

/** Makes the link by which somebody sets their password, with the mail that brings it: the first one welcomes. */
export async function makePasswordLink(
	by: StaffActing,
	{ id, name, email, role }: Pick<StaffAccount, 'id' | 'name' | 'email' | 'role'>,
) {
	const kind = await passwordLinkKindFor(by.db, id);
	const link = await issuePasswordLink(by, id, kind);
	const letter = { name, email, link, url: `${config().origin}/sign-in`, sender: by.actor.name };
	const isCompulsory = mustEnrol(role, config().isSecondFactorCompulsory);
	const letters = (['de', 'en'] as const).map((locale) =>
		kind === 'first'
			? accountMail({ ...letter, role, mustEnrol: isCompulsory }, locale)
			: passwordMail(letter, locale),
	);
	return { kind, name, email, link, letters };
}
