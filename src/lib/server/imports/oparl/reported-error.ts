import { FetchError } from './fetch-errors.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';

/** An error whose failure a list or an answer has reported already. */
export class ReportedError extends FetchError {
	readonly reported: FetchFailure;
	constructor(reported: FetchFailure) {
		super(reported.code, reported.detail);
		this.reported = reported;
	}
}

/** An error as a failure, with the host that was asked. */
export function failureOf(error: FetchError, address: string): FetchFailure {
	if (error instanceof ReportedError) return error.reported;
	const host = URL.canParse(address) ? new URL(address).host : '';
	return { code: error.failure, host, address, detail: error.detail };
}
