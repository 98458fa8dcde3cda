import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Collection, RejectedEntry } from '../../../exchange/oparl/collection.ts';
import { readFile } from '../../../exchange/oparl/file.ts';
import { hostOf } from '../../../exchange/oparl/keys.ts';
import { Body, Organization } from '../../../exchange/oparl/objects.ts';
import type { Actor } from '../../../access/actor.ts';
import type { SourceReading } from './import.ts';
import type { BodyChoice } from './run.ts';

export interface FileImportOptions {
	readonly fileName: string;
	/** Sessions that have been and seats that have ended too. */
	readonly includePast: boolean;
	/** Keys of the bodies of which something was imported before. */
	readonly knownBodies: readonly string[];
}

/** One import from a file. */
export class FileJob {
	readonly id = randomUUID();
	readonly fileName: string;
	readonly startedBy: Actor;
	readonly startedAt: string;
	readonly rejected: readonly RejectedEntry[];
	readonly bodies: readonly BodyChoice[];
	readonly objects: Collection;
	readonly #includePast: boolean;
	#bodyKey: string | null;

	constructor(
		json: unknown,
		{ fileName, includePast, knownBodies }: FileImportOptions,
		startedBy: Actor,
		startedAt: string,
	) {
		const { collection, rejected } = readFile(json, fileName);
		this.fileName = fileName;
		this.objects = collection;
		this.rejected = rejected;
		this.startedBy = startedBy;
		this.startedAt = startedAt;
		this.#includePast = includePast;
		this.bodies = collection.of('Body').map(({ key, raw }) => {
			const { name, shortName } = v.parse(Body, raw);
			return { key, name: [name, shortName].find(Boolean) ?? key };
		});
		this.#bodyKey =
			this.bodies.length > 1 ? null : (this.bodies[0]?.key ?? bodyOf(collection, knownBodies));
	}

	get phase(): 'choosing' | 'ready' {
		return this.#bodyKey === null ? 'choosing' : 'ready';
	}

	/** @returns false if there is no such body, or nothing to choose */
	choose(bodyKey: string): boolean {
		if (this.phase !== 'choosing' || !this.bodies.some(({ key }) => key === bodyKey)) return false;
		this.#bodyKey = bodyKey;
		return true;
	}

	reading(): SourceReading | null {
		const bodyKey = this.#bodyKey;
		if (bodyKey === null) return null;
		const name = this.bodies.find(({ key }) => key === bodyKey)?.name ?? hostOf(bodyKey);
		return {
			objects: this.objects,
			bodyKey,
			includePast: this.#includePast,
			hasOtherBodies: this.bodies.length > 1,
			source: {
				name: name || this.fileName,
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
