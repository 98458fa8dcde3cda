import type { Db } from '../../db/open.ts';

/** A list that somebody imported, and that said something of a device. */
export interface DeviceList {
	/** Of the run that brought it. */
	readonly id: string;
	readonly listName: string;
	/** ISO date: as of when the list speaks. */
	readonly listDay: string;
	readonly startedBy: string;
	/** UTC, ISO 8601. */
	readonly startedAt: string;
}

/** The lists that what is known of a device came from, the latest first; none where none is kept any more. */
export const deviceLists = (db: Db, deviceId: string): Promise<readonly DeviceList[]> =>
	db
		.selectFrom('importRun')
		.select(['id', 'fileName as listName', 'fileDay as listDay', 'startedBy', 'startedAt'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('fact')
					.select('fact.id')
					.whereRef('fact.importRunId', '=', 'importRun.id')
					.where('fact.deviceId', '=', deviceId),
			),
		)
		.orderBy('startedAt', 'desc')
		.orderBy('id')
		.execute();
