import { createHash } from 'node:crypto';
import { headersKey } from '../../../exchange/tables/headers.ts';
import type { TableKind, TableSource } from '../../../exchange/tables/kinds.ts';

/**
 * What a source is called where its rows are remembered. Tables nobody knows are told apart by
 * their headers: number 7 of one list is not number 7 of another.
 */
export function sourceName(
	kind: TableKind,
	source: TableSource,
	headers: readonly string[],
): string {
	if (source !== 'table') return `${kind}:${source}`;
	const code = createHash('sha256').update(headersKey(headers)).digest('hex').slice(0, 12);
	return `${kind}:table:${code}`;
}
