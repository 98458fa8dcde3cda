/**
 * Prints what Kit's `__data.json` answers, as the pages read it: each line of the answer is JSON, in
 * which the values of a `load` lie flattened, as devalue writes them.
 */
export function printData(text: string): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => JSON.stringify(unfold(JSON.parse(line)), null, '\t') + '\n').join('');
}

/** Finds flattened lists under "data" and "nodes"; leaves out what they depend on. */
function unfold(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unfold);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== 'uses')
			.map(([key, part]) => [
				key,
				key === 'data' && Array.isArray(part) ? unflatten(part) : unfold(part),
			]),
	);
}

const missing = {
	'-1': 'undefined',
	'-2': 'hole',
	'-3': 'NaN',
	'-4': 'Infinity',
	'-5': '-Infinity',
	'-6': '-0',
};

function unflatten(flat: readonly unknown[]): unknown {
	const at = (index: unknown): unknown => {
		if (typeof index !== 'number') return index;
		if (index < 0) return `(${new Map(Object.entries(missing)).get(String(index))})`;
		const value = flat[index];
		if (Array.isArray(value)) {
			const [kind, ...parts] = value;
			if (typeof kind === 'string')
				return { [kind]: parts.map((part) => (kind === 'Date' ? part : at(part))) };
			return value.map(at);
		}
		if (typeof value !== 'object' || value === null) return value;
		// Their order says nothing.
		return Object.fromEntries(
			Object.entries(value)
				.toSorted(([a], [b]) => (a < b ? -1 : 1))
				.map(([key, part]) => [key, at(part)]),
		);
	};
	return at(0);
}
