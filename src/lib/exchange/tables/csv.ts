import { CsvError, parse } from 'csv-parse';
import { decoded } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import type { TableRow } from './kinds.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { Separator } from './separator.ts';

/** More of one row than that is a quotation mark that nobody closed. */
const longestRow = 200_000;

/** The rows of a table in text, as they come; quoted line breaks stay inside their cell. */
export async function* readCsv(
	bytes: Uint8Array,
	encoding: Encoding,
	separator: Separator,
): AsyncGenerator<TableRow> {
	const parser = parse({
		delimiter: separator,
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: false,
		max_record_size: longestRow,
		info: true,
	});
	const feeding = feed(parser, decoded(bytes, encoding));
	let last = 0;
	try {
		for await (const { record, info } of parser as AsyncIterable<Parsed>) {
			const line = last + 1;
			last = info.lines;
			yield { line, cells: record };
		}
		await feeding;
	} catch (error) {
		if (error instanceof CsvError) throw new UnreadableFile('openQuote', last + 1);
		throw error;
	} finally {
		parser.destroy();
	}
}

interface Parsed {
	readonly record: readonly string[];
	readonly info: { readonly lines: number };
}

/** Hands the text over as fast as it is taken. */
async function feed(parser: ReturnType<typeof parse>, text: Iterable<string>): Promise<void> {
	let goOn = () => {};
	parser.on('drain', () => goOn());
	parser.on('close', () => goOn());
	for (const piece of text) {
		if (parser.destroyed || parser.errored) return;
		if (piece !== '' && !parser.write(piece)) {
			await new Promise<void>((resolve) => {
				goOn = resolve;
			});
		}
	}
	if (!parser.destroyed) parser.end();
}
