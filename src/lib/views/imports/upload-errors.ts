import { parseDay } from '../../calendar/day.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

export interface UploadedFile {
	/** Empty: none was chosen. */
	readonly fileName: string;
	readonly isTooLarge: boolean;
	/** Whether the list was written into the form instead. */
	readonly isPasted?: boolean;
}

/**
 * What keeps an uploaded table from being read, by the fields of its form.
 *
 * @param day of the file, as it was typed
 * @param largest in bytes
 */
export function uploadErrors(
	upload: UploadedFile,
	day: string,
	{ today, largest }: { readonly today: string; readonly largest: number },
	locale: Locale,
): Readonly<Record<string, string>> {
	const errors: Record<string, string> = {};
	if (upload.isTooLarge) errors.file = m.import_tooLarge({ megabytes: largest / 1e6 }, { locale });
	else if (upload.fileName === '' && !upload.isPasted)
		errors.file = m.import_fileMissing({}, { locale });
	const parsed = parseDay(day);
	if (parsed.problem === 'dayMissing') errors.fileDay = m.device_dayMissing({}, { locale });
	else if (parsed.value === null) {
		errors.fileDay = m.device_dayNotUnderstood({ typed: day }, { locale });
	} else if (parsed.value > today) errors.fileDay = m.device_dayAhead({}, { locale });
	return errors;
}
