import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

/** What keeps a file of an information system from being imported. */
export interface UnusableFile {
	readonly problem: 'fileMissing' | 'fileTooLarge' | 'notJson';
	readonly fileName: string;
}

/** @param largest in bytes */
export function unusableFileSentence(
	{ problem, fileName }: UnusableFile,
	largest: number,
	locale: Locale,
): string {
	if (problem === 'fileMissing') return m.oparl_fileMissing({}, { locale });
	if (problem === 'notJson') return m.oparl_fileNotJson({ name: fileName }, { locale });
	return m.oparl_fileTooLarge({ megabytes: largest / 1e6 }, { locale });
}

/** @param misread fields of the preview whose hour could not be read */
export const hourErrors = (
	misread: readonly string[],
	locale: Locale,
): Readonly<Record<string, string>> =>
	Object.fromEntries(misread.map((field) => [field, m.session_hourNotUnderstood({}, { locale })]));
