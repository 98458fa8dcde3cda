import { sessionForms } from '../../council/nouns.ts';
import type { SessionForm } from '../../council/nouns.ts';

export interface SessionRecord {
	readonly id: string;
	readonly committeeId: string;
	readonly committeeName: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly place: string;
	readonly hallId: string | null;
	readonly hallName: string | null;
	readonly form: SessionForm;
	readonly revision: number;
}

/** As the noun reads it, with committee and hall. */
type SessionRow = Omit<SessionRecord, 'form'> & { readonly form: string };

export const recordOf = (row: SessionRow): SessionRecord => ({
	...row,
	form: sessionForms.find((form) => form === row.form) ?? 'hybrid',
});
