interface Room {
	readonly atOnce: number;
	readonly mostWaiting: number;
}

/** Lets work that needs much memory be done by a few at a time; the others wait, in the order they came. */
export class Turns {
	readonly #room: Room;
	readonly #waiting: (() => void)[] = [];
	#busy = 0;

	constructor(room: Room) {
		this.#room = room;
	}

	get isFull(): boolean {
		return this.#waiting.length >= this.#room.mostWaiting;
	}

	get isIdle(): boolean {
		return this.#busy === 0;
	}

	/** @throws {Error} when too many wait already */
	async take<Result>(work: () => Promise<Result>): Promise<Result> {
		if (this.isFull) throw new Error('too much of this kind waits to be done');
		if (this.#busy < this.#room.atOnce) this.#busy++;
		// Whoever is done hands the turn on, so the number of the busy stays.
		else await new Promise<void>((mine) => this.#waiting.push(mine));
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#busy--;
		}
	}
}
