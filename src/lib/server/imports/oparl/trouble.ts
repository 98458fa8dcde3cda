/** What keeps a server from being read, as a code; the page says it in words. */
export const fetchTroubles = [
	'badAddress',
	'notHttps',
	'withPassword',
	'privateAddress',
	'otherHost',
	'redirected',
	'unknownHost',
	'refused',
	'timeout',
	'broken',
	'certificateChain',
	'certificateOver',
	'certificateOther',
	'status',
	'tooLarge',
	'notJson',
	'stopped',
	'notOparl',
	'noBody',
] as const;
export type FetchTroubleCode = (typeof fetchTroubles)[number];

export interface FetchTrouble {
	readonly code: FetchTroubleCode;
	/** The host that was asked. */
	readonly host: string;
	/** The address that was asked; public, as everything OParl gives. */
	readonly address: string;
	/** The status, the other host, or the code of the error; for the technical details. */
	readonly detail: string;
}

/** Codes of OpenSSL where a certificate cannot be led back to one we trust. */
const chainCodes = [
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const codes: Readonly<Record<string, FetchTroubleCode>> = {
	ENOTFOUND: 'unknownHost',
	EAI_AGAIN: 'unknownHost',
	ECONNREFUSED: 'refused',
	EHOSTUNREACH: 'refused',
	ENETUNREACH: 'refused',
	ETIMEDOUT: 'timeout',
	CERT_HAS_EXPIRED: 'certificateOver',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificateOther',
	ABORT_ERR: 'stopped',
	...Object.fromEntries(chainCodes.map((code) => [code, 'certificateChain'])),
};

const codeIn = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : '';

/** The trouble behind an error of the network. */
export function troubleIn(error: unknown): { code: FetchTroubleCode; detail: string } {
	if (error instanceof FetchError) return { code: error.trouble, detail: error.detail };
	// Several addresses of one host that all failed come as one error.
	const inner = error instanceof AggregateError ? error.errors.at(-1) : error;
	const code = codeIn(error) || codeIn(inner);
	return { code: codes[code] ?? 'broken', detail: code };
}

/** Ends a request from within. */
export class FetchError extends Error {
	readonly trouble: FetchTroubleCode;
	readonly detail: string;
	constructor(trouble: FetchTroubleCode, detail = '') {
		super(trouble);
		this.trouble = trouble;
		this.detail = detail;
	}
}
