import type { TableRow } from '../kinds.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { cellText } from './cell-text.ts';
import type { CellMeanings } from './cell-text.ts';
import { TextGatherer } from './texts.ts';
import { foundInXml } from './xml.ts';
import type { XmlHandlers } from './xml.ts';

/** A sheet of Excel has no more. */
const mostLines = 1_048_576;

/**
 * The rows of a sheet as they come; those it does not name are empty, and so are cells at the end of a row.
 *
 * @param mostCells of a row; what stands further right stands in the last of them
 * @throws {UnreadableFile}
 */
export async function* sheetRows(
	pieces: AsyncIterable<string>,
	meanings: CellMeanings,
	mostCells: number,
): AsyncGenerator<TableRow> {
	const found = foundInXml<TableRow>(
		pieces,
		(found) => new RowGatherer(found, meanings, mostCells - 1),
	);
	for await (const rows of found) yield* rows;
}

class RowGatherer implements XmlHandlers {
	readonly #found: (row: TableRow) => void;
	readonly #meanings: CellMeanings;
	readonly #lastColumn: number;
	readonly #text = new TextGatherer();
	#isInData = false;
	#line = 0;
	/** `null`: the row does not say it; its first cell may. */
	#ownLine: number | null = null;
	#cells: string[] = [];
	#column = -1;
	#type = '';
	#style = 0;

	constructor(found: (row: TableRow) => void, meanings: CellMeanings, lastColumn: number) {
		this.#found = found;
		this.#meanings = meanings;
		this.#lastColumn = lastColumn;
	}

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		if (name === 'sheetData') this.#isInData = true;
		else if (!this.#isInData) return;
		else if (name === 'c') this.#beginCell(attributes);
		else if (name === 'row') this.#beginRow(attributes);
		else this.#text.open(name);
	}

	text(text: string): void {
		if (this.#isInData) this.#text.take(text);
	}

	close(name: string): void {
		if (!this.#isInData) return;
		if (name === 'c') this.#endCell();
		else if (name === 'row') this.#endRow();
		else if (name === 'sheetData') this.#isInData = false;
		else this.#text.close(name);
	}

	#beginRow({ r: line }: Readonly<Record<string, string>>): void {
		this.#ownLine = line === undefined ? null : Number(line);
		this.#cells = [];
		this.#column = -1;
	}

	#beginCell({ r: place, t: type = 'n', s: style }: Readonly<Record<string, string>>): void {
		const column = place === undefined ? this.#column + 1 : columnOf(place);
		if (column <= this.#column) throw new UnreadableFile('brokenExcel');
		if (place !== undefined) this.#ownLine ??= Number(place.replace(/^[A-Z]+/, ''));
		this.#column = column;
		this.#type = type;
		this.#style = Number(style ?? 0);
		this.#text.begin();
	}

	#endCell(): void {
		const text = cellText(this.#type, this.#style, this.#text.end(), this.#meanings);
		// Rows are often formatted to their very end.
		if (text === '') return;
		const column = Math.min(this.#column, this.#lastColumn);
		while (this.#cells.length < column) this.#cells.push('');
		this.#cells[column] = text;
	}

	#endRow(): void {
		const line = this.#ownLine ?? this.#line + 1;
		if (!(line > this.#line && line <= mostLines)) throw new UnreadableFile('brokenExcel');
		this.#line = line;
		this.#found({ line, cells: this.#cells });
	}
}

/** Of "A1" 0, of "AA1" 26; beyond Excel's last one whatever is larger. */
function columnOf(place: string): number {
	let column = 0;
	for (let at = 0; at < place.length; at++) {
		const letter = place.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	return column - 1;
}
