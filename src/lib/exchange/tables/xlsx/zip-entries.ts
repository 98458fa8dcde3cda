import { UnreadableFile } from '../unreadable-file.ts';

interface ZipEntry {
	readonly name: string;
	/** 0: stored, 8: deflated. */
	readonly method: number;
	readonly packedSize: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly at: number;
}

/** A workbook has some dozens. */
const mostEntries = 10_000;

/** The list of contents of a ZIP archive. @throws {UnreadableFile} `brokenExcel`: there is none, or not a whole one */
function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { count, begin, is64 } = listOf(view);
	if (count > mostEntries) throw new UnreadableFile('zipBomb');
	let at = begin;
	return Array.from({ length: count }, () => {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
			throw new UnreadableFile('brokenExcel');
		}
		const nameLength = view.getUint16(at + 28, true);
		const entry = {
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			method: view.getUint16(at + 10, true),
			...((is64 && view.getUint32(at + 20, true) === unsaid
				? sizes64(view, at + 46 + nameLength)
				: null) ?? {
				packedSize: view.getUint32(at + 20, true),
				size: view.getUint32(at + 24, true),
				at: view.getUint32(at + 42, true),
			}),
		};
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		return entry;
	});
}

/** What a field holds whose value stands in the fields of ZIP64, for more than 4 GB or 65,535 files. */
const unsaid = 0xffffffff;

/** Where the list begins and how much is on it; some programs write it as ZIP64 however small it is. */
function listOf(view: DataView) {
	const end = endOfList(view);
	const count = view.getUint16(end + 8, true);
	const begin = view.getUint32(end + 16, true);
	// Whoever unpacks may look at either.
	if (count !== view.getUint16(end + 10, true)) throw new UnreadableFile('brokenExcel');
	if (count !== 0xffff && begin !== unsaid) return { count, begin, is64: false };
	const record = end < 12 ? unsaid : view.getUint32(end - 12, true);
	if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) {
		throw new UnreadableFile('brokenExcel');
	}
	return { count: longAt(view, record + 32), begin: longAt(view, record + 48), is64: true };
}

/** A number of eight bytes. @throws {RangeError} beyond the end of the file */
const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** What the fields of ZIP64 say of a file; `null`: there are none. */
function sizes64(view: DataView, begin: number) {
	for (let at = begin; at + 28 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		const [size, packedSize, from] = [at + 4, at + 12, at + 20].map((at) => longAt(view, at));
		return { size: size ?? 0, packedSize: packedSize ?? 0, at: from ?? 0 };
	}
	return null;
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOfList(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at >= last - 65_535; at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	throw new UnreadableFile('brokenExcel');
}

/**
 * Unpacks all of a ZIP archive once and keeps none of it, so that whoever unpacks it afterwards needs no more memory
 * than that: what a file says of its size is believed only when it was counted.
 *
 * @throws {UnreadableFile} `zipBomb`: it says, or has, more than so many bytes; `brokenExcel`: they are not as many as it says
 */
export async function measureZip(bytes: Uint8Array, largest: number): Promise<void> {
	const entries = entriesOf(bytes);
	const said = entries.reduce((sum, { size }) => sum + size, 0);
	// Files that share their bytes are in no workbook.
	const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
	if (said > largest || packed > bytes.length) throw new UnreadableFile('zipBomb');
	for (const entry of entries) {
		const counted = await countedSize(bytes, entry);
		if (counted !== entry.size) {
			throw new UnreadableFile(counted > entry.size ? 'zipBomb' : 'brokenExcel');
		}
	}
}

/** How many bytes a file of an archive unpacks to; counting ends where it has more than it says. */
async function countedSize(bytes: Uint8Array, entry: ZipEntry): Promise<number> {
	const stream = unpackedEntry(bytes, entry);
	let counted = 0;
	try {
		for await (const piece of stream ?? []) {
			counted += piece.length;
			if (counted > entry.size) break;
		}
	} catch {
		throw new UnreadableFile('brokenExcel');
	}
	return counted;
}

function unpackedEntry(bytes: Uint8Array, entry: ZipEntry): ReadableStream<Uint8Array> | null {
	if (entry.at + 30 > bytes.length) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start =
		entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
	const packed = inSteps(bytes.subarray(start, start + entry.packedSize));
	if (entry.method === 0) return packed;
	return packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

function inSteps(bytes: Uint8Array) {
	const step = 1 << 16;
	let at = 0;
	return new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(stream) {
			if (at < bytes.length) stream.enqueue(bytes.slice(at, at + step));
			else stream.close();
			at += step;
		},
	});
}

/**
 * The text of one file of a ZIP archive piece by piece: it is never held as a whole. Without such a file there is none.
 *
 * @param longest a larger file is none either, in bytes
 * @throws {UnreadableFile} `brokenExcel`
 */
export async function* piecesInZip(
	bytes: Uint8Array,
	name: string,
	longest = Infinity,
): AsyncGenerator<string> {
	const entry = entriesOf(bytes).find((one) => one.name === name);
	const stream = !entry || entry.size > longest ? null : unpackedEntry(bytes, entry);
	let decoder: TextDecoder | null = null;
	try {
		for await (const piece of stream ?? []) {
			decoder ??= new TextDecoder(encodingOf(piece));
			yield decoder.decode(piece, { stream: true });
		}
	} catch {
		throw new UnreadableFile('brokenExcel');
	}
	yield decoder?.decode() ?? '';
}

/** XML may be in UTF-16 too, if it begins with its mark. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
