/** The keys whose values differ, for the audit: what was changed, not to what. */
export function changedKeys(before: object, after: object): readonly string[] {
	const old = new Map(Object.entries(before));
	return Object.entries(after)
		.filter(([key, value]) => JSON.stringify(old.get(key)) !== JSON.stringify(value))
		.map(([key]) => key);
}
