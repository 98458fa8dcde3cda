import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';
import { secondFactorKinds } from '../../access/second-factor.ts';

const Given = v.object({ secondFactor: v.picklist(secondFactorKinds) });

/**
 * Begins the sign-in of a request anew once the second factor was given: with a token of its own, so that whoever knew
 * the one before the code has nothing. Called from our code alone, as all of better-auth's.
 */
export const renewSignIn = {
	id: 'renew-sign-in',
	endpoints: {
		renewSignIn: createAuthEndpoint.serverOnly(
			{ method: 'POST', body: Given, use: [sessionMiddleware] },
			async (context) => {
				const { session: before, user } = context.context.session;
				const { internalAdapter } = context.context;
				const session = await internalAdapter.createSession(user.id, false, context.body, true);
				await setSessionCookie(context, { session, user });
				await internalAdapter.deleteSession(before.token);
				return { token: session.token };
			},
		),
	},
} satisfies BetterAuthPlugin;
