import type { RowQuestion, RowReason } from '../../../exchange/tables/import-rows.ts';

/** What a check has to ask, once for all rows it concerns. */
export class Questions {
	readonly #answers: ReadonlyMap<string, string>;
	readonly #asked = new Map<string, Omit<RowQuestion, 'answer'>>();
	constructor(answers: ReadonlyMap<string, string>) {
		this.#answers = answers;
	}

	/** @returns what was answered, "skip" included; `null`: nobody has answered yet */
	ask(
		key: string,
		reason: RowReason,
		written: string,
		choices: RowQuestion['choices'],
	): string | null {
		const rows = (this.#asked.get(key)?.rows ?? 0) + 1;
		this.#asked.set(key, { key, reason, written, choices, rows });
		const answer = this.#answers.get(key);
		return answer === undefined || answer === '' ? null : answer;
	}

	all(): readonly Omit<RowQuestion, 'answer'>[] {
		return [...this.#asked.values()];
	}
}
