import { columnKeys } from '../../exchange/tables/headers.ts';
import { mappingProblem } from '../../exchange/tables/mapping.ts';
import type { ColumnMap, FixedValues, TableKind } from '../../exchange/tables/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { fieldText } from './table-fields.ts';

/** A column of the file on the page that says what it means. */
export interface ColumnView {
	readonly key: string;
	readonly header: string;
	/** A field of the register; empty: the column is not used. */
	readonly field: string;
	readonly samples: readonly string[];
}

/** @param samples by the number of the column */
export const columnViews = (
	{
		headers,
		columns,
	}: {
		readonly headers: readonly string[];
		readonly columns: Readonly<Record<string, string | null>>;
	},
	samples: readonly (readonly string[])[],
): readonly ColumnView[] =>
	columnKeys(headers).map((key, at) => ({
		key,
		header: headers[at] ?? '',
		// A column may be called "constructor".
		field: (Object.hasOwn(columns, key) ? columns[key] : null) ?? '',
		samples: samples[at] ?? [],
	}));

const needs: Readonly<Record<TableKind, Message>> = {
	devices: m.import_needsDevices,
	people: m.import_needsPeople,
	memberships: m.import_needsMemberships,
};

/** Why nothing can be previewed by a mapping; `null`: something can. */
export function mappingSentence(
	kind: TableKind,
	columns: ColumnMap,
	fixed: FixedValues,
	locale: Locale,
): string | null {
	const problem = mappingProblem(kind, columns, fixed);
	if (problem === null) return null;
	if (problem.code === 'doubleField') {
		return m.import_doubleField({ field: fieldText(kind, problem.field, locale) }, { locale });
	}
	return needs[kind]({}, { locale });
}
