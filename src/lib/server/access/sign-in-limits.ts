import { Failures } from '../process/limits.ts';
import { Turns } from './turns.ts';

/** Where a guess at a password comes from, and at whose. */
export interface SignInGuess {
	/** In small letters. */
	readonly email: string;
	/** Of `addressOf` */
	readonly address: string;
	/** Of `knownBrowser`; `null`: it never signed in to this account. */
	readonly browser: string | null;
}

export type HeardTry<Result> = { readonly result: Result } | { readonly seconds: number };

interface Surroundings {
	/** Milliseconds. */
	readonly now: () => number;
	readonly pause: (milliseconds: number) => Promise<void>;
}

/** How long one try is held where there were many failures. */
const heldMs = 1000;
const mostHeld = 500;

/**
 * Holds guessing back without keeping the owner out. Failures are counted by network and account together: whoever
 * guesses is turned away, and nobody else. Where a whole account or a whole network has had many, strangers' tries are
 * not refused but heard one at a time, a second each. A browser that signed in to the account before is counted by
 * itself alone, so what strangers do does not touch it.
 */
export class SignInLimits {
	readonly #failures = new Failures();
	readonly #lanes = new Map<string, Turns>();
	readonly #around: Surroundings;
	#held = 0;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/**
	 * @param check whether the password is right, slowly
	 * @param isGood whether that was no failure
	 */
	async hear<Result>(
		guess: SignInGuess,
		check: () => Promise<Result>,
		isGood: (result: Result) => boolean,
	): Promise<HeardTry<Result>> {
		const now = this.#around.now();
		const { counts, seconds, lane } = this.#judge(guess, now);
		if (seconds > 0) return { seconds };
		// Noted before the slow check, so that a thousand tries at once are not heard at once.
		for (const count of counts) count.note(now);
		const takeBack = () => counts.forEach((count) => count.takeBack(now));
		try {
			const heard = lane === null ? { result: await check() } : await this.#queue(lane, check);
			if ('seconds' in heard || isGood(heard.result)) takeBack();
			return heard;
		} catch (error) {
			takeBack();
			throw error;
		}
	}

	#judge({ email, address, browser }: SignInGuess, now: number) {
		const account = email.slice(0, 254);
		const own =
			browser === null ? null : this.#failures.of('signInBrowser', `${browser} ${account}`);
		// Beyond its own failures it is a stranger too.
		if (own && !own.blocked(now)) return { counts: [own], seconds: 0, lane: null };
		const pair = this.#failures.of('signInPair', `${address} ${account}`);
		const ofAccount = this.#failures.of('signInAccount', account);
		const ofNetwork = this.#failures.of('signInNetwork', wider(address));
		const lane = ofAccount.blocked(now)
			? `account ${account}`
			: ofNetwork.blocked(now)
				? `network ${wider(address)}`
				: null;
		return { counts: [pair, ofAccount, ofNetwork], seconds: pair.wait(now), lane };
	}

	async #queue<Result>(name: string, check: () => Promise<Result>): Promise<HeardTry<Result>> {
		const lane = this.#lanes.get(name) ?? new Turns({ atOnce: 1, mostWaiting: 20 });
		if (lane.isFull || this.#held >= mostHeld) return { seconds: 60 };
		this.#lanes.set(name, lane);
		this.#held++;
		try {
			return await lane.take(async () => {
				await this.#around.pause(heldMs);
				return { result: await check() };
			});
		} finally {
			this.#held--;
			if (lane.isIdle) this.#lanes.delete(name);
		}
	}
}

/** Who has one /64 of IPv6 has mostly a whole /48. */
const wider = (address: string): string =>
	address.endsWith('::/64') ? `${address.split(':').slice(0, 3).join(':')}::/48` : address;
