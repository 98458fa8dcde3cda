/** A growing column: per class one byte, what the checks return. Small, to stay in the CPU cache. */
export class ByteColumn {
	/** May be longer than what is known. */
	bytes = new Uint8Array(8);
	length = 0;

	push(answer: number): void {
		if (this.length === this.bytes.length) {
			const longer = new Uint8Array(2 * this.length);
			longer.set(this.bytes);
			this.bytes = longer;
		}
		this.bytes[this.length++] = answer;
	}
}
