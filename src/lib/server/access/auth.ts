import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { idleHours } from '../../access/sign-in-end.ts';
import { config } from '../process/config.ts';
import { keys } from '../process/keys.ts';
import { log } from '../process/log.ts';
import { db } from '../db/db.ts';
import type { Db } from '../db/open.ts';
import { isPostgres } from '../db/open.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { hash, isPassword } from './passwords.ts';
import { renewSignIn } from './renew-sign-in.ts';
import * as staff from './staff.ts';

interface AuthSettings {
	/** Signs the cookie. */
	readonly secret: string;
	readonly origin: string;
}

const ours = { type: 'string', input: false, required: false } as const;

/**
 * better-auth on our tables. Its own addresses under /api/auth are not served at all: what we use of
 * it is called from our routes, so there is nothing to switch off. What a sign-in lacks beside the
 * password is asked by ours: signed-in.ts. A sign-in by OIDC needs its callback served in
 * hooks.server.ts too.
 */
export function authOptions(store: Db, { secret, origin }: AuthSettings) {
	return {
		database: { db: store, type: isPostgres(store) ? ('postgres' as const) : ('sqlite' as const) },
		secret,
		baseURL: origin,
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			// For an address that nobody has it calls `hash`, which is as slow as a wrong guess.
			password: {
				hash,
				verify: ({ password, hash }: { password: string; hash: string }) =>
					isPassword(password, hash),
			},
		},
		telemetry: { enabled: false },
		// Ours counts failures only, by address and account: limits.ts
		rateLimit: { enabled: false },
		user: {
			modelName: 'staff',
			additionalFields: {
				role: { ...ours, required: true },
				officeId: ours,
				personId: ours,
				deactivatedAt: ours,
			},
		},
		// However much it is used it ends by role: access/sign-in-end.ts
		session: {
			modelName: 'signIn',
			expiresIn: idleHours * 60 * 60,
			updateAge: 10 * 60,
			additionalFields: { secondFactor: ours },
		},
		plugins: [beginSignIn, renewSignIn],
		account: { modelName: 'signInAccount', accountLinking: { enabled: false } },
		verification: { modelName: 'signInVerification' },
		databaseHooks: {
			session: {
				create: {
					before: ({ userId }: { userId: string }) => staff.maySignIn(store, userId),
				},
			},
		},
		advanced: {
			cookiePrefix: 'vollzaehlig',
			// Its own prefix is the weaker __Secure-, so names and attribute are given.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: origin.startsWith('https:') },
			cookies: hostCookies(origin),
			ipAddress: { disableIpTracking: true },
			// Its own 'uuid' leaves the making to PostgreSQL, whose columns are ours and have no default.
			database: { generateId: () => randomUUID(), validateSchema: false },
		},
		logger: {
			level: 'error' as const,
			log: (_level: string, message: string, ...about: unknown[]) =>
				log().error({ about }, `sign-in: ${message}`),
		},
	};
}

/** Of a cookie with this prefix browsers know that no neighbouring host has set it. */
const hostCookies = (origin: string) => {
	const names = ['session_token', 'session_data', 'account_data', 'dont_remember'];
	const named = names.map((name) => [name, { name: `__Host-vollzaehlig.${name}` }] as const);
	return origin.startsWith('https:') ? Object.fromEntries(named) : {};
};

export function makeAuth(store: Db, settings: AuthSettings) {
	return betterAuth(authOptions(store, settings));
}

let made: ReturnType<typeof makeAuth> | undefined;
/** The sign-in of this process, made on first use. */
export function auth() {
	return (made ??= makeAuth(db(), { secret: keys().signIn, origin: config().origin }));
}
