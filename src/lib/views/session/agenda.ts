import { agendaLack, isOn, isShuffled, moved, numbered } from '../../council/agenda/agenda.ts';
import type { AgendaItem, ItemProcedure, ItemMove, Numbered } from '../../council/agenda/agenda.ts';
import { remoteRules, remoteWarnings } from '../../council/agenda/remote-items.ts';
import type { RemoteWarning } from '../../council/agenda/remote-items.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { RuleProfile } from '../../council/rules/profile.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { allOf } from '../../wording/text.ts';
import { profileName } from '../rules/words.ts';

const procedures: Readonly<Record<ItemProcedure, Message>> = {
	report: m.agenda_report,
	openVote: m.agenda_openVote,
	election: m.agenda_election,
	secretElection: m.agenda_secretElection,
	secretVote: m.agenda_secretVote,
	bylaw: m.agenda_bylaw,
};
export const procedureWord = (procedure: ItemProcedure, locale: Locale): string =>
	procedures[procedure]({}, { locale });

/** A session's agenda, as far as pages show it. */
export interface ShownAgenda {
	/** When it was published, UTC in ISO 8601, and who did it; empty: nobody knows any more. */
	readonly published: { readonly at: string; readonly byName: string } | null;
	/** In the order in which they were put. */
	readonly items: readonly AgendaItem[];
	/** By the id of an item: the attendees who come for it alone. */
	readonly guests: ReadonlyMap<string, readonly string[]>;
}

export interface AgendaContext {
	readonly form: SessionForm;
	/** Of the committee on the day; `null`: nobody has chosen one. */
	readonly profile: RuleProfile | null;
	/** By the id of the attendee. */
	readonly names: ReadonlyMap<string, string>;
	/** May read what is not public. */
	readonly seesAll: boolean;
}

export interface AgendaLine {
	readonly id: string;
	/** "3", "Ö 2.1" */
	readonly shown: string;
	readonly title: string;
	readonly isOff: boolean;
	/** Beside the title, each a short sentence. */
	readonly notes: readonly string[];
	/** What stands in the way of dealing with it at a distance; empty: nothing. */
	readonly warning: string;
	/** Which way it can be moved. */
	readonly moves: readonly ItemMove[];
}

export interface AgendaPart {
	readonly key: 'public' | 'undecided' | 'nonPublic';
	readonly title: string;
	readonly lines: readonly AgendaLine[];
}

/** What the page of an agenda says. */
export interface AgendaView {
	readonly isPublished: boolean;
	/** The numbers stand in another order than they count. */
	readonly isShuffled: boolean;
	/** Whether whoever is invited sees it, and since when. */
	readonly standing: string;
	/** Why it cannot be published; empty: it can, or is. */
	readonly lack: string;
	readonly parts: readonly AgendaPart[];
	/** What of it the reader is not shown; empty: nothing. */
	readonly hidden: string;
	/** What is still to be said of how items are dealt with; empty: nothing. */
	readonly open: string;
	/** By which rules it is warned; empty: everybody is in the hall. */
	readonly rules: string;
}

export function agendaView(
	agenda: ShownAgenda,
	{ form, profile, names, seesAll }: AgendaContext,
	locale: Locale,
): AgendaView {
	const all = numbered(agenda.items);
	const warnings = remoteWarnings(agenda.items, form, remoteRules(profile));
	const byItem = new Map(warnings.map((one) => [one.itemId, one]));
	const line = (item: Numbered<AgendaItem>): AgendaLine => ({
		id: item.id,
		shown: item.shown,
		title: item.title || m.agenda_titleForgotten({}, { locale }),
		isOff: !isOn(item),
		notes: notesOf(item, guestNames(agenda.guests.get(item.id), names), locale),
		warning: warningSentence(byItem.get(item.id), locale),
		moves: (['up', 'down'] as const).filter((move) => moved(agenda.items, item.id, move)),
	});
	const parts = partsOf(all, locale).map(({ items, ...part }) => ({
		...part,
		lines: items.map(line),
	}));
	const shown = parts.filter(({ key, lines }) => lines.length > 0 && (seesAll || key === 'public'));
	const hidden = all.filter((item) => item.isPublic !== true && isOn(item)).length;
	const open = warnings.filter(({ effect }) => effect === 'undecided').length;
	return {
		isPublished: agenda.published !== null,
		isShuffled: isShuffled(agenda.items),
		standing: standingSentence(agenda.published, locale),
		lack: agenda.published ? '' : lackSentence(all, locale),
		parts: shown,
		hidden: seesAll || hidden === 0 ? '' : m.agenda_hidden({ count: hidden }, { locale }),
		rules: form === 'onSite' ? '' : rulesSentence(profile, locale),
		open: seesAll && open > 0 ? m.agenda_proceduresOpen({ count: open }, { locale }) : '',
	};
}

function partsOf(all: readonly Numbered<AgendaItem>[], locale: Locale) {
	const of = (isPublic: boolean | null) => all.filter((item) => item.isPublic === isPublic);
	return [
		{ key: 'public', title: m.agenda_publicPart({}, { locale }), items: of(true) },
		{ key: 'undecided', title: m.agenda_undecidedPart({}, { locale }), items: of(null) },
		{ key: 'nonPublic', title: m.agenda_nonPublicPart({}, { locale }), items: of(false) },
	] as const;
}

const guestNames = (
	ids: readonly string[] | undefined,
	names: ReadonlyMap<string, string>,
): readonly string[] => (ids ?? []).flatMap((id) => names.get(id) ?? []);

function notesOf(
	{ presenter, procedure, addedOn, takenOffOn }: AgendaItem,
	guests: readonly string[],
	locale: Locale,
): readonly string[] {
	const day = (moment: string) => plainDay(moment, locale);
	return [
		presenter ? m.agenda_presentedBy({ name: presenter }, { locale }) : '',
		procedure ? procedureWord(procedure, locale) : '',
		guests.length > 0 ? m.agenda_guestsFor({ names: allOf(guests, locale) }, { locale }) : '',
		addedOn ? m.agenda_supplementOf({ day: day(addedOn) }, { locale }) : '',
		takenOffOn ? m.agenda_takenOffOn({ day: day(takenOffOn) }, { locale }) : '',
	].filter(Boolean);
}

const effects: Readonly<Record<RemoteWarning['effect'], Message | null>> = {
	remoteOut: m.agenda_remoteOut,
	wholeSession: m.agenda_wholeSession,
	condition: m.agenda_condition,
	unknown: m.agenda_unknownRule,
	// Said once for all: most items are reports and open votes.
	undecided: null,
};

function warningSentence(warning: RemoteWarning | undefined, locale: Locale): string {
	const sentence = warning && effects[warning.effect]?.({}, { locale });
	if (!sentence) return '';
	const note = warning.note?.[locale];
	const told = note ? `${sentence} ${note}${/[.!?]$/.test(note) ? '' : '.'}` : sentence;
	return m.agenda_checkByLawyers({ sentence: told }, { locale });
}

function rulesSentence(profile: RuleProfile | null, locale: Locale): string {
	return profile
		? m.agenda_rules({ name: profileName(profile, locale) }, { locale })
		: m.agenda_rulesUnknown({}, { locale });
}

/** That there are items with which remote members are in the way; empty: none is known. */
export function remoteItemsSentence(
	{ items }: Pick<ShownAgenda, 'items'>,
	{ form, profile }: Pick<AgendaContext, 'form' | 'profile'>,
	locale: Locale,
): string {
	const known = ['remoteOut', 'wholeSession', 'condition'];
	const count = remoteWarnings(items, form, remoteRules(profile)).filter(({ effect }) =>
		known.includes(effect),
	).length;
	return count === 0 ? '' : m.agenda_remoteItems({ count }, { locale });
}

function standingSentence(published: ShownAgenda['published'], locale: Locale): string {
	if (!published) return m.agenda_notPublished({}, { locale });
	const moment = shortMoment(published.at, locale);
	return published.byName
		? m.agenda_publishedBy({ moment, name: published.byName }, { locale })
		: m.agenda_published({ moment }, { locale });
}

function lackSentence(all: readonly Numbered<AgendaItem>[], locale: Locale): string {
	const lack = agendaLack(all);
	if (!lack) return '';
	if (lack.is === 'empty') return m.agenda_lackEmpty({}, { locale });
	const items = allOf(
		lack.items.map(({ shown }) => shown),
		locale,
	);
	return m.agenda_lackUndecided({ count: lack.items.length, items }, { locale });
}

/** What somebody is shown of the agenda who has no account: the public part. */
export interface InvitedAgenda {
	readonly lines: readonly Pick<AgendaLine, 'id' | 'shown' | 'title' | 'isOff' | 'notes'>[];
	/** That more is dealt with which is not public; empty: nothing. */
	readonly rest: string;
	/** For which items they come alone; empty: for the whole session. */
	readonly own: string;
}

/** @returns `null`: it is not published */
export function invitedAgenda(
	{ published, items, guests }: ShownAgenda,
	attendeeId: string,
	locale: Locale,
): InvitedAgenda | null {
	if (!published) return null;
	const all = numbered(items);
	const nonPublic = all.filter((item) => item.isPublic === false && isOn(item)).length;
	const own = all.filter((item) => isOn(item) && guests.get(item.id)?.includes(attendeeId));
	const numbers = allOf(
		own.map(({ shown }) => shown),
		locale,
	);
	return {
		lines: all
			.filter(({ isPublic }) => isPublic === true)
			.map((item) => ({
				...{ id: item.id, shown: item.shown, title: item.title, isOff: !isOn(item) },
				notes: notesOf({ ...item, procedure: null }, [], locale),
			})),
		rest: nonPublic > 0 ? m.agenda_nonPublicRest({ count: nonPublic }, { locale }) : '',
		own: own.length > 0 ? m.agenda_ownItems({ count: own.length, numbers }, { locale }) : '',
	};
}
