import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody who has an account at the provider. */
export interface ProviderAccount {
	readonly sub: string;
	readonly name?: string;
	readonly email?: string;
	readonly groups?: readonly string[];
	/** How they are asked who they are. */
	readonly acr?: string;
	readonly amr?: readonly string[];
}

export interface OidcServer {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** Lets an app in whose address is known by now. */
	serve(origin: string): void;
	/** From now on it shows keys that it does not sign with, as a forger of its tokens would. */
	showOtherKeys(): void;
	/** Who sits before the browser: the next who come are them, without a form. `null`: they press "Cancel". */
	sitsThere(account: ProviderAccount | null): void;
	stop(): Promise<void>;
}

/** A real OpenID Connect provider on this machine. */
export async function startOidcServer(): Promise<OidcServer> {
	const [clientId, clientSecret] = ['vollzaehlig', 'a-secret-of-tests'];
	const key = () => {
		const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
		return { ...pair.privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'k' };
	};
	const signing = key();
	let shown: ReturnType<typeof key> | null = null;
	const people = new Map<string, ProviderAccount>();
	let there: ProviderAccount | null = null;
	let provider: Provider | undefined;

	async function ask(request: IncomingMessage, response: ServerResponse) {
		if (!provider) throw new Error('nobody is served yet');
		if (there === null) {
			const error = { error: 'access_denied', error_description: 'they pressed "Cancel"' };
			return provider.interactionFinished(request, response, error);
		}
		const { sub: accountId, acr, amr } = there;
		const grant = new provider.Grant({ accountId, clientId });
		grant.addOIDCScope('openid profile email');
		const login = {
			accountId,
			remember: false,
			...(acr && { acr }),
			...(amr && { amr: [...amr] }),
		};
		const consent = { grantId: await grant.save() };
		return provider.interactionFinished(request, response, { login, consent });
	}

	const server = createServer((request, response) => {
		if (shown && request.url === '/jwks') {
			const { kty, n, e, alg, use, kid } = shown;
			response.setHeader('content-type', 'application/json');
			return response.end(JSON.stringify({ keys: [{ kty, n, e, alg, use, kid }] }));
		}
		const answered = request.url?.startsWith('/interaction/')
			? ask(request, response)
			: provider?.callback()(request, response);
		return Promise.resolve(answered).catch(() => response.writeHead(500).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	return {
		...{ issuer, clientId, clientSecret },
		serve: (origin) => {
			provider = new Provider(issuer, {
				clients: [
					{
						...{ client_id: clientId, client_secret: clientSecret },
						token_endpoint_auth_method: 'client_secret_post',
						redirect_uris: [`${origin}/sign-in/provider/callback`],
						post_logout_redirect_uris: [`${origin}/sign-in`],
					},
				],
				findAccount: (_, sub) => ({
					accountId: sub,
					claims: () => {
						const { name, email, groups } = people.get(sub) ?? {};
						return { sub, name, email, groups: groups && [...groups] };
					},
				}),
				claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'groups'], email: ['email'] },
				features: { devInteractions: { enabled: false } },
				interactions: { url: (_, { uid }) => `/interaction/${uid}` },
				jwks: { keys: [signing] },
				ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
				cookies: { keys: ['of a test'] },
				renderError: (context, { error, error_description: why }) => {
					context.type = 'text';
					context.body = `${error}: ${why ?? ''}`;
				},
			});
		},
		showOtherKeys: () => {
			shown = key();
		},
		sitsThere: (account) => {
			there = account;
			if (account) people.set(account.sub, account);
		},
		stop: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
