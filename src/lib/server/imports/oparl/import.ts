import { dayOf } from '../../../calendar/wall-clock.ts';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { decided, decisionsIn } from '../../../exchange/oparl/decisions.ts';
import type { Decisions } from '../../../exchange/oparl/decisions.ts';
import { draft } from '../../../exchange/oparl/draft.ts';
import type { Drafts } from '../../../exchange/oparl/drafts.ts';
import type { ImportChoices, RegisterSnapshot } from '../../../exchange/oparl/register-snapshot.ts';
import { asksSomething, changesSomething, diffRegister } from '../../../exchange/oparl/diff.ts';
import type { RegisterDiff } from '../../../exchange/oparl/diff.ts';
import { meetingsDecided } from '../../../exchange/oparl/meetings.ts';
import { missingMemberships } from '../../../exchange/oparl/references.ts';
import * as retention from '../../privacy/retention.ts';
import { registerFingerprint } from './register-fingerprint.query.ts';
import { readRegister } from './register-snapshot.query.ts';
import type { Db } from '../../db/open.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';
import { idsOf, sourceIdOf } from './ids.ts';

/** What was read from a server or a file, ready to be compared with the register. */
export interface SourceReading {
	readonly objects: Collection;
	readonly bodyKey: string;
	readonly includePast: boolean;
	/** Whether the objects of other bodies stand among them. */
	readonly hasOtherBodies: boolean;
	/** Whether the source may hold more: a list was not read to its end. */
	readonly isShort: boolean;
	readonly source: Omit<sources.SourceChange, 'id' | 'bodyKey' | 'appliedAt' | 'decisions'>;
}

export interface ImportPreview {
	readonly diff: RegisterDiff;
	readonly register: RegisterSnapshot;
	/** Of the register and the source as they are. */
	readonly fingerprint: string;
}

export interface Comparison extends ImportPreview {
	readonly sourceId: string;
	readonly drafts: Drafts;
	readonly objects: Collection;
	readonly known: sourceRecords.Known;
	readonly before: sources.SourceRecord | null;
	/** Those of before and those of now. */
	readonly decisions: Decisions;
}

/** Merges what was read into what is known of the source and compares it with the register. */
export async function compare(
	db: Db,
	reading: SourceReading,
	choices: ImportChoices,
	now: string,
): Promise<Comparison> {
	const { bodyKey } = reading;
	const sourceId = sourceIdOf(bodyKey);
	// First of all: what is changed while the register is read makes it another.
	const fingerprint = await registerFingerprint(db, sourceId);
	const before = await sources.read(db, sourceId);
	const known = await sourceRecords.read(db, sourceId);
	const objects = new Collection();
	for (const object of known.objects) objects.put(object);
	for (const object of reading.objects.all()) objects.put(object);
	const today = dayOf(now);
	const words = decided(decisionsIn(before?.decisions ?? ''), choices.decisions);
	const { mandate: mandateDays } = await retention.read(db);
	const said = draft(objects, {
		...{ today, includePast: reading.includePast },
		bodyKey: reading.hasOtherBodies ? bodyKey : null,
		known: new Set(known.links.map(({ key }) => key)),
		...{ decisions: words, since: choices.since, mandateDays },
	});
	const meets = meetingsDecided(words.meets, choices, said.sessions);
	const decisions = { ...words, meets };
	const missing = missingMemberships(reading.objects, objects);
	const drafts = {
		...said,
		leftOut: [
			...said.leftOut,
			...missing.map(({ key, name }) => ({ key, name, reason: 'membershipMissing' }) as const),
		],
	};
	const register = await readRegister(db);
	const options = { idFor: idsOf(sourceId), today, sourceName: reading.source.name };
	const diff = diffRegister(drafts, register, known.links, {
		...options,
		choices: { ...choices, decisions },
	});
	return { diff, register, fingerprint, sourceId, drafts, objects, known, before, decisions };
}

/** The fingerprint that a preview of a body would have now. */
export const currentFingerprint = (db: Db, bodyKey: string): Promise<string> =>
	registerFingerprint(db, sourceIdOf(bodyKey));

/** What an import would do now. Nothing is written. */
export async function preview(
	db: Db,
	reading: SourceReading,
	choices: ImportChoices,
	now: string,
): Promise<ImportPreview> {
	const { diff, register, fingerprint } = await compare(db, reading, choices, now);
	return { diff, register, fingerprint };
}

/** Whether nothing is new and nothing is to be decided, so that nobody has to say so. */
export const isNothingNew = ({ diff }: Pick<ImportPreview, 'diff'>): boolean =>
	!changesSomething(diff) && !asksSomething(diff) && !isEmpty(diff);

/** A source of which nothing can be used is looked at by somebody. */
const isEmpty = ({ committees, people }: RegisterDiff) => committees.length + people.length === 0;
