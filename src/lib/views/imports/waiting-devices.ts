import { addMs, dayMs } from '../../calendar/moment.ts';
import { nameOf } from '../../council/names.ts';
import type { Person } from '../../council/nouns.ts';
import type { Fact } from '../../device/fact.ts';
import { writtenText } from '../../exchange/tables/device-row.ts';
import type { WrittenOwner } from '../../exchange/tables/device-row.ts';
import { m } from '../../paraglide/messages.js';
import { locales } from '../../paraglide/runtime.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay } from '../../wording/moments.ts';
import { summaryOf } from '../device/summary.ts';

/** A device of a list that waits for its person. */
interface Waiting {
	readonly id: string;
	readonly label: string;
	readonly owner: WrittenOwner;
	readonly facts: readonly Fact[];
	readonly listName: string;
	readonly listDay: string;
	readonly keptAt: string;
}
type Likely = Pick<Person, 'id' | 'title' | 'givenName' | 'familyName' | 'email'> & {
	readonly officeName: string;
};
interface Known {
	readonly devices: readonly { readonly id: string; readonly label: string }[];
	readonly usual: string | null | undefined;
}

export interface WaitingView {
	readonly id: string;
	readonly label: string;
	/** Platform, model and version in one line; empty: the list says none. */
	readonly system: string;
	/** Whom it waits for, as the list says it. */
	readonly owner: string;
	/** "intune.csv vom 20. November 2026" */
	readonly list: string;
	readonly deletedOn: string;
}

/** One that was pasted is called so by whoever reads it, whatever whoever pasted it reads. */
export function listText(
	{ listName, listDay }: Pick<Waiting, 'listName' | 'listDay'>,
	locale: Locale,
): string {
	const isPasted = locales.some((one) => m.import_pastedName({}, { locale: one }) === listName);
	const list = isPasted ? m.import_pastedName({}, { locale }) : listName;
	return m.waiting_listOf({ list, day: plainDay(listDay, locale) }, { locale });
}

/** @param days how long such devices are kept */
export function waitingView(waiting: Waiting, days: number, locale: Locale): WaitingView {
	const { id, owner, keptAt } = waiting;
	const label = waiting.label || m.import_unnamed({}, { locale });
	const nobody = { personId: null, hallId: null, ownerName: '' };
	return {
		...{ id, label, owner: writtenText(owner) },
		system: summaryOf({ ...waiting, ...nobody }, locale).system,
		list: listText(waiting, locale),
		deletedOn: plainDay(addMs(keptAt, days * dayMs), locale),
	};
}

/** What a device that waits can become, where it is sure whose it is. */
export interface Takeable {
	readonly personId: string;
	readonly name: string;
	/** Of one they have already; empty: it is new. */
	readonly deviceId: string;
	/** What that is called; `null`: it is new. */
	readonly goesInto: string | null;
}

export interface FittingView extends WaitingView {
	/** Who may be meant; empty: nobody of the register. */
	readonly likely: readonly string[];
	/** `null`: somebody has to decide. */
	readonly take: Takeable | null;
}

/** @param known devices of the person that is surely meant; `null`: none surely is */
export function fittingView(
	waiting: Waiting,
	{ people, isSure }: { readonly people: readonly Likely[]; readonly isSure: boolean },
	known: Known | null,
	days: number,
	locale: Locale,
): FittingView {
	const [person] = people;
	return {
		...waitingView(waiting, days, locale),
		likely: people.map(
			(one) => `${nameOf(one)} (${[one.officeName, one.email].filter(Boolean).join(', ')})`,
		),
		take: isSure && person && known ? takeable(person, known) : null,
	};
}

function takeable(person: Likely, { devices, usual }: Known): Takeable | null {
	if (usual === undefined) return null;
	const goesInto = devices.find(({ id }) => id === usual)?.label ?? null;
	return { personId: person.id, name: nameOf(person), deviceId: usual ?? '', goesInto };
}

/** A device on the page of a person whom it waits for, or may. */
export interface WaitingHere extends WaitingView {
	readonly isSure: boolean;
	readonly choices: readonly { readonly value: string; readonly text: string }[];
	/** Empty: somebody has to decide. */
	readonly chosen: string;
}

export const waitingHere = (
	{ device, isSure, known }: Readonly<{ device: Waiting; isSure: boolean; known: Known }>,
	days: number,
	locale: Locale,
): WaitingHere => ({
	...waitingView(device, days, locale),
	...deviceChoices(known, locale),
	isSure,
});

/** The devices of a person that one may be, the new one among them. */
export function deviceChoices({ devices, usual }: Known, locale: Locale) {
	const own = devices.map(({ id, label }) => ({ value: id, text: label }));
	const choices = [{ value: newDevice, text: m.waiting_newDevice({}, { locale }) }, ...own];
	return { choices, chosen: usual === undefined ? '' : (usual ?? newDevice) };
}

/** Stands for none of them. */
export const newDevice = 'new';
