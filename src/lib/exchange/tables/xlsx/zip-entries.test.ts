import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { UnreadableFile } from '../unreadable-file.ts';
import { readXlsx } from './workbook.ts';
import { measureZip, piecesInZip } from './zip-entries.ts';
import * as files from '../testing-files.ts';

const largest = 1_000_000;
const archive = (size: number) =>
	zipSync({ 'a.xml': new Uint8Array(size), 'b.xml': strToU8('<b/>') });
const problemOf = (bytes: Uint8Array) =>
	measureZip(bytes, largest).then(
		() => null,
		(error: UnreadableFile) => error.problem.code,
	);

/** The archive with a number written into the record of its list, or of the first file on it. */
function with32(bytes: Uint8Array, where: 'end' | 'list', offset: number, value: number) {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	const end = copy.length - 22;
	view.setUint32((where === 'end' ? end : view.getUint32(end + 16, true)) + offset, value, true);
	return copy;
}

/** As programs write it that always use ZIP64: the list's own record says nothing, one before it all. */
function as64(bytes: Uint8Array, count: number): Uint8Array {
	const end = bytes.length - 22;
	const begin = new DataView(bytes.buffer).getUint32(end + 16, true);
	const record = new DataView(new ArrayBuffer(56 + 20));
	record.setUint32(0, 0x06064b50, true);
	record.setBigUint64(32, BigInt(count), true);
	record.setBigUint64(48, BigInt(begin), true);
	record.setUint32(56, 0x07064b50, true);
	record.setBigUint64(64, BigInt(end), true);
	const last = bytes.slice(end);
	const view = new DataView(last.buffer);
	view.setUint32(8, 0xffffffff, true);
	view.setUint32(16, 0xffffffff, true);
	return Uint8Array.from([...bytes.slice(0, end), ...new Uint8Array(record.buffer), ...last]);
}

test('an archive is as large as was counted, not as it says', async () => {
	expect(await problemOf(archive(900_000))).toBe(null);
	expect(await problemOf(archive(1_000_001))).toBe('zipBomb');
	const large = archive(30_000_000);
	expect(await problemOf(with32(large, 'list', 24, 1000))).toBe('zipBomb');
	expect(await problemOf(with32(archive(900), 'list', 24, 1000))).toBe('brokenExcel');
});

test('an archive of ZIP64 is read as one, and no larger for that', async () => {
	const small = as64(archive(1000), 2);
	expect(await problemOf(small)).toBe(null);
	expect((await Array.fromAsync(piecesInZip(small, 'b.xml'))).join('')).toBe('<b/>');
	expect(await problemOf(as64(archive(30_000_000), 2))).toBe('zipBomb');
	expect(await problemOf(as64(archive(1000), 4_000_000_000))).toBe('zipBomb');
});

test('two counts of its files, or files that share their bytes, are no workbook', async () => {
	expect(await problemOf(with32(archive(1000), 'end', 8, 0x0002_0001))).toBe('brokenExcel');
	const shared = with32(archive(1000), 'list', 20, 900_000);
	expect(await problemOf(shared)).toBe('zipBomb');
});

test('tags of a workbook that never end take no longer than their length', async () => {
	const tags = { 'xl/workbook.xml': strToU8('<sheet '.repeat(140_000)) };
	const start = performance.now();
	await expect(readXlsx(zipSync(tags), null, 500)).rejects.toThrow();
	// Tried from each of them to the end it would be minutes.
	expect(performance.now() - start).toBeLessThan(5000);
});

test('a workbook as Excel writes it is read', async () => {
	const { rows } = await readXlsx(files.workbook([['a', 'b']]), null, 500);
	expect(await Array.fromAsync(rows)).toEqual([{ line: 1, cells: ['a', 'b'] }]);
});
