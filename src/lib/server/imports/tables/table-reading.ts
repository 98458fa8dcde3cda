import * as v from 'valibot';
import { encodings } from '../../../exchange/tables/encoding.ts';
import { tableSources } from '../../../exchange/tables/kinds.ts';
import { separators } from '../../../exchange/tables/separator.ts';

export const TableReading = v.object({
	format: v.picklist(['csv', 'xlsx', 'json']),
	source: v.picklist(tableSources),
	encoding: v.nullable(v.picklist(encodings)),
	separator: v.nullable(v.picklist(separators)),
	/** Of a workbook: those to choose from, and the one that is read. */
	sheets: v.optional(v.array(v.string()), []),
	sheet: v.optional(v.nullable(v.string()), null),
	headers: v.array(v.string()),
	/** By column, as `exchange/tables/headers.ts` calls it. */
	columns: v.record(v.string(), v.nullable(v.string())),
	/** What holds for the whole list, by field. */
	fixed: v.optional(v.record(v.string(), v.string()), {}),
	/** Name of the saved mapping it came from. */
	profile: v.nullable(v.string()),
});
/** How a file is read. */
export type TableReading = v.InferOutput<typeof TableReading>;
