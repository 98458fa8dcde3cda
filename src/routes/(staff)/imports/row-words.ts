import { m } from '$lib/paraglide/messages.js';
import type { Problem, ProblemCode } from '$lib/exchange/problem.ts';
import type { TableField, TableKind, TableSource } from '$lib/exchange/kinds.ts';
import type { Fate } from '$lib/server/imports/tables/imports.ts';
import { fieldText } from './field-words.ts';

const problems: Readonly<Record<ProblemCode, () => string>> = {
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
};

/** What is wrong with a file, and what to do. */
export const problemSentence = ({ code, line }: Problem): string =>
	[line === undefined ? '' : m.import_atLine({ line }), problems[code]()].filter(Boolean).join(' ');

const reasons: Readonly<Record<string, (detail: string) => string>> = {
	nothingKnown: () => m.import_reasonNothingKnown(),
	ownerMissing: () => m.import_reasonOwnerMissing(),
	ownerUnknown: () => m.import_reasonOwnerUnknown(),
	ownerAmbiguous: () => m.import_reasonOwnerAmbiguous(),
	deviceAmbiguous: () => m.import_reasonDeviceAmbiguous(),
	sameAsLine: (line) => m.import_reasonSameAsLine({ line }),
	nameMissing: () => m.import_reasonNameMissing(),
	officeMissing: () => m.import_reasonOfficeMissing(),
	officeUnknown: (office) => m.import_reasonOfficeUnknown({ office }),
	personAmbiguous: () => m.import_reasonPersonAmbiguous(),
	skipped: () => m.import_reasonSkipped(),
	outOfReach: () => m.import_reasonOutOfReach(),
};

/** Why a row is not taken over. */
export const reasonSentence = (reason: string, detail: string): string =>
	reasons[reason]?.(detail) ?? reason;

/** What is odd about a row that is taken over. */
export function remarkSentence(kind: TableKind, remark: string): string {
	const [code, field = ''] = remark.split('.');
	if (code === 'outdone') return m.import_remarkOutdone();
	if (code === 'otherOwner') return m.import_remarkOtherOwner();
	if (code === 'noCheckIn') return m.import_remarkNoCheckIn();
	return m.import_remarkUnclear({ field: fieldText(kind, field as TableField) });
}

const fateWords: Readonly<Record<Fate, () => string>> = {
	new: m.import_fateNew,
	changed: m.import_fateChanged,
	unchanged: m.import_fateUnchanged,
	asked: m.import_fateAsked,
	foreign: m.import_fateForeign,
	rejected: m.import_fateRejected,
};
export const fateWord = (fate: Fate): string => fateWords[fate]();

const sources: Readonly<Record<TableSource, () => string>> = {
	own: m.import_sourceOwn,
	intune: () => 'Microsoft Intune',
	jamf: () => 'Jamf Pro',
	fleet: () => 'Fleet',
	snipe: () => 'Snipe-IT',
	glpi: () => 'GLPI',
	configurator: () => 'Apple Configurator',
	table: m.import_sourceTable,
};
export const sourceWord = (source: TableSource): string => sources[source]();

const encodingWords: Readonly<Record<string, () => string>> = {
	'utf-8': () => 'UTF-8',
	'windows-1252': m.import_encodingWindows,
	'utf-16le': () => 'UTF-16 LE',
	'utf-16be': () => 'UTF-16 BE',
};
export const encodingWord = (encoding: string): string => encodingWords[encoding]?.() ?? encoding;

const separatorWords: Readonly<Record<string, () => string>> = {
	';': m.import_separatorSemicolon,
	',': m.import_separatorComma,
	'\t': m.import_separatorTab,
};
export const separatorWord = (separator: string): string =>
	separatorWords[separator]?.() ?? separator;
