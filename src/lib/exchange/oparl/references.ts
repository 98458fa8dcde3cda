import * as v from 'valibot';
import { readStart } from './clock.ts';
import type { Collection } from './collection.ts';
import { keyOf } from './keys.ts';
import { isRecord, Meeting, Membership } from './objects.ts';
import type { Kind } from './objects.ts';
import { Text } from './values.ts';

export interface MissingReference {
	readonly id: string;
	readonly kind: Kind;
}

/**
 * What meetings and memberships refer to without its being in the collection, each once. What is
 * over is passed over unless the past is wanted.
 *
 * @param today ISO date on the wall in Berlin
 */
export function missingReferences(
	collection: Collection,
	today: string,
	includePast: boolean,
): readonly MissingReference[] {
	const missing = new Map<string, MissingReference>();
	const look = (kind: Kind, raw: unknown) => {
		for (const one of [raw].flat()) {
			const id = v.parse(Text, isRecord(one) ? one.id : one);
			const key = keyOf(id);
			if (id !== '' && !collection.has(key)) missing.set(key, { id, kind });
		}
	};
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
