import type { Collection, RejectedEntry } from './collection.ts';
import { isOtherObject, isRecord, keep } from './objects.ts';
import type { Kind } from './objects.ts';
import { readPage } from './page.ts';

/** What asking one address gave. Troubles are told, never thrown: the walk decides what follows. */
export type FetchAnswer<Failure> =
	| { readonly ok: true; readonly json: unknown; readonly bytes: number }
	| {
			readonly ok: false;
			/** HTTP status; `null`: there was no answer. */
			readonly status: number | null;
			readonly failure: Failure;
	  };

/** Asks one address; refuses hosts that are not the source's. */
export type FetchJson<Failure> = (address: string) => Promise<FetchAnswer<Failure>>;

export interface List {
	readonly address: string;
	readonly kind: Kind;
	/** Only what was changed since, UTC in ISO 8601; `null`: everything. */
	readonly since: string | null;
}

/**
 * How a list ended. `looped`: it went on without bringing anything new. `absent`: the server has none.
 * `givenUp`: somebody had the rest left out.
 */
export const ends = [
	...(['end', 'nothingNew', 'absent'] as const),
	...(['looped', 'limit', 'failed', 'givenUp'] as const),
] as const;
export type End = (typeof ends)[number];

/** Whether a list may hold more than what was read of it. */
export const isShort = (end: End | null): boolean =>
	end !== null && ['looped', 'limit', 'failed', 'givenUp'].includes(end);

/** Where a walk stands: enough to go on from there later. */
export interface ListState<Failure = unknown> {
	readonly address: string;
	readonly kind: Kind;
	readonly since: string | null;
	/** `refused`: the server failed with the filter, so we compare ourselves. */
	readonly filter: 'none' | 'sent' | 'refused';
	/** The page to ask for next; `null`: the first, or there is none left. */
	readonly next: string | null;
	readonly pages: number;
	/** How many pages the server said there are. */
	readonly pagesSaid: number | null;
	readonly bytes: number;
	/** Different objects that came. */
	readonly objects: number;
	/** Of these, what was not changed since. */
	readonly older: number;
	readonly rejected: readonly RejectedEntry[];
	/** `null`: still under way. */
	readonly end: End | null;
	readonly failure: Failure | null;
}

export interface Limits {
	readonly pages: number;
	readonly objects: number;
	readonly bytes: number;
}
/** More than the largest city has; a server that gives more is broken or hostile. */
export const usualLimits: Limits = { pages: 20_000, objects: 300_000, bytes: 1_000_000_000 };

/** So many pages in a row that bring nothing new are a loop. */
const pagesInVain = 3;
/** Of each list so many entries that are of no use are named. */
export const mostRejected = 200;

export const beginning = ({ address, kind, since }: List): ListState<never> => ({
	...{ address, kind, since, filter: since === null ? 'none' : 'sent', next: null },
	...{ pages: 0, pagesSaid: null, bytes: 0, objects: 0, older: 0, rejected: [] },
	...{ end: null, failure: null },
});

/** A date-time goes into the address with its offset, and escaped: "+" would be a space. */
export function withFilter(address: string, since: string): string {
	const offset = since.replace(/\.\d+Z$|Z$/, '+00:00');
	const [whole = '', fragment] = address.split('#');
	const joint = whole.includes('?') ? '&' : '?';
	const query = `${joint}modified_since=${encodeURIComponent(offset)}`;
	return whole + query + (fragment === undefined ? '' : `#${fragment}`);
}

/**
 * Walks over a list and puts its objects into the collection, page by page. It yields after each
 * page where it stands; begin again from such a state to go on after an interruption.
 */
export async function* walk<Failure>(
	from: ListState<Failure>,
	collection: Collection,
	fetchJson: FetchJson<Failure>,
	limits: Limits = usualLimits,
): AsyncGenerator<ListState<Failure>, void> {
	let state: ListState<Failure> = { ...from, end: null, failure: null };
	const seen = new Set<string>();
	const asked = new Set<string>();
	let inVain = 0;
	while (state.end === null) {
		const address = state.next ?? firstAddress(state);
		asked.add(address);
		const answer = await fetchJson(address);
		const page = answer.ok ? readPage(answer.json, state.kind) : null;
		if (!answer.ok || page === null) {
			const isFiltered = state.filter === 'sent' && state.next === null;
			// No answer at all is no word on the filter.
			const isAnswer = answer.ok || answer.status !== null;
			if (isFiltered && isAnswer) {
				state = { ...state, filter: 'refused' };
				continue;
			}
			const isAbsent = state.pages === 0 && !answer.ok && isNotThere(answer.status);
			const failure = answer.ok ? null : answer.failure;
			state = { ...state, end: isAbsent ? 'absent' : 'failed', failure };
			yield state;
			continue;
		}
		const before = seen.size;
		const took = take(page.entries, state, collection, seen);
		inVain = seen.size > before ? 0 : inVain + 1;
		state = {
			...state,
			...took,
			next: page.next === null ? null : absolute(page.next, address),
			pages: state.pages + 1,
			pagesSaid: page.pages ?? state.pagesSaid,
			bytes: state.bytes + answer.bytes,
			objects: state.objects + seen.size - before,
		};
		state = { ...state, end: endOf(state, limits, inVain, asked) };
		yield state;
	}
}

/** Addresses are kept as the server writes them; only one without a host is completed. */
const absolute = (next: string, here: string) =>
	!/^https?:/i.test(next) && URL.canParse(next, here) ? new URL(next, here).href : next;

const firstAddress = ({ address, since, filter }: ListState) =>
	since !== null && filter === 'sent' ? withFilter(address, since) : address;

function endOf(
	{ next, pages, objects, bytes, filter, older }: ListState,
	limits: Limits,
	inVain: number,
	asked: ReadonlySet<string>,
): End | null {
	// SD.NET answers 404 for a window without objects, others fail with the filter in their own ways.
	if (next === null) return filter === 'refused' && objects === older ? 'nothingNew' : 'end';
	if (inVain >= pagesInVain || asked.has(next)) return 'looped';
	return pages >= limits.pages || objects >= limits.objects || bytes >= limits.bytes
		? 'limit'
		: null;
}

/** What servers say of a list that they do not have, or show nobody. */
const isNotThere = (status: number | null): boolean =>
	status !== null && [401, 403, 404, 405, 410, 501].includes(status);

function take(
	entries: readonly unknown[],
	state: ListState,
	collection: Collection,
	seen: Set<string>,
): Pick<ListState, 'older' | 'rejected'> {
	const since = state.since === null ? null : Date.parse(state.since);
	const rejected = [...state.rejected];
	let { older } = state;
	for (const [index, entry] of entries.entries()) {
		const kept = keep(entry, state.kind);
		if (kept === null) {
			if (isOtherObject(entry)) continue;
			const reason = reasonOf(entry);
			const place = { list: state.address, page: state.pages + 1, entry: index + 1 };
			if (rejected.length < mostRejected) rejected.push({ ...place, reason });
			continue;
		}
		const isOlder = since !== null && kept.modified !== null && kept.modified < since;
		if (isOlder && !seen.has(kept.key)) older++;
		seen.add(kept.key);
		if (!isOlder) collection.add(entry, state.kind);
	}
	return { older, rejected };
}

function reasonOf(entry: unknown): RejectedEntry['reason'] {
	if (!isRecord(entry)) return 'notAnObject';
	return typeof entry.id === 'string' && entry.id.trim() !== '' ? 'unknownType' : 'withoutId';
}
