import * as v from 'valibot';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { readFile } from '../../../exchange/oparl/file.ts';
import { hostOf } from '../../../exchange/oparl/keys.ts';
import { Organization } from '../../../exchange/oparl/objects.ts';
import type { Kept } from '../../../exchange/oparl/objects.ts';
import type { SourceReading } from './import.ts';
import { choicesOf } from './kept-reading.ts';
import type { FileProgress } from './source-readings.ts';

export interface FileImportOptions {
	readonly fileName: string;
	/** Sessions that have been and seats that have ended too. */
	readonly includePast: boolean;
	/** Keys of the bodies of which something was imported before. */
	readonly knownBodies: readonly string[];
}

/** Reads a file that holds objects. */
export function readObjects(
	json: unknown,
	{ fileName, includePast, knownBodies }: FileImportOptions,
): { readonly progress: FileProgress; readonly objects: readonly Kept[] } {
	const { collection, rejected } = readFile(json, fileName);
	const bodies = choicesOf(collection);
	const bodyKey = bodies.length > 1 ? null : (bodies[0]?.key ?? bodyOf(collection, knownBodies));
	const progress = { from: 'file', fileName, includePast, rejected, bodies, bodyKey } as const;
	return { progress, objects: [...collection.all()] };
}

/** What was read from a file, as it was kept. */
export class FileReading {
	readonly progress: FileProgress;
	readonly objects = new Collection();

	constructor(progress: FileProgress, objects: readonly Kept[]) {
		this.progress = progress;
		for (const object of objects) this.objects.put(object);
	}

	get bodies(): FileProgress['bodies'] {
		return this.progress.bodies;
	}

	reading(): SourceReading | null {
		const { bodies, bodyKey, fileName, includePast } = this.progress;
		if (bodyKey === null) return null;
		const name = bodies.find(({ key }) => key === bodyKey)?.name ?? hostOf(bodyKey);
		return {
			...{ objects: this.objects, bodyKey, includePast, hasOtherBodies: bodies.length > 1 },
			isShort: false,
			source: {
				name: name || fileName,
				...{ address: '', version: '', product: '', walkedAt: null, lists: [] },
			},
		};
	}
}

/**
 * Of a file without its body: the one that its organizations name, else the one we know of the same
 * host, else the host itself.
 */
function bodyOf(collection: Collection, knownBodies: readonly string[]): string {
	for (const { raw } of collection.of('Organization')) {
		const { body } = v.parse(Organization, raw);
		if (body !== '') return body;
	}
	const [first] = collection.all();
	const host = first ? hostOf(first.key) : '';
	const known = knownBodies.filter((key) => hostOf(key) === host);
	return known.length === 1 ? (known[0] ?? '') : `${host}/`;
}
