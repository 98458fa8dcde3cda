import * as client from 'openid-client';
import * as clock from '../process/clock.ts';
import { log } from '../process/log.ts';
import type { ProviderConfig } from '../process/provider-config.ts';
import { personOf } from './provider-person.ts';
import type { ProviderPerson } from './provider-person.ts';
import { boundedFetch, providerPatience } from './provider-fetch.ts';

/**
 * Asks the city's OpenID Connect provider who somebody is: code flow with PKCE, state and nonce. better-auth's plugins
 * are not taken: they find accounts by equal addresses, serve their own addresses, and tell nobody by which factors
 * somebody was asked. openid-client is certified, and keeps no accounts.
 */

/** What a browser keeps between going to the provider and coming back. */
export interface ProviderFlow {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

/**
 * `unreachable`: no answer, or none that is one; `denied`: the provider says no; `invalid`: not the answer to our
 * question; `misconfigured`: it does not know this app, or not so.
 */
export type ProviderFailure = 'unreachable' | 'denied' | 'invalid' | 'misconfigured';

export class ProviderError extends Error {
	override readonly name = 'ProviderError';
	readonly failure: ProviderFailure;
	constructor(failure: ProviderFailure, cause?: unknown) {
		super(`the provider: ${failure}`, { cause });
		this.failure = failure;
	}
}

const keptMs = 60 * 60 * 1000;
/** Somebody who tries again while it does not answer is told at once. */
const restMs = 10 * 1000;

interface Known {
	readonly configuration: client.Configuration;
	readonly at: number;
}

/** The provider as it describes itself, asked at the first sign-in and again every hour. */
export class OidcProvider {
	readonly config: ProviderConfig;
	readonly #origin: string;
	#known: Known | null = null;
	#asking: Promise<client.Configuration> | null = null;
	#failedAt = -Infinity;

	constructor(config: ProviderConfig, origin: string) {
		this.config = config;
		this.#origin = origin;
	}

	/**
	 * Where somebody is sent who wants to sign in.
	 *
	 * @throws {ProviderError} `unreachable`
	 */
	async begin(language: string): Promise<{ readonly url: URL; readonly flow: ProviderFlow }> {
		const configuration = await this.#configuration();
		const flow = {
			state: client.randomState(),
			nonce: client.randomNonce(),
			verifier: client.randomPKCECodeVerifier(),
		};
		const { scope, twoFactors } = this.config;
		const url = client.buildAuthorizationUrl(configuration, {
			redirect_uri: `${this.#origin}/sign-in/provider/callback`,
			...{ scope, state: flow.state, nonce: flow.nonce, ui_locales: language },
			code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
			code_challenge_method: 'S256',
			...(twoFactors.acr.length > 0 && { acr_values: twoFactors.acr.join(' ') }),
		});
		return { url, flow };
	}

	/**
	 * Who came back: the code is exchanged, the ID token checked by signature, issuer, audience, times and nonce.
	 *
	 * @param search what stands behind the question mark of the address by which they came back
	 * @throws {ProviderError}
	 */
	async complete(flow: ProviderFlow, search: string): Promise<ProviderPerson> {
		const configuration = await this.#configuration();
		try {
			const back = new URL(`${this.#origin}/sign-in/provider/callback${search}`);
			const tokens = await client.authorizationCodeGrant(configuration, back, {
				expectedState: flow.state,
				expectedNonce: flow.nonce,
				pkceCodeVerifier: flow.verifier,
				idTokenExpected: true,
			});
			const claims = tokens.claims();
			// The standard allows no longer subject.
			if (!claims || claims.sub.length > 255) throw new ProviderError('invalid');
			const person = personOf(claims, this.config);
			const isNamed = person.name !== '' && person.email !== '';
			const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
			if ((isNamed && this.#saysGroups(claims)) || !hasMore) return person;
			// Some say all but the subject there alone. What the ID token says is stronger: it is signed.
			const asking = client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
			// Without names somebody is who they are, without groups perhaps not what they may.
			const more = await (this.#saysGroups(claims) ? asking.catch(() => ({})) : asking);
			return personOf({ ...more, ...claims }, this.config);
		} catch (error) {
			throw failureOf(error);
		}
	}

	/** Whether it says what it is, at this moment. */
	answers(): Promise<boolean> {
		return this.#discover(clock.realNow()).then(
			() => true,
			() => false,
		);
	}

	/** Where somebody ends their sign-in at the provider too; `null`: that is not offered, or not known now. */
	endAddress(): URL | null {
		const configuration = this.#known?.configuration;
		if (!configuration?.serverMetadata().end_session_endpoint) return null;
		return client.buildEndSessionUrl(configuration, {
			post_logout_redirect_uri: `${this.#origin}/sign-in`,
		});
	}

	#saysGroups(claims: Readonly<Record<string, unknown>>): boolean {
		const { claim, mapped } = this.config.groups;
		return mapped.length === 0 || claim in claims;
	}

	async #configuration(): Promise<client.Configuration> {
		const now = clock.realNow();
		if (this.#known && now - this.#known.at < keptMs) return this.#known.configuration;
		// What was known an hour ago is better than nothing.
		const kept = this.#known?.configuration;
		if (now - this.#failedAt < restMs)
			return kept ?? Promise.reject(new ProviderError('unreachable'));
		this.#asking ??= this.#discover(now).finally(() => (this.#asking = null));
		try {
			return await this.#asking;
		} catch (error) {
			if (kept) return kept;
			throw error;
		}
	}

	async #discover(now: number): Promise<client.Configuration> {
		const { issuer, clientId, clientSecret } = this.config;
		const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
		const post = client.ClientSecretPost(clientSecret);
		const basic = client.ClientSecretBasic(clientSecret);
		const prove: client.ClientAuth = (server, ...rest) => {
			const methods = server.token_endpoint_auth_methods_supported ?? [];
			(methods.includes('client_secret_post') ? post : basic)(server, ...rest);
		};
		try {
			const configuration = await client.discovery(new URL(issuer), clientId, {}, prove, {
				[client.customFetch]: boundedFetch,
				timeout: providerPatience,
				// Without it a token that comes straight from the provider would be taken unsigned.
				execute: [client.enableNonRepudiationChecks, ...insecure],
			});
			this.#known = { configuration, at: now };
			return configuration;
		} catch (error) {
			this.#failedAt = now;
			log().warn({ error }, 'the OpenID Connect provider cannot be asked');
			throw new ProviderError('unreachable', error);
		}
	}
}

/** Codes of openid-client for answers that are none of the provider's as it should be. */
const silent = new Set([
	...['OAUTH_TIMEOUT', 'OAUTH_ABORT'],
	...['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'],
]);

/** What the provider says by a code of OAuth 2.0 or OpenID Connect; all others are about what we ask for. */
const meanings = new Map<string, ProviderFailure>([
	...['access_denied', 'login_required', 'interaction_required', 'consent_required'].map(
		(code) => [code, 'denied'] as const,
	),
	['account_selection_required', 'denied'],
	['invalid_grant', 'invalid'],
	['server_error', 'unreachable'],
	['temporarily_unavailable', 'unreachable'],
]);

function failureOf(error: unknown): ProviderError {
	if (error instanceof ProviderError) return error;
	if (
		error instanceof client.AuthorizationResponseError ||
		error instanceof client.ResponseBodyError
	)
		return new ProviderError(meanings.get(error.error) ?? 'misconfigured', error);
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const isNoAnswer =
		silent.has(code) || (error instanceof TypeError && error.message === 'fetch failed');
	return new ProviderError(isNoAnswer ? 'unreachable' : 'invalid', error);
}
