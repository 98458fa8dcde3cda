import { randomUUID } from 'node:crypto';
import type { UnusableFile } from '../../../views/imports/oparl-errors.ts';
import { receiveUpload } from '../tables/upload.ts';
import { dropFile, fileOf, makeRoot } from './reading-file.ts';

/** A council's whole information in one file is a few megabytes. */
export const largestJsonFile = 30_000_000;

export interface ReceivedFile {
	/** Of the reading that it will be; the file lies under it. */
	readonly id: string;
	readonly fileName: string;
	/** Whether sessions that have been and seats that have ended are wanted too. */
	readonly includePast: boolean;
}

/** Keeps the file that was chosen in a form, as it comes in. What is of no use is gone again. */
export async function readUpload(request: Request): Promise<ReceivedFile | UnusableFile> {
	const id = randomUUID();
	let isKept = false;
	makeRoot();
	try {
		const upload = await receiveUpload(request, fileOf(id), largestJsonFile);
		const fileName = upload.fileName.slice(0, 200);
		if (upload.isTooLarge) return { problem: 'fileTooLarge', fileName };
		if (fileName === '') return { problem: 'fileMissing', fileName };
		isKept = true;
		return { id, fileName, includePast: upload.values.has('past') };
	} finally {
		if (!isKept) dropFile(id);
	}
}
