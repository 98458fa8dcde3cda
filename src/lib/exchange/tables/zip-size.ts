import { UnreadableFile } from './unreadable-file.ts';

/**
 * How many bytes a ZIP archive says it unpacks to, from its list of contents.
 *
 * @throws {UnreadableFile} `brokenExcel` when there is no such list, or not a whole one
 */
export function unpackedSize(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfList(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let size = 0;
	for (let entry = 0; entry < count; entry++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
			throw new UnreadableFile('brokenExcel');
		}
		size += view.getUint32(at + 24, true);
		at += 46 + lengthOf(view, at);
	}
	return size;
}

/** Of the name, the extra field and the comment of an entry. */
const lengthOf = (view: DataView, at: number): number =>
	view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOfList(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at >= last - 65_535; at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	throw new UnreadableFile('brokenExcel');
}
