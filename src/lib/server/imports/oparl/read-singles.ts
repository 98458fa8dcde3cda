import type { Collection } from '../../../exchange/oparl/collection.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import { keyOf } from '../../../exchange/oparl/keys.ts';
import { isRecord } from '../../../exchange/oparl/objects.ts';
import { readPage } from '../../../exchange/oparl/page.ts';
import { missingReferences } from '../../../exchange/oparl/references.ts';
import type { MissingReference } from '../../../exchange/oparl/references.ts';
import { beginning, usualLimits, walk } from '../../../exchange/oparl/walk.ts';
import type { FetchAnswer, List, ListState } from '../../../exchange/oparl/walk.ts';
import { FetchError } from './fetch-errors.ts';
import type { OpenSource } from './fetch-json.ts';
import { ReportedError } from './reported-error.ts';

/** So many objects that are only referred to are asked for one by one: the seats of the largest city. */
const mostSingles = 20_000;
/** An object that was asked for refers to others, those to others still: a seat to a person, to their seats. */
const mostRounds = 4;
/** So many are kept together. */
const singlesAtOnce = 20;

/** Whether it is the server that fails, and not the object that is missing. */
const isOfServer = ({ status, failure }: FetchAnswer<FetchFailure> & { ok: false }): boolean =>
	status === null
		? ['timeout', 'broken', 'refused', 'unknownHost', 'stopped'].includes(failure.code)
		: status >= 500 || status === 429;

/** What a reading of single objects goes by. */
interface SinglesOptions {
	readonly objects: Collection;
	/** Keys that are known from earlier imports. */
	readonly known: ReadonlySet<string>;
	/** ISO date. */
	readonly today: string;
	readonly includePast: boolean;
	readonly isStopped: () => boolean;
	/** Keeps what came, and the keys of what is not there. */
	readonly keep: (absent: readonly string[]) => Promise<void>;
}

/**
 * What is referred to and in no list may be there under its own address all the same, and refer to more.
 * What the server says it does not have is asked for once.
 *
 * @param before keys of what is known not to be there
 * @throws {ReportedError} where the server fails
 */
export async function readSingles(
	source: OpenSource,
	before: readonly string[],
	{ objects, known, today, includePast, isStopped, keep }: SinglesOptions,
): Promise<void> {
	const absent = new Set(before);
	for (let round = 0; round < mostRounds; round++) {
		const missing = missingReferences(objects, today, includePast)
			.filter(({ id }) => !known.has(keyOf(id)) && !absent.has(keyOf(id)))
			.slice(0, mostSingles);
		if (missing.length === 0) return;
		for (const [at, reference] of missing.entries()) {
			if (isStopped()) return;
			await readSingle(source, reference, objects);
			if (!objects.has(keyOf(reference.id))) absent.add(keyOf(reference.id));
			if (at % singlesAtOnce === singlesAtOnce - 1) await keep([...absent]);
		}
		await keep([...absent]);
	}
}

async function readSingle(
	source: OpenSource,
	{ id, kind, of }: MissingReference,
	objects: Collection,
): Promise<void> {
	const answer = await source.fetchJson(id);
	if (!answer.ok) {
		// A place is no more than a line of text.
		if (kind !== 'Location' && isOfServer(answer)) throw new ReportedError(answer.failure);
		return;
	}
	const { json } = answer;
	// Some have a list of somebody's memberships at the one address that they give.
	if (kind === 'Membership' && readPage(json)) {
		return readList(source, { address: id, kind, since: null }, objects);
	}
	const isWhole = of === null || !isRecord(json) || Boolean(json[of.side]);
	objects.add(isWhole ? json : { ...json, [of.side]: of.id }, kind);
}

/** Reads a list to its end. @throws {FetchError} where it cannot be */
export async function readList(source: OpenSource, list: List, into: Collection): Promise<void> {
	let last: ListState<FetchFailure> = beginning(list);
	for await (const state of walk(last, into, source.fetchJson, usualLimits)) last = state;
	if (last.end !== 'failed' && last.end !== 'absent') return;
	if (last.failure) throw new ReportedError(last.failure);
	throw new FetchError('notOparl');
}
