/** By number of kind what the checks say of it, a byte each: whole tables stay close to the processor. */
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
