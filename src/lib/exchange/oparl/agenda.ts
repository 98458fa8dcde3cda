import * as v from 'valibot';
import { keyOf } from './keys.ts';
import { Flag, Text } from './values.ts';

/** An item of a meeting's agenda as its source says it. */
export interface SourceItem {
	/** Of the source's object. */
	readonly key: string;
	readonly number: string;
	readonly title: string;
	/** As the source states it in a field of its own; `null`: it does not. */
	readonly isPublic: boolean | null;
}

const Item = v.object({ id: Text, number: Text, name: Text, public: Flag, deleted: Flag });
const Place = v.fallback(v.nullable(v.looseObject({ order: v.number() })), null);

/** More than any agenda has, and few enough to be looked at. */
const mostItems = 200;

/**
 * The agenda of a meeting that was kept, in its order: by `order` where each item has one (OParl 1.1), else as they
 * stand. Items that are only pointed at, deleted or without a name are left out.
 */
export function agendaOf(meeting: Readonly<Record<string, unknown>>): readonly SourceItem[] {
	const said = [meeting['agendaItem'] ?? []].flat();
	const read = said.flatMap((value) => {
		const parsed = v.safeParse(Item, filled(value));
		if (!parsed.success || parsed.output.deleted === true) return [];
		const { id, number, name, public: isPublic } = parsed.output;
		if (id === '' || name === '') return [];
		const order = v.parse(Place, value)?.order ?? null;
		return [{ order, item: { key: keyOf(id), number, title: name, isPublic } }];
	});
	const isOrdered = read.every(({ order }) => order !== null);
	const ordered = isOrdered ? read.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : read;
	return ordered.slice(0, mostItems).map(({ item }) => item);
}

const filled = (value: unknown) =>
	typeof value === 'object' && value !== null
		? { number: '', name: '', public: null, deleted: null, ...value }
		: value;
