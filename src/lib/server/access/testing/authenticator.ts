import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/*
 * An authenticator in software, as far as our rules can be tried with it: ES256, no attestation. What browsers really
 * do is tried by the journeys.
 */

const head = (major: number, length: number): Buffer => {
	const type = major << 5;
	if (length < 24) return Buffer.from([type | length]);
	return length < 256
		? Buffer.from([type | 24, length])
		: Buffer.from([type | 25, length >> 8, length & 255]);
};

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

function cbor(value: Cbor): Buffer {
	if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
	if (typeof value === 'string')
		return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
	if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
	const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)]);
	return Buffer.concat([head(5, value.size), ...entries]);
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const uint = (value: number, bytes: 2 | 4): Buffer => {
	const buffer = Buffer.alloc(bytes);
	buffer.writeUIntBE(value, 0, bytes);
	return buffer;
};

interface Ceremony {
	readonly challenge: string;
	readonly origin: string;
	readonly host: string;
	/** How often it says it was used. */
	readonly counter?: number;
	/** Whether fingerprint, face or PIN was asked. */
	readonly isVerified?: boolean;
	readonly userHandle?: string;
}

export function makeAuthenticator() {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
	const id = randomBytes(32);
	const clientData = (type: 'create' | 'get', { challenge, origin }: Ceremony) =>
		Buffer.from(
			JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }),
		);
	const data = (
		{ host, counter = 0, isVerified = true }: Ceremony,
		attested = Buffer.alloc(0),
	): Buffer => {
		const flags = 0x01 | (isVerified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
		return Buffer.concat([sha256(host), Buffer.from([flags]), uint(counter, 4), attested]);
	};
	const named = { id: id.toString('base64url'), rawId: id.toString('base64url') };
	const answer = (response: Readonly<Record<string, unknown>>) =>
		JSON.stringify({ ...named, type: 'public-key', clientExtensionResults: {}, response });
	return {
		id: named.id,
		/** As `navigator.credentials.create` answers. */
		create(ceremony: Ceremony): string {
			const key = new Map<number, Cbor>([
				...([
					[1, 2],
					[3, -7],
					[-1, 1],
				] as const),
				[-2, Buffer.from(x, 'base64url')],
				[-3, Buffer.from(y, 'base64url')],
			]);
			const attested = Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, cbor(key)]);
			const attestation = new Map<string, Cbor>([
				['fmt', 'none'],
				['attStmt', new Map()],
				['authData', data(ceremony, attested)],
			]);
			return answer({
				clientDataJSON: clientData('create', ceremony).toString('base64url'),
				attestationObject: cbor(attestation).toString('base64url'),
				transports: ['internal', 'made-up'],
			});
		},
		/** As `navigator.credentials.get` answers. */
		get(ceremony: Ceremony): string {
			const client = clientData('get', ceremony);
			const authenticator = data(ceremony);
			const signed = Buffer.concat([authenticator, sha256(client)]);
			return answer({
				clientDataJSON: client.toString('base64url'),
				authenticatorData: authenticator.toString('base64url'),
				signature: sign('sha256', signed, privateKey).toString('base64url'),
				userHandle: ceremony.userHandle ?? null,
			});
		},
	};
}
