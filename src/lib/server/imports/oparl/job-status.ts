import type { RejectedEntry } from '../../../exchange/oparl/collection.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import type { ListState } from '../../../exchange/oparl/walk.ts';
import { Run } from './run.ts';
import type { BodyChoice, Phase } from './run.ts';
import type { SourceJob, ImportOutcome } from './service.ts';

type ListStatus = Pick<
	ListState,
	'kind' | 'objects' | 'pages' | 'pagesSaid' | 'end' | 'older' | 'filter'
>;

/** How far an import is, as plain data. */
export interface JobStatus {
	readonly id: string;
	readonly phase: Phase | 'applying' | 'done';
	readonly outcome: ImportOutcome | null;
	readonly startedBy: string;
	readonly startedAt: string;
	/** The address or the name of the file. */
	readonly origin: string;
	/** Whether only what has changed since the last import is read. */
	readonly isNews: boolean;
	/** To choose from; empty: nothing is to be chosen. */
	readonly bodies: readonly BodyChoice[];
	readonly lists: readonly ListStatus[];
	readonly rejected: readonly RejectedEntry[];
	readonly redirects: readonly string[];
	readonly failure: FetchFailure | null;
	/** Empty: not known yet. */
	readonly sourceName: string;
}

export function statusOf({ work, outcome, isApplying }: SourceJob): JobStatus {
	const common = {
		id: work.id,
		phase: outcome ? 'done' : isApplying ? 'applying' : work.phase,
		outcome,
		startedBy: work.startedBy.name,
		startedAt: work.startedAt,
		bodies: work.phase === 'choosing' ? work.bodies : [],
		sourceName: work.reading()?.source.name ?? '',
	} as const;
	if (!(work instanceof Run)) {
		const { fileName: origin, rejected } = work;
		return { ...common, origin, rejected, isNews: false, lists: [], redirects: [], failure: null };
	}
	return {
		...common,
		origin: work.options.address,
		isNews: work.options.since !== null,
		lists: work.states.map(({ kind, objects, pages, pagesSaid, end, older, filter }) => {
			return { kind, objects, pages, pagesSaid, end, older, filter };
		}),
		rejected: work.states.flatMap((state) => state.rejected),
		redirects: work.redirects,
		failure: work.failure,
	};
}
