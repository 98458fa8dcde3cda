import * as v from 'valibot';
import { comparators } from '$lib/device/fact.ts';
import { withScratch } from '$lib/server/imports/tables/service.ts';
import type { ScratchRow } from '$lib/server/imports/tables/scratch.ts';
import { fates } from '$lib/server/imports/tables/imports.ts';
import type { Fate, ImportRecord } from '$lib/server/imports/tables/imports.ts';

const pageSize = 50;
const mostQuestions = 100;

const parsed = <Schema extends v.GenericSchema>(text: string, schema: Schema) =>
	v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
const Facts = v.array(
	v.object({ field: v.string(), value: v.unknown(), comparator: v.picklist(comparators) }),
);
const Values = v.record(v.string(), v.string());
const Texts = v.array(v.string());
const Cells = v.array(v.tuple([v.string(), v.string()]));

function shown(row: ScratchRow) {
	const facts = parsed(row.change, Facts);
	const values = parsed(row.change, Values);
	const remarks = parsed(row.remarks, Texts);
	const cells = parsed(row.cells, Cells);
	return {
		...{ line: row.line, reason: row.reason, detail: row.detail },
		...{ label: row.label, owner: row.owner, recordId: row.fate === 'new' ? null : row.recordId },
		facts: facts.success ? facts.output : [],
		values: values.success && !facts.success ? values.output : {},
		remarks: remarks.success ? remarks.output : [],
		cells: cells.success ? cells.output : [],
	};
}

/** One page of a preview: rows of a fate, and what only a person can decide. */
export function previewOf({ id, counts }: ImportRecord, url: URL) {
	const asked = url.searchParams.get('show');
	const first = fates.find((fate) => counts[fate] > 0) ?? 'new';
	const fate: Fate = fates.find((one) => one === asked) ?? first;
	const pages = Math.max(1, Math.ceil(counts[fate] / pageSize));
	const wanted = Number(url.searchParams.get('page') ?? '1');
	const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
	return withScratch(id, (scratch) => ({
		fate,
		page,
		pages,
		rows: scratch.page(fate, (page - 1) * pageSize, pageSize).map(shown),
		questions: scratch.questions(mostQuestions),
	}));
}
