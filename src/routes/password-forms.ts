import { m } from '$lib/paraglide/messages.js';
import * as v from 'valibot';

// As they were typed, spaces included.
const typed = v.optional(v.string(), '');

const typedTwice = {
	password: v.pipe(
		typed,
		v.minLength(12, () => m.password_tooShort()),
		v.maxLength(128, () => m.password_tooLong()),
	),
	repeat: typed,
};

/** A password that somebody sets by a link. */
export const NewPasswordForm = v.pipe(
	v.object(typedTwice),
	v.forward(
		v.partialCheck(
			[['password'], ['repeat']],
			({ password, repeat }) => password === repeat,
			() => m.password_differs(),
		),
		['repeat'],
	),
);

/** A change of one's own password. */
export const PasswordForm = v.pipe(
	v.object({
		current: v.pipe(
			typed,
			v.nonEmpty(() => m.password_currentMissing()),
		),
		...typedTwice,
	}),
	v.forward(
		v.partialCheck(
			[['password'], ['repeat']],
			({ password, repeat }) => password === repeat,
			() => m.password_differs(),
		),
		['repeat'],
	),
	v.forward(
		v.partialCheck(
			[['current'], ['password']],
			({ current, password }) => current !== password,
			() => m.password_same(),
		),
		['password'],
	),
);
