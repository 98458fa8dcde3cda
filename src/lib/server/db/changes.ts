/** What of a record reads otherwise: from what to what; `true`: nobody writes down to what. */
export type Changed = Readonly<Record<string, readonly [was: unknown, is: unknown] | true>>;

/** How somebody is reached: written down is that it was changed, and nothing of it. */
const untold: ReadonlySet<string> = new Set(['email', 'phone']);

/**
 * What differs, for the audit.
 *
 * @param tells whether also how somebody is reached: where it is by what they sign in
 */
export function changesOf(before: object, after: object, tells: 'all' | 'most' = 'most'): Changed {
	const old = new Map<string, unknown>(Object.entries(before));
	return Object.fromEntries(
		Object.entries(after).flatMap(([key, is]) => {
			const was = old.get(key) ?? null;
			if (JSON.stringify(was) === JSON.stringify(is ?? null)) return [];
			return [[key, tells === 'most' && untold.has(key) ? true : ([was, is ?? null] as const)]];
		}),
	);
}

/** What was said of a device is among its facts; that it was said is in the audit. */
export const toldOf = (facts: readonly { readonly field: string }[]): Changed =>
	Object.fromEntries(facts.map(({ field }) => [field, true]));
