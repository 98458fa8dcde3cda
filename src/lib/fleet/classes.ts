/** Numbers things by a key, from 0 on: those with the same key get the same number. */
export class Classes<Thing> {
	/** The first of each class. */
	readonly samples: Thing[] = [];
	readonly #numbers = new Map<string | number, number>();

	/** @param thing becomes the sample where the key is new */
	numberOf(key: string | number, thing: Thing): number {
		return this.#numbers.get(key) ?? this.add(key, thing);
	}

	/** For what is worked out only where the key is new: `find(…) ?? add(…)`. */
	find(key: string | number): number | undefined {
		return this.#numbers.get(key);
	}

	/** @param key a new one */
	add(key: string | number, thing: Thing): number {
		const number = this.samples.push(thing) - 1;
		this.#numbers.set(key, number);
		return number;
	}
}
