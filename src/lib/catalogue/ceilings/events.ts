import type { Bilingual } from '../../compat/tool/bilingual.ts';
import { evidences } from '../../compat/tool/provenance.ts';
import type { EvidenceLevel } from '../../compat/tool/provenance.ts';
import events from './events.table.ts';
import { table } from './table.ts';

/** A day on which something ends or begins for many devices. */
export interface DatedEvent {
	/** ISO date or month. */
	readonly from: string;
	readonly to: string;
	readonly what: Bilingual;
	readonly sources: readonly string[];
	readonly evidence: EvidenceLevel;
	readonly notes: string | null;
}

const columns = [
	'day',
	'not before',
	'not after',
	'sources',
	'evidence',
	'German',
	'English',
	'notes',
] as const;

export const datedEvents: readonly DatedEvent[] = table('events', columns, events).map((line) => ({
	from: line.text('day') ?? line.needed('not before'),
	to: line.text('day') ?? line.needed('not after'),
	what: { de: line.needed('German'), en: line.needed('English') },
	sources: line.list('sources'),
	evidence: line.oneOf('evidence', evidences),
	notes: line.text('notes'),
}));
