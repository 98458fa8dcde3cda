import * as v from 'valibot';
import { readStart } from './clock.ts';
import type { Collection } from './collection.ts';
import { keyOf } from './keys.ts';
import { isRecord, Meeting, Membership, Organization, Person } from './objects.ts';
import type { Kind } from './objects.ts';
import { Text } from './values.ts';

export interface MissingReference {
	readonly id: string;
	readonly kind: Kind;
	/** Of a membership: whose it is, where it does not say so itself. */
	readonly of: { readonly side: 'person' | 'organization'; readonly id: string } | null;
}

/**
 * What objects refer to without its being in the collection, each once: memberships first, because they
 * refer to more. What is over is passed over unless the past is wanted.
 *
 * @param today ISO date on the wall in Berlin
 */
export function missingReferences(
	collection: Collection,
	today: string,
	includePast: boolean,
): readonly MissingReference[] {
	const missing = new Map<string, MissingReference>();
	const look = (kind: Kind, raw: unknown, of: MissingReference['of'] = null) => {
		for (const one of [raw].flat()) {
			const id = v.parse(Text, isRecord(one) ? one.id : one);
			const key = keyOf(id);
			if (id !== '' && !collection.has(key) && !missing.has(key))
				missing.set(key, { id, kind, of });
		}
	};
	for (const { key, id, of } of missingMemberships(collection)) {
		missing.set(key, { id, kind: 'Membership', of });
	}
	for (const { raw, isDeleted } of collection.of('Meeting')) {
		const { day } = readStart(v.parse(Meeting, raw).start);
		if (isDeleted || (!includePast && (day === null || day < today))) continue;
		look('Organization', raw.organization);
		if (typeof raw.location === 'string') look('Location', raw.location);
	}
	for (const { raw, isDeleted } of collection.of('Membership')) {
		const said = v.parse(Membership, raw);
		if (isDeleted || (!includePast && said.endDate !== null && said.endDate < today)) continue;
		look('Organization', raw.organization);
		look('Organization', raw.onBehalfOf);
		look('Person', raw.person);
	}
	return [...missing.values()];
}

/** A membership that a person or an organization has by its address alone. */
export interface MissingMembership {
	readonly key: string;
	readonly id: string;
	readonly of: NonNullable<MissingReference['of']>;
	/** What the person or the organization is called. */
	readonly name: string;
}

/** @param known everything there is, where the collection is only a part of it */
export function missingMemberships(
	collection: Collection,
	known: Collection = collection,
): readonly MissingMembership[] {
	const missing = new Map<string, MissingMembership>();
	for (const [kind, side] of [
		['Person', 'person'],
		['Organization', 'organization'],
	] as const) {
		for (const { id: owner, raw, isDeleted } of collection.of(kind)) {
			if (isDeleted) continue;
			const said = v.parse(kind === 'Person' ? Person : Organization, raw);
			for (const id of said.membership) {
				const key = keyOf(id);
				if (known.has(key)) continue;
				missing.set(key, { key, id, of: { side, id: owner }, name: said.name });
			}
		}
	}
	return [...missing.values()];
}
