import type { Guess } from '../first-rule.ts';
import { roleInSeat, usuallyVotes } from '../oparl/guesses.ts';
import type { RoleInSeat } from '../oparl/guesses.ts';
import { dayWritten } from './days.ts';
import type { PersonField } from './kinds.ts';
import { flag, told } from './values.ts';

/** A seat as a row names it. */
export interface WrittenSeat {
	readonly committee: string;
	readonly role: Guess<RoleInSeat>;
	/** `null`: not said; the role proposes it. */
	readonly vote: boolean | null;
	/** ISO date; `null`: not said. */
	readonly from: string | null;
	/** The last day, as people say it; `null`: not said, or open. */
	readonly to: string | null;
}

/**
 * The seats of one row. Several committees in a cell stand in lines of their own or between semicolons; "Hauptausschuss
 * (Vorsitz)" has its role with it.
 *
 * @param unclear gets the fields whose text was not understood
 */
export function readSeats(
	cells: (field: PersonField) => string | undefined,
	unclear: PersonField[],
): readonly WrittenSeat[] {
	const text = (field: PersonField) => told(cells(field));
	const names = (cells('committee') ?? '').split(/[;|\n\r]+/).flatMap((name) => told(name) ?? []);
	if (names.length === 0) return [];
	const written = text('role') ?? '';
	const day = (field: 'from' | 'to') => {
		const said = text(field);
		const read = said === null ? null : dayWritten(said);
		if (said !== null && read === null && !isOpen.test(said)) unclear.push(field);
		return read;
	};
	const [from, to] = [day('from'), day('to')];
	const saidVote = voteIn(text('vote'));
	const vote = saidVote ?? (/(ohne|kein\w*) stimm|nicht ?stimm/i.test(written) ? false : null);
	if (text('vote') !== null && saidVote === null) unclear.push('vote');
	return names.map((name) => {
		const [, before = name, inside = ''] = /^(.+)\(([^()]+)\)$/.exec(name) ?? [];
		const own = roleInSeat(inside);
		const hasOwn = inside !== '' && own.from !== '';
		const role = hasOwn ? own : roleInSeat(written);
		if (!hasOwn && written !== '' && role.from === '' && !unclear.includes('role')) {
			unclear.push('role');
		}
		return { committee: hasOwn ? before.trim() : name, role, vote, from, to };
	});
}

const isOpen = /^(?:offen|unbefristet|heute|laufend|open|present|today|∞)$/i;

/** "ja", "beratend", "ohne Stimmrecht", "stimmberechtigt" */
function voteIn(text: string | null): boolean | null {
	const plain = flag(text);
	if (plain !== null || text === null) return plain;
	if (/\b(?:ohne|kein\w*|nicht|no|non|without)\b|berat|advis/i.test(text)) return false;
	return /stimm|\bmit\b|vot|voll/i.test(text) ? true : null;
}

/** Who is said to vote does, and who is not said to does by the role. */
export const votes = (seat: WrittenSeat): boolean => seat.vote ?? usuallyVotes(seat.role.value);
