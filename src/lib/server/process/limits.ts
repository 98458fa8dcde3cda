/**
 * Limits on failures: of signing in (access/sign-in-limits.ts) and of personal links, by address and link. Only
 * failures count, so a town hall's one address may join sixty valid links a minute. Checks of a device
 * count by person as if each were one, for each opens a room at LiveKit; so do forms and calls of pages below a link. Held in this process; a
 * restart forgets them.
 */
export const failureLimits = {
	signInPair: { failures: 8, seconds: 15 * 60 },
	signInBrowser: { failures: 8, seconds: 15 * 60 },
	// From here on tries are slowed down, not refused: access/sign-in-limits.ts
	signInAccount: { failures: 20, seconds: 15 * 60 },
	signInNetwork: { failures: 100, seconds: 15 * 60 },
	// Of codes beside a right password, refused: access/code-limits.ts
	codeBrowser: { failures: 8, seconds: 15 * 60 },
	codePair: { failures: 8, seconds: 15 * 60 },
	codeAccount: { failures: 20, seconds: 60 * 60 },
	// Of ways back from the provider that are none: access/provider-sign-in.ts
	providerNetwork: { failures: 60, seconds: 15 * 60 },
	// Of answers of passkeys that no account has.
	passkeyNetwork: { failures: 60, seconds: 15 * 60 },
	// Of links for a new password that are asked for, each one: access/password-request-limit.ts
	passwordNetwork: { failures: 8, seconds: 15 * 60 },
	passwordAccount: { failures: 3, seconds: 60 * 60 },
	passwordChange: { failures: 8, seconds: 15 * 60 },
	linkAddress: { failures: 60, seconds: 15 * 60 },
	link: { failures: 20, seconds: 15 * 60 },
	linkWrite: { failures: 60, seconds: 15 * 60 },
	linkCall: { failures: 600, seconds: 15 * 60 },
	check: { failures: 20, seconds: 15 * 60 },
	checkReport: { failures: 20, seconds: 15 * 60 },
} as const;
export type LimitKind = keyof typeof failureLimits;

const mostKeys = 50_000;

export class Failures {
	readonly #held = new Map<string, number[]>();

	/** @param now milliseconds */
	of(kind: LimitKind, key: string) {
		const id = `${kind} ${key}`;
		const { failures, seconds } = failureLimits[kind];
		const recent = (now: number) =>
			(this.#held.get(id) ?? []).filter((at) => at > now - seconds * 1000);
		return {
			/** Seconds until another try is heard; 0: now. */
			wait: (now: number): number => {
				const held = recent(now);
				const oldest = held.at(-failures);
				return oldest === undefined ? 0 : Math.ceil((oldest + seconds * 1000 - now) / 1000);
			},
			blocked: (now: number): boolean => recent(now).length >= failures,
			note: (now: number): void => {
				// Deleted first, so that the map's order is that of the last failure.
				const held = [...recent(now), now].slice(-failures);
				this.#held.delete(id);
				this.#held.set(id, held);
				this.#forget(now);
			},
			/** Takes the failure noted at that moment back: the try turned out well. */
			takeBack: (at: number): void => {
				const held = this.#held.get(id) ?? [];
				const index = held.lastIndexOf(at);
				if (index >= 0) held.splice(index, 1);
				if (held.length === 0) this.#held.delete(id);
			},
		};
	}

	#forget(now: number): void {
		for (const [id, held] of this.#held) {
			const kind = Object.entries(failureLimits).find(([name]) => id.startsWith(`${name} `));
			const over = (held.at(-1) ?? 0) <= now - (kind?.[1].seconds ?? 0) * 1000;
			if (!over && this.#held.size <= mostKeys) return;
			this.#held.delete(id);
		}
	}
}

const held = new Failures();
/** The failures of one kind for one key, in this process. */
export function failures(kind: LimitKind, key: string) {
	return held.of(kind, key);
}
