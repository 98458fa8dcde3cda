import * as v from 'valibot';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { Body } from '../../../exchange/oparl/objects.ts';
import type { Kept } from '../../../exchange/oparl/objects.ts';
import type { BodyChoice, ServerProgress, SourceReadingRecord } from './source-readings.ts';

/** A reading of a server as it was kept. */
export type KeptReading = Pick<SourceReadingRecord, 'phase' | 'startedAt'> & {
	readonly progress: ServerProgress;
};

/** The objects of a reading, and which of them are not kept yet. */
export class UnkeptObjects extends Collection {
	#unkept: Kept[] = [];
	override put(kept: Kept): void {
		super.put(kept);
		this.#unkept.push(kept);
	}
	takeUnkept(): readonly Kept[] {
		const taken = this.#unkept;
		this.#unkept = [];
		return taken;
	}
}

/**
 * Keeps the objects of a page and how far the reading is, before the next page is asked for.
 *
 * @throws whatever ends the reading
 */
export type KeepPage = (objects: readonly Kept[], progress: ServerProgress) => Promise<void>;

export const choicesOf = (bodies: Collection): readonly BodyChoice[] =>
	bodies.of('Body').map(({ key, raw }) => {
		const { name, shortName } = v.parse(Body, raw);
		return { key, name: [name, shortName].find(Boolean) ?? key };
	});
