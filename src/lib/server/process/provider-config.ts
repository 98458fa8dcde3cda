import * as v from 'valibot';
import { staffRoles } from '../../access/roles.ts';
import type { StaffRole } from '../../access/roles.ts';

/** What a group of the provider means here. */
export interface MappedGroup {
	readonly group: string;
	readonly role: StaffRole;
	/** By its name; only with the role `office`. */
	readonly office: string | null;
}

/** The city's OpenID Connect provider, by which staff may sign in. */
export interface ProviderConfig {
	/** Exactly as its ID tokens say it. */
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What people call it. */
	readonly label: string;
	readonly scope: string;
	/** Which values of its ID tokens say that two factors were asked. */
	readonly twoFactors: { readonly acr: readonly string[]; readonly amr: readonly string[] };
	/** The claim with somebody's groups, and what they mean; of several the first counts. */
	readonly groups: { readonly claim: string; readonly mapped: readonly MappedGroup[] };
	/** Whether somebody with a mapped group gets an account at first sight. */
	readonly makesAccounts: boolean;
}

export const providerVariables = v.object({
	OIDC_ISSUER: v.optional(v.string(), ''),
	OIDC_CLIENT_ID: v.optional(v.string(), ''),
	OIDC_CLIENT_SECRET: v.optional(v.string(), ''),
	OIDC_LABEL: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
	OIDC_SCOPE: v.optional(v.string(), ''),
	OIDC_TWO_FACTORS_ACR: v.optional(v.string(), ''),
	OIDC_TWO_FACTORS_AMR: v.optional(v.string(), ''),
	OIDC_GROUPS_CLAIM: v.optional(v.string(), ''),
	OIDC_GROUPS: v.optional(v.string(), ''),
	OIDC_MAKES_ACCOUNTS: v.optional(v.picklist(['', '1']), ''),
});

/**
 * @param isLoopback whether only this machine reaches an address
 * @returns `null`: there is none
 * @throws {Error} with a sentence for the operator, naming the variable
 */
export function readProvider(
	env: v.InferOutput<typeof providerVariables>,
	isLoopback: (origin: string) => boolean,
): ProviderConfig | null {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
	if (issuer === '') return null;
	for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
		if (env[name] === '')
			throw new Error(
				`${name} is not set: put what the provider gave for this app beside OIDC_ISSUER`,
			);
	}
	const url = URL.canParse(issuer) ? new URL(issuer) : null;
	const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(issuer));
	if (!url || !isSafe || url.search !== '' || url.hash !== '')
		throw new Error(
			`OIDC_ISSUER is not usable: it is the address that the provider calls "issuer", with https:// and without ? or #`,
		);
	// There everybody in the world who has a tenant would come from the same provider.
	if (
		url.hostname === 'login.microsoftonline.com' &&
		/^\/(?:common|organizations|consumers)\b/.test(url.pathname)
	)
		throw new Error('OIDC_ISSUER is not usable: it is the address of your own tenant, with its id');
	const mapped = parted(env.OIDC_GROUPS, ';').map(readGroup);
	if (env.OIDC_MAKES_ACCOUNTS === '1' && mapped.length === 0)
		throw new Error(
			'OIDC_GROUPS is not set: with OIDC_MAKES_ACCOUNTS it says which group gets which role',
		);
	const scope = env.OIDC_SCOPE || 'openid profile email';
	if (!scope.split(' ').includes('openid'))
		throw new Error('OIDC_SCOPE is not usable: "openid" must be in it');
	return {
		...{ issuer, clientId, clientSecret, scope },
		label: env.OIDC_LABEL || url.hostname,
		twoFactors: {
			acr: parted(env.OIDC_TWO_FACTORS_ACR, ','),
			amr: parted(env.OIDC_TWO_FACTORS_AMR, ','),
		},
		groups: { claim: env.OIDC_GROUPS_CLAIM || 'groups', mapped },
		makesAccounts: env.OIDC_MAKES_ACCOUNTS === '1',
	};
}

const parted = (text: string, divider: string): string[] =>
	text
		.split(divider)
		.map((part) => part.trim())
		.filter(Boolean);

/** "GROUP=ROLE" or "GROUP=office:NAME"; the names that directories give to groups have signs of equality in them. */
function readGroup(text: string): MappedGroup {
	const role = staffRoles.find((role) =>
		role === 'office' ? /=\s*office:[^=]*$/.test(text) : text.endsWith(`=${role}`),
	);
	const at = text.lastIndexOf('=');
	const group = text.slice(0, Math.max(at, 0)).trim();
	const office = role === 'office' ? text.slice(text.lastIndexOf(':') + 1).trim() : null;
	if (role === undefined || group === '' || office === '')
		throw new Error(
			`OIDC_GROUPS is not usable: "${text}" is none of GROUP=administrator, GROUP=secretary, GROUP=chair, GROUP=office:NAME; divide them by ;`,
		);
	return { group, role, office };
}
