import type { Visitor } from '../journeys/app.ts';
import { figure, milliseconds, quantile } from './figures.ts';
import type { Waits, Probed } from './probe.ts';

/** A page as a program gets it: signed in, or by a personal link, which needs no signing in. */
export const page = (name: string, visitor: Visitor, path: string): Probed => ({
	name,
	ask: () => body(visitor.ask(path), 200),
});

/** A form that is sent and saves something, which its answer says by leading elsewhere. */
export const form = (
	name: string,
	visitor: Visitor,
	path: string,
	values: () => Readonly<Record<string, string>>,
): Probed => ({ name, ask: () => body(visitor.send(path, values()), 303) });

/** @returns all of the body; rejects at any other status */
export async function body(asked: Promise<Response>, status: number): Promise<string> {
	const response = await asked;
	const text = await response.text();
	if (response.status !== status) throw new Error(`status ${response.status}`);
	return text;
}

/**
 * A line for each question: p50, p95, p99 and longest wait, and what failed.
 *
 * @param goal most milliseconds of p99
 */
export function printWaits(what: string, waits: readonly Waits[], goal?: number): void {
	const reach = goal === undefined ? '' : `p99 at most ${goal} ms`;
	for (const { name, all } of waits) {
		if (all.length === 0) continue;
		const waited = all.map((one) => one.waited);
		const values = [0.5, 0.95, 0.99, 1].map((share) => quantile(waited, share).toFixed(0));
		figure(`${what}: ${name}, of ${all.length}`, `${values.join(' / ')} ms`, reach);
		for (const [failure, count] of failures(all)) figure(`  failed: ${failure}`, `${count}`);
	}
}

function failures(all: Waits['all']): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { failure } of all) {
		if (failure !== null) counts.set(failure, (counts.get(failure) ?? 0) + 1);
	}
	return counts;
}

/** How late this process itself asked: what of the waits is the bench's own. */
export function printLateness(waits: readonly Waits[]): void {
	const late = waits.flatMap(({ all }) => all.map((one) => one.late));
	const values = [0.99, 1].map((share) => milliseconds(quantile(late, share)));
	figure('of it the probe’s own, p99 / longest', values.join(' / '));
}
