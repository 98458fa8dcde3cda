import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';
import { secondFactorKinds } from '../../access/second-factor.ts';

const Proven = v.object({
	staffId: v.string(),
	/** What of their proof counts as a second factor; `null`: nothing. */
	secondFactor: v.nullable(v.picklist(secondFactorKinds)),
});

/**
 * Begins a sign-in of somebody who proved who they are otherwise than by a password. Whoever calls it has made sure of
 * that; whether the account may sign in is asked here as everywhere, where the record is made: auth.ts. Called from our
 * code alone, as all of better-auth's.
 */
export const beginSignIn = {
	id: 'begin-sign-in',
	endpoints: {
		beginSignIn: createAuthEndpoint.serverOnly(
			{ method: 'POST', body: Proven },
			async (context) => {
				const { staffId, secondFactor } = context.body;
				const { internalAdapter } = context.context;
				const user = await internalAdapter.findUserById(staffId);
				const session =
					user && (await internalAdapter.createSession(user.id, false, { secondFactor }, true));
				if (!session) throw new APIError('UNAUTHORIZED');
				await setSessionCookie(context, { session, user });
				return { token: session.token, user };
			},
		),
	},
} satisfies BetterAuthPlugin;
