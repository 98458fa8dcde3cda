import type { Encoding } from '../../exchange/tables/encoding.ts';
import type { TableSource } from '../../exchange/tables/kinds.ts';
import type { FileProblem, FileProblemCode } from '../../exchange/tables/unreadable-file.ts';
import type { Separator } from '../../exchange/tables/separator.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

type ProblemMessage = (
	inputs: { readonly name: string },
	options: { readonly locale: Locale },
) => string;

const problems: Readonly<Record<FileProblemCode, ProblemMessage>> = {
	empty: m.import_problemEmpty,
	binary: m.import_problemBinary,
	oldExcel: m.import_problemOldExcel,
	pdf: m.import_problemPdf,
	tooLarge: m.import_problemTooLarge,
	openQuote: m.import_problemOpenQuote,
	tooManyColumns: m.import_problemTooManyColumns,
	tooManyRows: m.import_problemTooManyRows,
	brokenJson: m.import_problemBrokenJson,
	unknownJson: m.import_problemUnknownJson,
	brokenExcel: m.import_problemBrokenExcel,
	zipBomb: m.import_problemZipBomb,
	interrupted: m.import_problemInterrupted,
	expired: m.import_problemExpired,
	unexpected: m.import_problemUnexpected,
	registerChanged: m.import_problemRegisterChanged,
	rightLost: m.import_problemRightLost,
};

/** What is wrong with a file and what to do about it. */
export function problemSentence({ code, line, account = '' }: FileProblem, locale: Locale): string {
	const where = line === undefined ? '' : m.import_atLine({ line }, { locale });
	return [where, problems[code]({ name: account }, { locale })].filter(Boolean).join(' ');
}

const sources: Readonly<Record<TableSource, Message>> = {
	own: m.import_sourceOwn,
	intune: () => 'Microsoft Intune',
	jamf: () => 'Jamf Pro',
	fleet: () => 'Fleet',
	snipe: () => 'Snipe-IT',
	glpi: () => 'GLPI',
	configurator: () => 'Apple Configurator',
	table: m.import_sourceTable,
};
export const sourceWord = (source: TableSource, locale: Locale): string =>
	sources[source]({}, { locale });

const encodings: Readonly<Record<Encoding, Message>> = {
	'utf-8': () => 'UTF-8',
	'windows-1252': m.import_encodingWindows,
	'utf-16le': () => 'UTF-16 LE',
	'utf-16be': () => 'UTF-16 BE',
};
export const encodingWord = (encoding: Encoding, locale: Locale): string =>
	encodings[encoding]({}, { locale });

const separators: Readonly<Record<Separator, Message>> = {
	';': m.import_separatorSemicolon,
	',': m.import_separatorComma,
	'\t': m.import_separatorTab,
};
export const separatorWord = (separator: Separator, locale: Locale): string =>
	separators[separator]({}, { locale });
