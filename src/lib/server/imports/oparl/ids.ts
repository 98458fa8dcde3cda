import type { IdFor } from '../../../exchange/oparl/register-snapshot.ts';
import { uuidOf } from '../../db/uuid-of.ts';

export const sourceIdOf = (bodyKey: string): string => uuidOf(`source ${bodyKey}`);

/** Ids of what is made of a source's objects: the same at every import. */
export const idsOf =
	(sourceId: string): IdFor =>
	(noun, key) =>
		uuidOf(`${sourceId} ${noun} ${key}`);
