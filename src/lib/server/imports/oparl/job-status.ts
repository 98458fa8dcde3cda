import type { ReadingProblem } from '../../../views/imports/oparl-errors.ts';
import type { RejectedEntry } from '../../../exchange/oparl/collection.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import { isShort } from '../../../exchange/oparl/walk.ts';
import type { ListState } from '../../../exchange/oparl/walk.ts';
import { mayGoOn } from './run-service.ts';
import { isRead, mayGoWithout } from './service.ts';
import { isToBeCompared } from './shown-import.ts';
import type { SourceJob } from './source-job.ts';
import type {
	BodyChoice,
	ImportOutcome,
	Phase,
	SentChoices,
	ServerProgress,
} from './source-readings.ts';

type ListStatus = Pick<
	ListState,
	'kind' | 'objects' | 'pages' | 'pagesSaid' | 'end' | 'older' | 'filter'
>;

/** How far an import is, as plain data. */
export interface JobStatus {
	readonly id: string;
	/** `comparing`: it is read, and its preview is being made. */
	readonly phase: Phase | 'comparing';
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
	readonly problem: ReadingProblem | null;
	/** Whose run broke, by name. */
	readonly account: string;
	/** Whether all was read, and only the comparison broke. */
	readonly isRead: boolean;
	readonly isFile: boolean;
	/** How many parts of its run are written, and how many there are. */
	readonly position: number;
	readonly total: number;
	/** What was decided when somebody had it applied. */
	readonly sent: SentChoices;
	/** Whether a reading that failed can go on without the rest of the list it failed at. */
	readonly mayGoWithout: boolean;
	/** Whether the source may hold more than was read. */
	readonly isShort: boolean;
	/** Whether its run can go on. */
	readonly mayGoOn: boolean;
	/** Empty: not known yet. */
	readonly sourceName: string;
}

/** @param hasPreview whether it can be looked at */
export function statusOf(job: SourceJob, hasPreview: boolean): JobStatus {
	const { record, work } = job;
	const { progress } = record;
	const common = {
		id: record.id,
		phase: isToBeCompared(job) && !hasPreview ? 'comparing' : record.phase,
		position: record.position,
		total: record.total,
		sent: record.sent ?? {},
		mayGoOn: mayGoOn(job),
		mayGoWithout: record.phase === 'failed' && mayGoWithout(progress),
		isShort: progress.from === 'server' && wasCut(progress),
		problem: progress.problem ?? null,
		account: progress.account ?? '',
		isRead: isRead(progress),
		isFile: progress.from === 'file',
		outcome: record.outcome,
		startedBy: record.startedBy.name,
		startedAt: record.startedAt,
		bodies: record.phase === 'choosing' ? work.bodies : [],
		sourceName:
			record.outcome?.sourceName ??
			(record.phase === 'ready' ? (work.reading()?.source.name ?? '') : ''),
	} as const;
	if (progress.from === 'file') {
		const { fileName: origin, rejected } = progress;
		return { ...common, origin, rejected, isNews: false, lists: [], redirects: [], failure: null };
	}
	const { options, states, redirects, failure } = progress;
	return {
		...common,
		origin: options.address,
		isNews: options.since !== null,
		lists: states.map(({ kind, objects, pages, pagesSaid, end, older, filter }) => {
			return { kind, objects, pages, pagesSaid, end, older, filter };
		}),
		rejected: states.flatMap((state) => state.rejected),
		redirects,
		failure,
	};
}

const wasCut = ({ states, singles }: ServerProgress): boolean =>
	states.some(({ end }) => isShort(end)) || singles?.isGivenUp === true;
