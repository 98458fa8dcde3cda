import type { RowQuestion, RowReason } from '../../../exchange/tables/import-rows.ts';

/** What a check has to ask, once for all rows it concerns. */
export class Questions {
	readonly #answers: ReadonlyMap<string, string>;
	readonly #asked = new Map<string, Omit<RowQuestion, 'answer'>>();
	constructor(answers: ReadonlyMap<string, string>) {
		this.#answers = answers;
	}

	/**
	 * @param usual what holds until somebody chooses otherwise; `null`: it has to be decided
	 * @returns what was answered, "skip" included; `null`: nobody has answered yet
	 */
	ask(
		key: string,
		reason: RowReason,
		written: string,
		choices: RowQuestion['choices'],
		usual: string | null = null,
	): string | null {
		const rows = (this.#asked.get(key)?.rows ?? 0) + 1;
		this.#asked.set(key, { key, reason, written, choices, rows, usual });
		return this.answerOf(key) ?? usual;
	}

	/** What was answered before; `null`: nothing. */
	answerOf(key: string): string | null {
		const answer = this.#answers.get(key);
		return answer === undefined || answer === '' ? null : answer;
	}

	all(): readonly Omit<RowQuestion, 'answer'>[] {
		return [...this.#asked.values()];
	}
}
