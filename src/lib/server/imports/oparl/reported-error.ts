import { FetchError } from './fetch-errors.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';

/** A trouble that a list or an answer has told already. */
export class ToldError extends FetchError {
	readonly told: FetchFailure;
	constructor(told: FetchFailure) {
		super(told.code, told.detail);
		this.told = told;
	}
}

/** An error as it is told, with the host that was asked. */
export function troubleOf(error: FetchError, address: string): FetchFailure {
	if (error instanceof ToldError) return error.told;
	const host = URL.canParse(address) ? new URL(address).host : '';
	return { code: error.trouble, host, address, detail: error.detail };
}
