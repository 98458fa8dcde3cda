import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticatorTransport } from '@simplewebauthn/server';
import * as v from 'valibot';
import { passkeyHost } from '../../access/passkeys.ts';
import { config } from '../process/config.ts';
import type { StoredPasskey } from './passkeys.ts';

/** The installation, as passkeys know it. */
export interface PasskeyPlace {
	readonly origin: string;
	/** Of `passkeyHost` */
	readonly host: string;
}

/** `null`: browsers make no passkeys for this address. */
export function passkeysHere(): PasskeyPlace | null {
	const { origin } = config();
	const host = passkeyHost(origin);
	return host === null ? null : { origin, host };
}

/** Ed25519, P-256 and RSA, the latter for Windows Hello. */
export const algorithms = [-8, -7, -257];

/** 1023 bytes, the most that WebAuthn lets authenticators take. */
const longestId = 1364;

const Base64 = v.pipe(v.string(), v.maxLength(16_000), v.regex(/^[\w-]+$/));
const transports: readonly AuthenticatorTransport[] = ['ble', 'hybrid', 'internal', 'nfc', 'usb'];
const common = { id: Base64, rawId: Base64, type: v.literal('public-key') };
const parsed = <const Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(
		v.string(),
		v.maxLength(50_000),
		v.parseJson(),
		v.object({ ...common, response: v.object(entries) }),
	);
const Given = parsed({
	clientDataJSON: Base64,
	authenticatorData: Base64,
	signature: Base64,
	userHandle: v.nullish(Base64),
});
const Made = parsed({
	clientDataJSON: Base64,
	attestationObject: Base64,
	transports: v.optional(v.array(v.string()), []),
});

/** What a browser says by `navigator.credentials.get`, or `create`. */
export type GivenAnswer = v.InferOutput<typeof Given>;
export type MadeAnswer = v.InferOutput<typeof Made>;

/** @returns `null`: no browser says that */
export function readGiven(text: string): GivenAnswer | null {
	const read = v.safeParse(Given, text);
	return read.success ? read.output : null;
}

/** @returns `null`: no browser says that */
export function readMade(text: string): MadeAnswer | null {
	const read = v.safeParse(Made, text);
	return read.success ? read.output : null;
}

interface Expected {
	readonly challenge: string;
	readonly place: PasskeyPlace;
}

const wayNames = (said: readonly string[]) => transports.filter((way) => said.includes(way));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

/**
 * Whether an answer is that of the passkey, to this challenge, at this address, by somebody who was verified. The
 * library judges; how it counts is judged by ours, which says what it means: passkey.ts.
 *
 * @returns how often it says it was used; `null`: it is not
 */
export async function countOf(
	{ response, ...answer }: GivenAnswer,
	passkey: StoredPasskey,
	{ challenge, place }: Expected,
): Promise<number | null> {
	const { userHandle, ...rest } = response;
	// Where a passkey says whose it is, it is theirs.
	if (userHandle && userHandle !== passkey.userHandle) return null;
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response: { ...answer, response: rest, clientExtensionResults: {} },
			expectedChallenge: challenge,
			expectedOrigin: place.origin,
			expectedRPID: place.host,
			credential: { id: passkey.credentialId, publicKey: bytes(passkey.publicKey), counter: 0 },
		});
		return verified ? authenticationInfo.newCounter : null;
	} catch {
		// It says by an error what is not right.
		return null;
	}
}

/** What is kept of a passkey that was made; `null`: it was not made for this. */
export async function madeOf(
	{ response, ...answer }: MadeAnswer,
	{ challenge, place }: Expected,
): Promise<Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | null> {
	try {
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: {
				...answer,
				response: { ...response, transports: wayNames(response.transports) },
				clientExtensionResults: {},
			},
			expectedChallenge: challenge,
			expectedOrigin: place.origin,
			expectedRPID: place.host,
			supportedAlgorithmIDs: algorithms,
		});
		if (!verified || registrationInfo.credential.id.length > longestId) return null;
		const { id, publicKey, counter } = registrationInfo.credential;
		return {
			credentialId: id,
			publicKey: Buffer.from(publicKey).toString('base64url'),
			counter,
			transports: wayNames(response.transports),
		};
	} catch {
		return null;
	}
}

/** By which ways browsers look for one of these. */
export const described = (all: readonly StoredPasskey[]) =>
	all.map(({ credentialId, transports }) => ({
		id: credentialId,
		transports: wayNames(transports),
	}));
