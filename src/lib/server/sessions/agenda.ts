import { dayOf } from '../../calendar/wall-clock.ts';
import { agendaLack, moved, nextNumber, numbered } from '../../council/agenda/agenda.ts';
import type { AgendaItem, AgendaLack, ItemMove } from '../../council/agenda/agenda.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import type { Db } from '../db/open.ts';
import * as agendaItemGuests from './agenda-item-guests.ts';
import * as agendaItems from './agenda-items.ts';
import type { AgendaItemRecord, ItemChange } from './agenda-items.ts';
import * as agendas from './agendas.ts';
import type { Publication } from './agendas.ts';
import * as sessions from './sessions.ts';

/** A session's agenda as it is kept. */
export interface Agenda {
	readonly published: Publication | null;
	readonly items: readonly AgendaItemRecord[];
	/** By the id of an item: the attendees who come for it alone. */
	readonly guests: ReadonlyMap<string, readonly string[]>;
}

export async function readAgenda(db: Db, sessionId: string): Promise<Agenda> {
	const [published, items, guests] = await Promise.all([
		agendas.read(db, sessionId),
		agendaItems.list(db, sessionId),
		agendaItemGuests.list(db, sessionId),
	]);
	return { published, items, guests };
}

/** Why nothing was changed: somebody else did meanwhile, it is not there, or what is published needs a word on publicity. */
export type AgendaRefusal = 'outdated' | 'gone' | 'undecided';

export type NewItem = ItemChange & Pick<AgendaItem, 'id'>;

/** Works on one agenda, which nobody else changes meanwhile. */
const onAgenda = <Result>(
	by: Acting,
	sessionId: string,
	work: (by: Acting, agenda: Agenda) => Promise<Result>,
): Promise<Result> =>
	inTransaction(by, async (by) => {
		await sessions.lock(by.db, sessionId);
		return work(by, await readAgenda(by.db, sessionId));
	});

/** Adds items behind the others; to an agenda that is published they come as a supplement of today. */
export const addItems = (
	by: Acting,
	sessionId: string,
	items: readonly NewItem[],
): Promise<AgendaRefusal | null> =>
	onAgenda(by, sessionId, async (by, { published, items: there }) => {
		if (published && items.some(({ isPublic }) => isPublic === null)) return 'undecided';
		const known = new Set(there.map(({ id }) => id));
		const added = items.filter(({ id }) => !known.has(id));
		if (added.length === 0) return null;
		const addedOn = published ? dayOf(by.now) : null;
		// What is announced keeps its numbers: a supplement gets one behind them.
		const next = nextNumber(there);
		const made = added.map((item, index) => ({
			...{ ...item, addedOn, takenOffOn: null },
			number: item.number || (published ? String(next + index) : ''),
		}));
		await agendaItems.createAll(by.db, sessionId, made);
		await audit.record(by, 'agendaItem.create', sessionId, {
			items: added.map(({ id }) => id),
			supplement: addedOn,
		});
		return null;
	});

/** What the audit says of a change: nothing of what is not public. */
function toldChange(before: AgendaItemRecord, change: ItemChange) {
	const { title, ...others } = changesOf(before, change);
	const isOpen = before.isPublic === true && change.isPublic === true;
	return title === undefined ? others : { ...others, title: isOpen ? title : (true as const) };
}

/** @param guestIds attendees of the session who come for this item alone */
export const changeItem = (
	by: Acting,
	sessionId: string,
	{
		id,
		revision,
		guestIds,
	}: Pick<AgendaItemRecord, 'id' | 'revision'> & { guestIds: readonly string[] },
	change: ItemChange,
): Promise<AgendaRefusal | null> =>
	onAgenda(by, sessionId, async (by, { published, items, guests }) => {
		const before = items.find((item) => item.id === id);
		if (!before) return 'gone';
		if (published && change.isPublic === null) return 'undecided';
		if (!(await agendaItems.update(by.db, id, revision, change))) return 'outdated';
		await agendaItemGuests.replace(by.db, id, guestIds);
		const changed = toldChange(before, change);
		const invited = changesOf({ guests: guests.get(id) ?? [] }, { guests: guestIds.toSorted() });
		if (Object.keys({ ...changed, ...invited }).length > 0) {
			await audit.record(by, 'agendaItem.update', sessionId, {
				...{ item: id, changed },
				...(invited.guests ? { guests: guestIds.length } : {}),
			});
		}
		return null;
	});

export const moveItem = (
	by: Acting,
	sessionId: string,
	id: string,
	move: ItemMove,
): Promise<void> =>
	onAgenda(by, sessionId, async (by, { items }) => {
		const ids = moved(items, id, move);
		if (!ids) return;
		await agendaItems.arrange(by.db, ids);
		await audit.record(by, 'agendaItem.move', sessionId, { item: id, move });
	});

/** Takes an item off, or puts it back; one that nobody was shown yet is deleted. */
export const takeItemOff = (
	by: Acting,
	sessionId: string,
	id: string,
	isOff: boolean,
): Promise<AgendaRefusal | null> =>
	onAgenda(by, sessionId, async (by, { published, items }) => {
		const item = items.find((one) => one.id === id);
		if (!item) return 'gone';
		if ((item.takenOffOn !== null) === isOff) return null;
		if (!isOff && published && item.isPublic === null) return 'undecided';
		if (isOff && !published) {
			await agendaItems.destroy(by.db, id);
			await audit.record(by, 'agendaItem.destroy', sessionId, { item: id });
			return null;
		}
		await agendaItems.takeOff(by.db, id, isOff ? dayOf(by.now) : null);
		const action = isOff ? 'agendaItem.takeOff' : 'agendaItem.putBack';
		await audit.record(by, action, sessionId, { item: id });
		return null;
	});

/** With the numbers that they are announced under. */
const fixed = (items: readonly AgendaItemRecord[]) =>
	numbered(items).map(({ id, shown }) => ({ id, number: shown }));

/** Numbers the items anew, as they stand. */
export const renumberItems = (by: Acting, sessionId: string): Promise<void> =>
	onAgenda(by, sessionId, async (by, { published, items }) => {
		const anew = items.map((item) => ({ ...item, number: '' }));
		await agendaItems.renumber(by.db, published ? fixed(anew) : anew);
		await audit.record(by, 'agendaItem.renumber', sessionId);
	});

/** Shows the public items to whoever is invited, from now on. @returns why it cannot be */
export const publishAgenda = (
	by: Acting,
	sessionId: string,
): Promise<AgendaLack<AgendaItemRecord> | null> =>
	onAgenda(by, sessionId, async (by, { published, items }) => {
		const lack = agendaLack(items);
		if (lack) return lack;
		if (published) return null;
		await agendaItems.renumber(by.db, fixed(items));
		await agendas.put(by, sessionId);
		await audit.record(by, 'agenda.publish', sessionId);
		return null;
	});

export const withdrawAgenda = (by: Acting, sessionId: string): Promise<void> =>
	onAgenda(by, sessionId, async (by, { published }) => {
		if (!published) return;
		await agendas.destroy(by.db, sessionId);
		await audit.record(by, 'agenda.withdraw', sessionId);
	});
