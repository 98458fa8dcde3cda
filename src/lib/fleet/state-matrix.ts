/** Of many devices by each of many tools a place in `states`; a device's cells lie side by side. */
export class StateMatrix {
	readonly #bytes: Uint8Array;
	/** Whole words a device, so that one is copied in a few steps. */
	readonly #words: number;
	readonly #tools: number;

	constructor(devices: number, tools: number) {
		this.#tools = tools;
		this.#words = Math.ceil(tools / 4);
		this.#bytes = new Uint8Array(devices * this.#words * 4);
	}

	set(device: number, tool: number, rank: number): void {
		this.#bytes[device * this.#words * 4 + tool] = rank;
	}

	at(device: number, tool: number): number | undefined {
		return this.#bytes[device * this.#words * 4 + tool];
	}

	/** @returns the devices with these numbers, in their order, each as often as it is named */
	pick(numbers: Uint32Array): StateMatrix {
		const picked = new StateMatrix(numbers.length, this.#tools);
		const words = this.#words;
		const from = new Uint32Array(this.#bytes.buffer);
		const to = new Uint32Array(picked.#bytes.buffer);
		for (let i = 0, at = 0; i < numbers.length; i++) {
			const start = (numbers[i] ?? 0) * words;
			for (let word = start; word < start + words; word++) to[at++] = from[word] ?? 0;
		}
		return picked;
	}
}
