import * as v from 'valibot';
import { comparators } from '../../../device/fact.ts';
import type {
	PreviewedRow,
	RowAction,
	RowQuestion,
	StagedRow,
} from '../../../exchange/tables/import-rows.ts';
import { PersonChangeShape } from './person-change.ts';
import { config } from '../../process/config.ts';
import { folderOf, stagingOf } from './folder.ts';
import { Staging } from './staging.ts';

/** More are asked once these are answered. */
const mostQuestions = 100;
const longestSample = 80;

const Facts = v.array(
	v.object({ field: v.string(), value: v.unknown(), comparator: v.picklist(comparators) }),
);
const Texts = v.array(v.string());
const Cells = v.array(v.tuple([v.string(), v.string()]));

/** What a text holds, or `null` where it is something else. */
function parsed<Schema extends v.GenericSchema>(text: string, schema: Schema) {
	const found = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
	return found.success ? found.output : null;
}

function parsedRow({ change, remarks, cells, ...row }: StagedRow): PreviewedRow {
	const facts = parsed(change, Facts);
	const person = facts ? null : parsed(change, PersonChangeShape);
	return {
		...row,
		facts: facts?.map(({ value, ...fact }) => ({ ...fact, value: value ?? null })) ?? [],
		person,
		remarks: parsed(remarks, Texts) ?? [],
		cells: parsed(cells, Cells) ?? [],
	};
}

/** Opens the staged rows of an import. */
export function withStaging<Result>(id: string, use: (staging: Staging) => Result): Result {
	const staging = new Staging(stagingOf(folderOf(config().data, id)));
	try {
		return use(staging);
	} finally {
		staging.close();
	}
}

/** The rows of one page of the preview. */
export const rowsOf = (
	id: string,
	{
		action,
		offset,
		limit,
	}: {
		readonly action: RowAction;
		readonly offset: number;
		readonly limit: number;
	},
): readonly PreviewedRow[] =>
	withStaging(id, (staging) => staging.page(action, offset, limit)).map(parsedRow);

export const questionsOf = (id: string): readonly RowQuestion[] =>
	withStaging(id, (staging) => staging.questions(mostQuestions));

/** Values of the first rows of the file by the number of the column, without empty ones. */
export function samplesOf(id: string): readonly (readonly string[])[] {
	const rows = withStaging(id, (staging) => staging.samples());
	const columns = Math.max(0, ...rows.map((row) => row.length));
	return Array.from({ length: columns }, (_, at) => [
		...new Set(rows.map((row) => (row[at] ?? '').trim().slice(0, longestSample)).filter(Boolean)),
	]);
}
