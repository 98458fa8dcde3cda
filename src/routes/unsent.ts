/**
 * Large data of a page that runs without Kit's script: the server's markup holds all of it, and it is
 * not written down once more for a browser (hooks.ts).
 */
export class Unsent<Value> {
	readonly value: Value;
	constructor(value: Value) {
		this.value = value;
	}
}
