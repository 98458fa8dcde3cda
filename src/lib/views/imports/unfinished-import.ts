import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

/** Why nobody can be invited by the seats of a committee just now. */
export function unfinishedImportSentence(
	half: {
		readonly sourceName: string;
		readonly isHalted: boolean;
		readonly position: number;
		readonly total: number;
	},
	locale: Locale,
): string {
	const said = { name: half.sourceName, done: half.position, all: half.total };
	return half.isHalted
		? m.oparl_underWayHalted(said, { locale })
		: m.oparl_underWay(said, { locale });
}
