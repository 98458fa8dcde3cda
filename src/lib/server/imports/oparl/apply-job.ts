import { everything } from '../../../access/scope.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { asksSomething, changesSomething } from '../../../exchange/oparl/diff.ts';
import type { RegisterDiff } from '../../../exchange/oparl/diff.ts';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import { apply } from './import.ts';
import type { Applied, ImportPreview, SourceReading } from './import.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { ImportOutcome, SourceReadingRecord } from './source-readings.ts';

/** Ids of what this process writes into the register just now. */
export const applying = new Set<string>();
export const isApplying = ({ id }: Pick<SourceReadingRecord, 'id'>): boolean => applying.has(id);

/** Somebody else has applied or closed it: all that was written is taken back. */
class MovedOn extends Error {}

/**
 * Does what a preview showed and notes that it was done, both or neither.
 *
 * @param from the reading as it was seen
 */
export async function applyOnce(
	by: Acting,
	from: Pick<SourceReadingRecord, 'id' | 'phase' | 'revision'>,
	reading: SourceReading,
	choices: ImportChoices,
	fingerprint: string,
): Promise<Applied['result'] | 'notReady'> {
	try {
		return await inTransaction(by, async (by) => {
			const applied = await apply(by, reading, choices, fingerprint);
			if (applied.result !== 'applied') return applied.result;
			const outcome = outcomeOf(applied.diff, reading.source.name);
			const change = { phase: 'done', outcome } as const;
			if (!(await sourceReadings.update(by.db, from, change, realMoment()))) throw new MovedOn();
			await sourceReadingPages.destroyAll(by.db, from.id);
			return applied.result;
		});
	} catch (error) {
		if (error instanceof MovedOn) return 'notReady';
		throw error;
	}
}

/** Whether nothing is new and nothing is to be decided, so that nobody has to say so. */
export const isNothingNew = ({ diff }: Pick<ImportPreview, 'diff'>): boolean =>
	!changesSomething(diff) && !asksSomething(diff) && !isEmpty(diff);

/** A source of which nothing can be used is looked at by somebody. */
const isEmpty = ({ committees, people }: RegisterDiff) => committees.length + people.length === 0;

/** As whom something that nobody said is done: as who began it. */
export const asStarter = (by: Acting, { startedBy }: Pick<SourceReadingRecord, 'startedBy'>) => ({
	...by,
	actor: startedBy,
	scope: everything,
});

function outcomeOf(diff: RegisterDiff, sourceName: string): ImportOutcome {
	const { committees, people, seats, sessions } = diff;
	const made = (items: readonly { readonly state: string }[]) =>
		items.filter(({ state }) => state === 'new').length;
	const all = [...committees, ...people, ...seats, ...sessions];
	return {
		sourceName,
		made: {
			committees: made(committees),
			people: made(people),
			seats: made(seats),
			sessions: made(sessions),
		},
		changed: all.filter(({ set }) => Object.keys(set).length > 0).length,
		ended: diff.removed.filter(({ ends }) => ends).length,
	};
}
