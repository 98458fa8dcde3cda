import type * as v from 'valibot';
import type { Acting } from '../acting.ts';
import { sourceApplication, sourceTakingBack } from '../imports/oparl/application-job.ts';
import { inChild } from '../imports/oparl/child-tasks.ts';
import type { Perform } from '../imports/oparl/child-tasks.ts';
import { sourceComparison } from '../imports/oparl/comparison-job.ts';
import { sourceReading } from '../imports/oparl/reading-job.ts';
import { tableImport } from '../imports/tables/import-job.ts';
import { letterKind } from '../mail/letter-job.ts';
import { passwordLetter } from '../mail/password-letter-job.ts';
import * as jobs from './jobs.ts';
import type { JobKind } from './kind.ts';

/** Every kind of job that this version knows. What the database has besides is left alone and logged. */
export const jobKinds = kindsBy(inChild);

/** @param perform how the work on a council information system's data is done */
export function kindsBy(perform: Perform) {
	return {
		tableImport,
		letter: letterKind,
		passwordLetter,
		sourceReading: sourceReading(perform),
		sourceComparison: sourceComparison(perform),
		sourceApplication: sourceApplication(perform),
		sourceTakingBack: sourceTakingBack(perform),
	} satisfies Record<string, JobKind<unknown>>;
}

type Kinds = typeof jobKinds;
type PayloadOf<Kind extends keyof Kinds> = v.InferOutput<Kinds[Kind]['payload']>;

/**
 * Puts a job down in the caller's transaction; `wake` (wake.ts) after it has it begun at once.
 *
 * @param subject id of what it works on
 */
export async function putJob<Kind extends keyof Kinds>(
	by: Acting,
	kind: Kind,
	subject: string,
	payload: PayloadOf<Kind>,
): Promise<void> {
	await jobs.create(by, { kind, subject, payload });
}
