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

/** @param misread fields of the preview whose hour or day could not be read */
export const hourErrors = (
	misread: readonly string[],
	locale: Locale,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		misread.map((field) => [
			field,
			field.startsWith('hour:')
				? m.session_hourNotUnderstood({}, { locale })
				: m.oparl_dayNotUnderstood({}, { locale }),
		]),
	);

/** What of a reading broke, beside the failures of a server. */
export const readingProblems = [
	'notJson',
	'tooLarge',
	'fileGone',
	'notTakenApart',
	'tooLargeToCompare',
	'notCompared',
	'officeMissing',
	'notApplied',
	'notTakenBack',
	'rightLost',
] as const;
export type ReadingProblem = (typeof readingProblems)[number];

const problems: Readonly<Record<ReadingProblem, (name: string, locale: Locale) => string>> = {
	notJson: (name, locale) => m.oparl_fileNotJson({ name }, { locale }),
	tooLarge: (name, locale) => m.oparl_fileTooMuch({ name }, { locale }),
	fileGone: (name, locale) => m.oparl_fileGone({ name }, { locale }),
	notTakenApart: (name, locale) => m.oparl_fileBroke({ name }, { locale }),
	tooLargeToCompare: (_, locale) => m.oparl_compareTooMuch({}, { locale }),
	notCompared: (_, locale) => m.oparl_compareBroke({}, { locale }),
	officeMissing: (_, locale) => m.oparl_officeMissing({}, { locale }),
	notApplied: (_, locale) => m.oparl_applyBroke({}, { locale }),
	notTakenBack: (_, locale) => m.oparl_takeBackBroke({}, { locale }),
	rightLost: (name, locale) => m.oparl_rightLost({ name }, { locale }),
};
/** @param name of the file; where a right was lost, of the account that had it */
export const readingProblemSentence = (
	problem: ReadingProblem,
	name: string,
	locale: Locale,
): string => problems[problem](name, locale);
