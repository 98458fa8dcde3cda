import { UnreadableFile } from './unreadable-file.ts';

interface ZipEntry {
	readonly name: string;
	/** 0: stored, 8: deflated. */
	readonly method: number;
	readonly packedSize: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly at: number;
}

/** The list of contents of a ZIP archive. @throws {UnreadableFile} `brokenExcel`: there is none, or not a whole one */
function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfList(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	return Array.from({ length: count }, () => {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
			throw new UnreadableFile('brokenExcel');
		}
		const nameLength = view.getUint16(at + 28, true);
		const entry = {
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			method: view.getUint16(at + 10, true),
			packedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		};
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		return entry;
	});
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOfList(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at >= last - 65_535; at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	throw new UnreadableFile('brokenExcel');
}

/** How many bytes a ZIP archive says it unpacks to. @throws {UnreadableFile} `brokenExcel` */
export const unpackedSize = (bytes: Uint8Array): number =>
	entriesOf(bytes).reduce((sum, { size }) => sum + size, 0);

/** A list of sheets is short; whoever says otherwise is not read. */
const longestText = 1_000_000;

/** The unpacked bytes of one file of an archive, one after another; `null`: there is none that can be read. */
function unpacked(bytes: Uint8Array, name: string, longest: number) {
	const entry = entriesOf(bytes).find((one) => one.name === name);
	if (!entry || entry.size > longest || entry.at + 30 > bytes.length) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start =
		entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
	const packed = new Blob([bytes.slice(start, start + entry.packedSize)]).stream();
	if (entry.method === 0) return packed;
	return packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

/**
 * The text of one file of a ZIP archive; `null`: there is none that can be read.
 *
 * @throws {UnreadableFile} `brokenExcel`
 */
export async function textInZip(bytes: Uint8Array, name: string): Promise<string | null> {
	const stream = unpacked(bytes, name, longestText);
	return stream === null ? null : new Response(stream).text().catch(() => null);
}

/**
 * The text of one file of a ZIP archive piece by piece: it is never held as a whole.
 *
 * @throws {UnreadableFile} `brokenExcel`
 */
export async function* piecesInZip(bytes: Uint8Array, name: string): AsyncGenerator<string> {
	const stream = unpacked(bytes, name, Infinity);
	if (stream === null) return;
	try {
		yield* stream.pipeThrough(new TextDecoderStream());
	} catch {
		throw new UnreadableFile('brokenExcel');
	}
}
