import type { FetchFailureCode } from '../../../exchange/oparl/fetch-failures.ts';

/** Codes of OpenSSL where a certificate cannot be led back to one we trust. */
const chainCodes = [
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const codes: Readonly<Record<string, FetchFailureCode>> = {
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

/** The failure behind an error of the network. */
export function failureIn(error: unknown): { code: FetchFailureCode; detail: string } {
	if (error instanceof FetchError) return { code: error.failure, detail: error.detail };
	// Several addresses of one host that all failed come as one error.
	const inner = error instanceof AggregateError ? error.errors.at(-1) : error;
	const code = codeIn(error) || codeIn(inner);
	return { code: codes[code] ?? 'broken', detail: code };
}

/** Ends a request from within. */
export class FetchError extends Error {
	readonly failure: FetchFailureCode;
	readonly detail: string;
	constructor(failure: FetchFailureCode, detail = '') {
		super(failure);
		this.failure = failure;
		this.detail = detail;
	}
}
