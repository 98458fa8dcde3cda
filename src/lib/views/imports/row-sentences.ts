import type { RowReason } from '../../exchange/tables/import-rows.ts';
import type { TableKind } from '../../exchange/tables/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { fieldText } from './table-fields.ts';

const reasons: Readonly<Record<RowReason, (detail: string, locale: Locale) => string>> = {
	nothingKnown: (_, locale) => m.import_reasonNothingKnown({}, { locale }),
	ownerMissing: (_, locale) => m.import_reasonOwnerMissing({}, { locale }),
	ownerUnknown: (_, locale) => m.import_reasonOwnerUnknown({}, { locale }),
	ownerAmbiguous: (_, locale) => m.import_reasonOwnerAmbiguous({}, { locale }),
	deviceAmbiguous: (_, locale) => m.import_reasonDeviceAmbiguous({}, { locale }),
	sameAsLine: (line, locale) => m.import_reasonSameAsLine({ line }, { locale }),
	nameMissing: (_, locale) => m.import_reasonNameMissing({}, { locale }),
	nobody: (_, locale) => m.import_reasonNobody({}, { locale }),
	officeMissing: (_, locale) => m.import_reasonOfficeMissing({}, { locale }),
	officeUnknown: (office, locale) => m.import_reasonOfficeUnknown({ office }, { locale }),
	personAmbiguous: (_, locale) => m.import_reasonPersonAmbiguous({}, { locale }),
	skipped: (_, locale) => m.import_reasonSkipped({}, { locale }),
	outOfReach: (_, locale) => m.import_reasonOutOfReach({}, { locale }),
	committeeMissing: (_, locale) => m.import_reasonCommitteeMissing({}, { locale }),
	committeeUnknown: (committee, locale) =>
		m.import_reasonCommitteeUnknown({ committee }, { locale }),
	substitute: (_, locale) => m.import_reasonSubstitute({}, { locale }),
	endBeforeStart: (committee, locale) => m.import_reasonEndBeforeStart({ committee }, { locale }),
	seatOverlaps: (committee, locale) => m.import_reasonSeatOverlaps({ committee }, { locale }),
};

/** Why a row is not imported. @param detail the other line, or what was written */
export const rowReasonSentence = (reason: RowReason, detail: string, locale: Locale): string =>
	reasons[reason](detail, locale);

/** What is odd about a row that is imported. @param remark a code, for some with a field behind a dot */
export function remarkSentence(kind: TableKind, remark: string, locale: Locale): string {
	const [code = '', ...rest] = remark.split('.');
	const field = rest.join('.');
	if (code === 'outdone') return m.import_remarkOutdone({}, { locale });
	if (code === 'otherOwner') return m.import_remarkOtherOwner({}, { locale });
	if (code === 'substitute') return m.import_remarkSubstitute({ committee: field }, { locale });
	if (code === 'waits') return m.import_remarkWaits({}, { locale });
	if (code === 'waited') return m.import_remarkWaited({}, { locale });
	return m.import_remarkUnclear({ field: fieldText(kind, field, locale) }, { locale });
}
