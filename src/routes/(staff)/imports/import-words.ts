import { m } from '$lib/paraglide/messages.js';
import type { Counts, ImportState } from '$lib/server/imports/tables/imports.ts';
import type { TableKind } from '$lib/exchange/kinds.ts';

const states: Readonly<Record<ImportState, () => string>> = {
	reading: m.import_stateReading,
	mapping: m.import_stateMapping,
	checking: m.import_stateChecking,
	ready: m.import_stateReady,
	saving: m.import_stateSaving,
	done: m.import_stateDone,
	cancelled: m.import_stateCancelled,
	failed: m.import_stateFailed,
};
export const stateWord = (state: ImportState): string => states[state]();

const kinds: Readonly<Record<TableKind, () => string>> = {
	devices: m.import_kindDevices,
	people: m.import_kindPeople,
};
export const kindWord = (kind: TableKind): string => kinds[kind]();

/** What a whole import comes to, in one line. */
export const countsLine = (counts: Counts): string =>
	m.import_counts({
		created: counts.new,
		changed: counts.changed,
		unchanged: counts.unchanged,
		left: counts.asked + counts.foreign + counts.rejected,
	});
