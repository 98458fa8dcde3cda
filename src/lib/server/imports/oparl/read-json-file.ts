import type { UnusableFile } from '../../../views/imports/oparl-errors.ts';

/** A council's whole information in one file is a few megabytes. */
export const largestJsonFile = 30_000_000;

export interface JsonFile {
	readonly json: unknown;
	readonly fileName: string;
	/** Whether sessions that have been and seats that have ended are wanted too. */
	readonly includePast: boolean;
}

const unusable = (problem: UnusableFile['problem'], name = ''): UnusableFile => ({
	problem,
	fileName: name.slice(0, 200),
});

/** The JSON of a file that was chosen in a form. */
export async function readJsonFile(request: Request): Promise<JsonFile | UnusableFile> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch (error) {
		if (error instanceof Error && 'status' in error && error.status === 413) {
			return unusable('fileTooLarge');
		}
		throw error;
	}
	const file = form.get('file');
	if (!(file instanceof File) || file.name === '') return unusable('fileMissing');
	if (file.size > largestJsonFile) return unusable('fileTooLarge', file.name);
	try {
		const json: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
		return { json, fileName: file.name.slice(0, 200), includePast: form.has('past') };
	} catch {
		return unusable('notJson', file.name);
	}
}
