import type { AuditEntry } from '../../db/audit.ts';
import { changesOf } from '../../db/changes.ts';
import type { RunWrite } from '../runs/import-writes.ts';

type Noun = Exclude<RunWrite['noun'], 'waitingDevice'>;

/** The line at a record that an import has made. */
export const createdBy = (runId: string, noun: Noun, id: string, detail: object): AuditEntry => ({
	...{ action: `${noun}.create`, subject: id, detail: { ...detail, import: runId } },
});

/** The line at a record that an import has changed, with what it was and is. */
export const updatedBy = (
	runId: string,
	noun: Noun,
	id: string,
	before: object,
	after: object,
): AuditEntry => ({
	action: `${noun}.update`,
	subject: id,
	detail: { changed: changesOf(before, after), import: runId },
});
