import { m } from '$lib/paraglide/messages.js';

/** A council's whole information in one file is a few megabytes. */
const largest = 30_000_000;

type Upload =
	| {
			readonly problem: null;
			readonly json: unknown;
			readonly fileName: string;
			readonly includePast: boolean;
	  }
	| { readonly problem: string };

/** The JSON of a file that was chosen in the form, or a sentence why there is none. */
export async function readUpload(request: Request): Promise<Upload> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch (error) {
		if (error instanceof Error && 'status' in error && error.status === 413) {
			return { problem: m.oparl_fileTooLarge({ megabytes: largest / 1e6 }) };
		}
		throw error;
	}
	const file = form.get('file');
	if (!(file instanceof File) || file.name === '') return { problem: m.oparl_fileMissing() };
	if (file.size > largest) return { problem: m.oparl_fileTooLarge({ megabytes: largest / 1e6 }) };
	try {
		const json: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
		const fileName = file.name.slice(0, 200);
		return { problem: null, json, fileName, includePast: form.has('past') };
	} catch {
		return { problem: m.oparl_fileNotJson({ name: file.name.slice(0, 200) }) };
	}
}
