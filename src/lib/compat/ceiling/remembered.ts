/**
 * Caches what was computed from dated facts that never change, by the object that holds them and a
 * key. The answers are the same with and without it; it goes when the object goes.
 */
export function remembered<Facts extends object, Value>(): (
	facts: Facts,
	key: string,
	work: () => Value,
) => Value {
	const all = new WeakMap<Facts, Map<string, { readonly value: Value }>>();
	return (facts, key, work) => {
		let known = all.get(facts);
		if (known === undefined) all.set(facts, (known = new Map()));
		let answer = known.get(key);
		if (answer === undefined) known.set(key, (answer = { value: work() }));
		return answer.value;
	};
}
