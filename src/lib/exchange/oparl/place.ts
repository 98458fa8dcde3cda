import * as v from 'valibot';
import type { Collection } from './collection.ts';
import { isRecord, Location } from './objects.ts';
import { Reference } from './values.ts';

/** Where a meeting is, as text: room, description and address, none of them twice. */
export function placeOf(location: unknown, collection: Collection): string {
	const elsewhere = collection.get(v.parse(Reference, location));
	const said = isRecord(location) && Object.keys(location).length > 1 ? location : elsewhere?.raw;
	if (said === undefined) return '';
	const { description, room, streetAddress, postalCode, locality } = v.parse(Location, said);
	const town = [postalCode, locality].filter(Boolean).join(' ');
	const parts: string[] = [];
	for (const part of [description, room, streetAddress, town]) {
		const isThere = parts.some((other) => other.toLowerCase().includes(part.toLowerCase()));
		if (part !== '' && !isThere) parts.push(part);
	}
	return parts.join(', ').slice(0, 500);
}
