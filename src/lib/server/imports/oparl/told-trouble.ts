import { FetchError } from './trouble.ts';
import type { FetchTrouble } from './trouble.ts';

/** A trouble that a list or an answer has told already. */
export class ToldError extends FetchError {
	readonly told: FetchTrouble;
	constructor(told: FetchTrouble) {
		super(told.code, told.detail);
		this.told = told;
	}
}

/** An error as it is told, with the host that was asked. */
export function troubleOf(error: FetchError, address: string): FetchTrouble {
	if (error instanceof ToldError) return error.told;
	const host = URL.canParse(address) ? new URL(address).host : '';
	return { code: error.trouble, host, address, detail: error.detail };
}
