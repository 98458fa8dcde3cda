import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import * as v from 'valibot';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { keys } from '../process/keys.ts';

/**
 * What a browser keeps for a sign-in by the provider, sealed, for ten minutes: on its way there what only it can answer
 * for, afterwards why it was refused. So a way that another browser began leads nobody in, and no address can make
 * the sign-in page say something.
 */
export const providerCookieMinutes = 10;

/** Why somebody who came from the provider is not signed in. */
export const providerRefusals = [
	/** It does not answer. */
	'unreachable',
	/** It says no, or they pressed "Cancel". */
	'denied',
	/** What came back is not the answer to what this browser asked, or too late. */
	'invalid',
	/** It does not know this app, or not so. */
	'misconfigured',
	/** They have no account here. */
	'unknown',
	'locked',
	/** A group gave them their role, and none does any more. */
	'noGroup',
	/** The office that their group stands for is not there. */
	'officeGone',
	/** Too much went wrong from their network. */
	'limited',
] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

const Way = v.object({
	kind: v.literal('way'),
	state: v.string(),
	nonce: v.string(),
	verifier: v.string(),
	/** Where they wanted to go, a path of ours. */
	next: v.string(),
});
const Answer = v.object({
	kind: v.literal('answer'),
	refusal: v.picklist(providerRefusals),
	/** By which an administrator finds them: `identityCode` (views/sign-ins). */
	code: v.nullable(v.string()),
});
const Kept = v.object({ at: v.number(), what: v.variant('kind', [Way, Answer]) });

export type ProviderWay = v.InferOutput<typeof Way>;
export type ProviderAnswer = v.InferOutput<typeof Answer>;

const sealKey = (key: string) => `sign-in by the provider\n${key}`;

/** @param at in milliseconds of real time */
export const sealProvider = (
	what: ProviderWay | ProviderAnswer,
	at = clock.realNow(),
	key = keys().signIn,
): Promise<string> => symmetricEncrypt({ key: sealKey(key), data: JSON.stringify({ at, what }) });

/** @returns `null`: nothing, nothing of ours, or too old */
export async function openProvider(
	sealed: string | undefined,
	now = clock.realNow(),
	key = keys().signIn,
): Promise<ProviderWay | ProviderAnswer | null> {
	if (!sealed) return null;
	const data = await symmetricDecrypt({ key: sealKey(key), data: sealed }).catch(() => '');
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), data);
	if (!parsed.success || now - parsed.output.at >= providerCookieMinutes * 60_000) return null;
	return parsed.output.what;
}

const isSecure = () => config().origin.startsWith('https:');

/** Of the cookie. */
export const providerCookieName = (secure = isSecure()): string =>
	secure ? '__Host-sign-in-provider' : 'sign-in-provider';

interface Options {
	readonly path: '/';
	readonly httpOnly: true;
	/** The provider leads back from another site. */
	readonly sameSite: 'lax';
	readonly secure: boolean;
	readonly maxAge: number;
}

export const providerCookieOptions = (): Options => ({
	...{ path: '/', httpOnly: true, sameSite: 'lax' },
	...{ secure: isSecure(), maxAge: providerCookieMinutes * 60 },
});
