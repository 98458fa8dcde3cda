import type { RowAction, RowCounts } from '../../exchange/tables/import-rows.ts';
import type { ImportState } from '../../exchange/tables/import-states.ts';
import type { TableKind } from '../../exchange/tables/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

const states: Readonly<Record<ImportState, Message>> = {
	reading: m.import_stateReading,
	mapping: m.import_stateMapping,
	checking: m.import_stateChecking,
	ready: m.import_stateReady,
	saving: m.import_stateSaving,
	stopped: m.import_stateStopped,
	takingBack: m.import_stateTakingBack,
	takeBackStopped: m.import_stateTakeBackStopped,
	done: m.import_stateDone,
	takenBack: m.import_stateTakenBack,
	kept: m.import_stateKept,
	cancelled: m.import_stateCancelled,
	failed: m.import_stateFailed,
};
export const stateWord = (state: ImportState, locale: Locale): string =>
	states[state]({}, { locale });

const kinds: Readonly<Record<TableKind, Message>> = {
	devices: m.import_kindDevices,
	people: m.import_kindPeople,
	memberships: m.import_kindMemberships,
};
export const tableKindWord = (kind: TableKind, locale: Locale): string =>
	kinds[kind]({}, { locale });

const actions: Readonly<Record<RowAction, Message>> = {
	new: m.import_fateNew,
	changed: m.import_fateChanged,
	waiting: m.import_fateWaiting,
	unchanged: m.import_fateUnchanged,
	asked: m.import_fateAsked,
	foreign: m.import_fateForeign,
	rejected: m.import_fateRejected,
};
export const rowActionWord = (action: RowAction, locale: Locale): string =>
	actions[action]({}, { locale });

/** The sum of a whole import, in one line. */
export function countsLine(counts: RowCounts, locale: Locale): string {
	const line = m.import_counts(
		{
			created: counts.new,
			changed: counts.changed,
			unchanged: counts.unchanged,
			left: counts.asked + counts.foreign + counts.rejected,
		},
		{ locale },
	);
	const { waiting: count } = counts;
	return count === 0 ? line : m.import_countsWaiting({ counts: line, count }, { locale });
}
