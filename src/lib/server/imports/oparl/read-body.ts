import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FetchError } from './fetch-errors.ts';

/** Reads an answer as text, unpacked, and gives up where it grows too large or takes too long. */
export async function readBody(
	response: IncomingMessage,
	{ most, whole }: { readonly most: number; readonly whole: number },
): Promise<{ text: string; bytes: number }> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	const late = setTimeout(() => response.destroy(new FetchError('timeout')), whole);
	const gather = async (source: AsyncIterable<Buffer>) => {
		for await (const chunk of source) {
			bytes += chunk.length;
			// Counted unpacked: a small answer can be a large one.
			if (bytes > most) throw new FetchError('tooLarge', String(most));
			chunks.push(chunk);
		}
	};
	try {
		const isPacked = response.headers['content-encoding']?.toLowerCase() === 'gzip';
		await (isPacked ? pipeline(response, createGunzip(), gather) : pipeline(response, gather));
	} finally {
		clearTimeout(late);
		response.destroy();
	}
	return { text: decode(Buffer.concat(chunks), response.headers['content-type']), bytes };
}

/** JSON is UTF-8; some old servers send something else and at least say so. */
function decode(bytes: Buffer, type = ''): string {
	const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? [];
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}
