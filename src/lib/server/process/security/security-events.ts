import type { SecurityEvent, SecurityKind } from '../../../audit/security-kinds.ts';
import type { Db } from '../../db/open.ts';
import { inParts } from '../../db/chunks.ts';

export const dayOfEvent = (moment: string): string => moment.slice(0, 10);

export async function createAll(
	db: Db,
	events: readonly Omit<SecurityEvent, 'isRest'>[],
): Promise<void> {
	const rows = events.map((event) => ({ ...event, day: dayOfEvent(event.firstAt), isRest: 0 }));
	for await (const part of inParts(rows)) {
		await db.insertInto('securityEvent').values(part).execute();
	}
}

/** Says of a minute that is there how often it was by now. */
export async function recount(
	db: Db,
	{ id, times, lastAt }: Pick<SecurityEvent, 'id' | 'times' | 'lastAt'>,
): Promise<void> {
	await db.updateTable('securityEvent').set({ times, lastAt }).where('id', '=', id).execute();
}

/** Adds to what is counted for a whole day without rows of its own. */
export async function addToRest(
	db: Db,
	kind: SecurityKind,
	at: string,
	times: number,
): Promise<void> {
	const day = dayOfEvent(at);
	const none = { subjectKind: null, subjectId: null, route: null, reason: '', network: '' };
	await db
		.insertInto('securityEvent')
		.values({ ...none, id: `${day}-${kind}`, kind, day, firstAt: at, lastAt: at, times, isRest: 1 })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet(({ eb, ref }) => ({
				times: eb('securityEvent.times', '+', ref('excluded.times')),
				lastAt: ref('excluded.lastAt'),
			})),
		)
		.execute();
}

/** How many rows of a day there are, by network and by kind. */
export async function rowsOf(db: Db, day: string, networks: readonly string[]) {
	const counted = (column: 'network' | 'kind') =>
		db
			.selectFrom('securityEvent')
			.select(({ fn }) => [column, fn.countAll().as('rows')])
			.where('day', '=', day)
			.where('isRest', '=', 0)
			.groupBy(column);
	const byNetwork = await counted('network').where('network', 'in', networks).execute();
	const byKind = await counted('kind').execute();
	const entries = (rows: readonly { readonly rows: unknown }[], column: 'network' | 'kind') =>
		new Map(rows.map((row) => [String(Reflect.get(row, column)), Number(row.rows)]));
	return { byNetwork: entries(byNetwork, 'network'), byKind: entries(byKind, 'kind') };
}

export interface SecurityEventFilter {
	readonly kind?: string | undefined;
	/** Only what began then or later. */
	readonly since?: string | undefined;
	/** Only what lies before this row. */
	readonly before?: Pick<SecurityEvent, 'firstAt' | 'id'> | undefined;
}

/** The newest first. */
export async function list(
	db: Db,
	{ kind, since, before }: SecurityEventFilter,
	limit: number,
): Promise<SecurityEvent[]> {
	const rows = await db
		.selectFrom('securityEvent')
		.select(['id', 'kind', 'network', 'subjectKind', 'subjectId', 'route', 'reason'])
		.select(['firstAt', 'lastAt', 'times', 'isRest'])
		.$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
		.$if(since !== undefined, (query) => query.where('firstAt', '>=', since ?? ''))
		.$if(before !== undefined, (query) =>
			query.where(({ and, or, eb }) =>
				or([
					eb('firstAt', '<', before?.firstAt ?? ''),
					and([eb('firstAt', '=', before?.firstAt ?? ''), eb('id', '<', before?.id ?? '')]),
				]),
			),
		)
		.orderBy('firstAt', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ isRest, ...row }) => ({ ...row, isRest: isRest === 1 }));
}

/** How often each kind was since a moment, and from how many networks. */
export async function sums(db: Db, since: string) {
	const rows = await db
		.selectFrom('securityEvent')
		.select(({ fn }) => [
			'kind',
			fn.sum('times').as('times'),
			fn.count('network').distinct().filterWhere('network', '!=', '').as('networks'),
		])
		.where('firstAt', '>=', since)
		.groupBy('kind')
		.execute();
	return rows.map(({ kind, times, networks }) => ({
		...{ kind, times: Number(times), networks: Number(networks) },
	}));
}

/** Refused sign-ins of each account since a moment: how many, and from how many networks. */
export async function refusedSignIns(db: Db, since: string, staffId?: string) {
	const rows = await db
		.selectFrom('securityEvent')
		.select(({ fn }) => [
			'subjectId as staffId',
			fn.sum('times').as('times'),
			fn.count('network').distinct().as('networks'),
		])
		.where('kind', 'in', ['signInRefused', 'signInLimited'])
		.where('subjectKind', '=', 'staff')
		.where('subjectId', 'is not', null)
		.where('firstAt', '>=', since)
		.$if(staffId !== undefined, (query) => query.where('subjectId', '=', staffId ?? ''))
		.groupBy('subjectId')
		.execute();
	return rows.map(({ staffId, times, networks }) => ({
		...{ staffId: staffId ?? '', times: Number(times), networks: Number(networks) },
	}));
}

/** All that is kept about somebody, for whoever asks what is known of them. */
export const listAbout = (db: Db, subjectIds: readonly string[]) =>
	db
		.selectFrom('securityEvent')
		.select(['kind', 'network', 'firstAt', 'lastAt', 'times'])
		.where('subjectId', 'in', subjectIds)
		.orderBy('firstAt')
		.execute();

/** @returns how many rows */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const gone = await db
		.deleteFrom('securityEvent')
		.where('firstAt', '<', moment)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
