import { addMs } from '../../calendar/moment.ts';
import type { Due } from './due.query.ts';

const most = 500;

/**
 * Moments up to the one before which records are due, the earliest first: whoever deletes what lies before each deletes some
 * hundred at a time, where they lie evenly.
 */
export function* piecesOf({ count, oldest }: Due, before: string): Generator<string> {
	const pieces = Math.ceil(count / most);
	if (oldest !== null && pieces > 1) {
		const step = (Date.parse(before) - Date.parse(oldest)) / pieces;
		for (let piece = 1; piece < pieces; piece++) yield addMs(oldest, Math.round(piece * step));
	}
	yield before;
}
