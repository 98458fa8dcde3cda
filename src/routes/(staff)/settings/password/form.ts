import { m } from '$lib/paraglide/messages.js';
import * as v from 'valibot';

// As they were typed, spaces included.
const typed = v.optional(v.string(), '');

/** A change of one's own password, typed twice. */
export const PasswordForm = v.pipe(
	v.object({
		current: v.pipe(
			typed,
			v.nonEmpty(() => m.password_currentMissing()),
		),
		password: v.pipe(
			typed,
			v.minLength(12, () => m.password_tooShort()),
			v.maxLength(128, () => m.password_tooLong()),
		),
		repeat: typed,
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
