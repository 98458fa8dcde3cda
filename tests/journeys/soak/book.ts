import type { Visitor } from '../app.ts';

/**
 * What became of something that was sent. `acknowledged`: its answer said that it was done. `unknown`: it may
 * have been done or not, but wholly.
 */
export type Receipt = 'acknowledged' | 'unknown';

/** What is wrong, each sentence once, said as it is found. */
export class Defects {
	readonly #found = new Set<string>();
	#when = '';

	/** From now on what is found is said to be found then. */
	during(when: string): void {
		this.#when = when;
	}
	note(what: string): void {
		if ([...this.#found].some((sentence) => sentence.endsWith(`: ${what}`))) return;
		const sentence = `${this.#when}: ${what}`;
		this.#found.add(sentence);
		console.log(`  ✘ ${sentence}`);
	}
	/** @param names of things in a text that says what they are */
	noteAll(what: string, names: readonly string[]): void {
		if (names.length > 0) this.note(`${what}: ${names.slice(0, 10).join(', ')}`);
	}
	get all(): readonly string[] {
		return [...this.#found];
	}
}

/** How often something was answered with which status; 0: not at all. */
export class Statuses {
	readonly #counts = new Map<string, number>();
	count(what: string, status: number): void {
		const key = `${what}: ${status === 0 ? 'no answer' : status}`;
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}
	toString(): string {
		return [...this.#counts]
			.toSorted()
			.map(([key, count]) => `${key} × ${count}`)
			.join(', ');
	}
}

/** Sends a form or a body. @returns the status and what was said; 0 where no answer came */
export async function sent(
	asked: Promise<Response>,
): Promise<{ readonly status: number; readonly text: string; readonly leadsTo: string }> {
	try {
		const response = await asked;
		const leadsTo = new URL(response.headers.get('location') ?? '/', 'http://localhost').pathname;
		return { status: response.status, text: await response.text(), leadsTo };
	} catch {
		return { status: 0, text: '', leadsTo: '/' };
	}
}

/** Sends what a script of ours sends. */
export const sendJson = (visitor: Visitor, origin: string, path: string, body: unknown) =>
	visitor.ask(path, {
		method: 'POST',
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json', origin },
	});
