import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { receiveUpload } from './upload.ts';

const folder = mkdtempSync(join(tmpdir(), 'upload-'));
const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const receive = (body: string, type = 'multipart/form-data; boundary=x', file = 'a.csv') =>
	receiveUpload(
		new Request('http://stadt.example', {
			...{ method: 'POST', body },
			headers: { 'content-type': type },
		}),
		join(folder, file),
	);

test('a whole form is on the disk', async () => {
	expect(await receive(`${head}a;b\r\n--x--\r\n`)).toMatchObject({ fileName: 'a.csv', size: 3 });
	expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('a;b');
});

test.each([
	['cut off in its file', `${head}a;b`],
	['cut off before it', '--x\r\ncontent-dis'],
	['without an end', ''],
	['of another type', 'a;b', 'text/plain'],
	['without a boundary', 'a;b', 'multipart/form-data'],
	['of no type', 'a;b', 'x'],
])('a form %s is as one without a file', async (_what, body, type?: string) => {
	expect(await receive(body, type)).toMatchObject({ fileName: '', size: 0, isTooLarge: false });
});

test('a disk that takes no file is no fault of the form', async () => {
	const whole = `${head}a;b\r\n--x--\r\n`;
	await expect(receive(whole, undefined, 'no/such/folder')).rejects.toThrow('ENOENT');
});
