import { mostPasskeys } from '$lib/access/passkeys.ts';
import { text } from '$lib/server/form.ts';
import { m } from '$lib/paraglide/messages.js';
import * as v from 'valibot';

export const passkeyName = v.pipe(
	text(() => m.passkey_nameMissing()),
	v.maxLength(80, () => m.passkey_nameTooLong()),
);

/** A passkey that the browser made: its answer comes from the page's script. */
export const PasskeyEnrolmentForm = v.object({
	answer: v.optional(v.string(), ''),
	name: passkeyName,
});

const refusals = {
	wrong: m.passkey_madeWrong,
	over: m.passkey_over,
	most: () => m.passkey_most({ most: mostPasskeys }),
} as const;

/** Why the account has none of it. */
export const passkeyRefusal = (refusal: keyof typeof refusals): string => refusals[refusal]();
