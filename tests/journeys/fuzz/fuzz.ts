import fc from 'fast-check';
import type { App, Visitor } from '../app.ts';
import { everyDoor } from '../http/doors.ts';
import type { Door } from '../http/doors.ts';
import { idsOf, visitorsOf } from './council.ts';
import { requestTo } from './requests.ts';
import type { FuzzedRequest } from './requests.ts';

/** They would end the visit, or what is visited. */
const unvisited = new Set(['/sign-out', '/settings/demonstration']);
const doors = everyDoor().filter(({ route }) => !unvisited.has(route));
/** A wrong password is answered slowly on purpose. */
const isSlowOnPurpose = (path: string) =>
	/^\/(sign-in|settings\/(password|second-factor))/.test(path);

export interface Complaint {
	readonly what: string;
	readonly who: string;
	readonly address: string;
	readonly request: FuzzedRequest;
}

export interface Fuzzed {
	readonly requests: number;
	readonly complaints: readonly Complaint[];
	/** Bytes of memory that the app holds more than after the first requests. */
	readonly growth: number;
	readonly slowest: { readonly ms: number; readonly address: string };
	/** How often which status was answered. */
	readonly statuses: ReadonlyMap<number, number>;
}

/** Requests that count as the beginning: what is loaded once is loaded then. */
const beginning = 300;
/** What a broken page of ours asks again: an answer without an end is not read. */
const isStream = (route: string) => route.endsWith('/events');

/**
 * Sends one request after another to every door, as each role, as a stranger and by links. The same
 * seed sends the same as long as the answers are the same.
 *
 * @param slowestMs what takes longer is complained of; `null`: nothing is
 */
export async function fuzz(
	app: App,
	{ seconds, seed, slowestMs }: { seconds: number; seed: number; slowestMs: number | null },
): Promise<Fuzzed> {
	const visitors = [...(await visitorsOf(app))];
	const complaints: Complaint[] = [];
	const statuses = new Map<number, number>();
	let slowest = { ms: 0, address: '' };
	let [ids, held, requests] = [idsOf(app), 0, 0];
	const chosen = <Value>(values: readonly Value[], salt: number): Value => {
		const [value] = fc.sample(fc.constantFrom(...values), {
			numRuns: 1,
			seed: seed + requests * 7 + salt,
		});
		return value as Value;
	};
	const end = Date.now() + seconds * 1000;
	while (Date.now() < end) {
		if (requests % 100 === 99) ids = idsOf(app);
		const door = chosen(doors, 1);
		const [who, visitor] = chosen(visitors, 2);
		const path = pathOf(door, ids, (values) => chosen(values, 3));
		const fields = door.actions.length > 0 ? await fieldsOf(visitor, path) : [];
		const [request] = fc.sample(requestTo(door.actions, door.methods, fields, app.origin), {
			...{ numRuns: 1, seed: seed + requests },
		});
		if (!request) throw new Error('nothing to send');
		const address = path + request.search;
		const began = performance.now();
		const answer = await sent(visitor, address, request, isStream(door.route));
		const ms = performance.now() - began;
		requests++;
		statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
		if (ms > slowest.ms && !isSlowOnPurpose(path)) slowest = { ms, address };
		const isSlow = slowestMs !== null && ms > slowestMs && !isSlowOnPurpose(path);
		const isBroken = answer.status === 0 || answer.status === 500;
		if (isSlow) complaints.push({ what: `${Math.round(ms)} ms`, who, address, request });
		if (isBroken)
			complaints.push({ what: `${answer.status} ${answer.text}`, who, address, request });
		if (requests === beginning) held = app.memory();
	}
	const growth = held === 0 ? 0 : app.memory() - held;
	return { requests, complaints, growth, slowest, statuses };
}

/** Of ids that are there, mostly. */
function pathOf(
	{ route }: Door,
	ids: ReadonlyMap<string, readonly string[]>,
	choose: (values: readonly string[]) => string,
): string {
	const parts = route.split('/');
	return parts
		.map((part, at) => {
			if (!part.startsWith('[')) return part;
			const known = ids.get(part === '[run]' ? 'check' : (parts[at - 1] ?? '')) ?? [];
			const others = ['x', '%00', '%F0%9F%92%A9', '.'.repeat(300), '__proto__', "a'b"];
			return choose([...known, ...known, ...others]);
		})
		.join('/');
}

/** Fields of a page's forms with what they hold; a page that shows none has none. */
async function fieldsOf(visitor: Visitor, path: string) {
	const response = await visitor.ask(path, { headers: { accept: 'text/html' } });
	const html = response.status === 200 ? await response.text() : '';
	const fields = new Map<string, string>();
	for (const [tag] of html.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)) {
		const name = / name="([^"]+)"/.exec(tag)?.[1];
		if (name !== undefined) fields.set(name, / value="([^"]*)"/.exec(tag)?.[1] ?? '');
	}
	for (const [, name = '', options = ''] of html.matchAll(
		/<select\b[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
	)) {
		fields.set(name, / value="([^"]+)"/.exec(options)?.[1] ?? '');
	}
	return [...fields];
}

async function sent(
	visitor: Visitor,
	address: string,
	{ method, headers, body }: FuzzedRequest,
	isStreamed: boolean,
): Promise<{ readonly status: number; readonly text: string }> {
	try {
		const response = await visitor.ask(address, { method, headers, body });
		if (isStreamed) {
			await response.body?.cancel();
			return { status: response.status, text: '' };
		}
		const text = await response.text();
		return { status: response.status, text: response.status >= 500 ? text.slice(0, 3000) : '' };
	} catch (error) {
		const text = String(error instanceof Error ? (error.cause ?? error) : error);
		// Of a body that is too large the rest is read by nobody.
		return { status: /EPIPE|ECONNRESET/.test(text) ? 413 : 0, text };
	}
}
