import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import busboy from 'busboy';

/** 50,000 rows of an MDM export are 30 MB. */
export const largestFile = 40_000_000;

/** A list that is written into the form; a longer one comes as a file. */
const longestText = 2_000_000;

export interface Upload {
	readonly values: ReadonlyMap<string, string>;
	/** As its owner called it; empty when no file was chosen. */
	readonly fileName: string;
	readonly size: number;
	/** Then the file is not whole, and of no use. */
	readonly isTooLarge: boolean;
}

/**
 * Writes the file of a form to disk as it comes in, so that it never lies in memory.
 *
 * @param path where to; made for its owner's eyes only
 * @param largest in bytes
 * @throws whatever the connection or the disk throws
 */
export async function receiveUpload(
	request: Request,
	path: string,
	largest = largestFile,
): Promise<Upload> {
	const values = new Map<string, string>();
	const upload = { fileName: '', size: 0, isTooLarge: false };
	const parts = partsOf(request, largest);
	if (parts === null) return { values, ...nothing };
	const writing: Promise<void>[] = [];
	parts.on('field', (name, value) => values.set(name, value));
	parts.on('file', (_name, stream, { filename }) => {
		upload.fileName = filename ?? '';
		stream.on('data', (chunk: Buffer) => (upload.size += chunk.length));
		stream.on('limit', () => (upload.isTooLarge = true));
		// On the disk itself before anybody is told that it was received.
		writing.push(pipeline(stream, createWriteStream(path, { mode: 0o600, flush: true })));
	});
	const parsed = finished(parts);
	// Both are looked at below; until then a failure of one is not nobody's.
	parsed.catch(() => {});
	try {
		await feed(request.body, parts);
		await parsed;
		await Promise.all(writing);
	} catch (error) {
		parts.destroy();
		await Promise.allSettled([parsed, ...writing]);
		const isDiskFull = (await Promise.allSettled(writing)).some(isOfDisk);
		if (isDiskFull) throw error;
		// Cut off on its way, or no form at all: as if nothing had been chosen.
		if (!isPayloadTooLarge(error)) return { values, ...nothing };
		upload.isTooLarge = true;
	}
	return { values, ...upload };
}

const nothing = { fileName: '', size: 0, isTooLarge: false };

/** What reads a form with a file; `null`: the request says of itself that it is none. */
function partsOf({ headers }: Request, largest: number) {
	try {
		return busboy({
			headers: { 'content-type': headers.get('content-type') ?? '' },
			limits: { fileSize: largest, files: 1, fields: 50, fieldSize: longestText },
			defParamCharset: 'utf8',
		});
	} catch {
		return null;
	}
}

/** Of a system call, and not of the form. */
const isOfDisk = (end: PromiseSettledResult<void>): boolean =>
	end.status === 'rejected' && end.reason instanceof Error && 'syscall' in end.reason;

/**
 * Hands all of a body over, to its very end: a request that is not read whole is broken off, and
 * then nobody sees our answer.
 */
async function feed(body: Request['body'], parts: Writable): Promise<void> {
	if (body === null) return void parts.end();
	const reader = body.getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		if (parts.writable && !parts.write(value)) {
			await new Promise<void>((resolve) => {
				parts.once('drain', resolve);
				parts.once('close', resolve);
			});
		}
	}
	parts.end();
}

/** What Kit says of a body above the limit of the process. */
const isPayloadTooLarge = (error: unknown): boolean =>
	error instanceof Error && 'status' in error && error.status === 413;
