import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { PreviewList, ShortLists } from './oparl-lists.ts';

interface Section {
	readonly title: (input: { count: number }, options: { locale: Locale }) => string;
	readonly lead?: (input: Record<string, never>, options: { locale: Locale }) => string;
}

/** What stands above a list, within the preview and on its own pages. */
const sections: Readonly<Record<PreviewList, Section>> = {
	who: { title: m.oparl_who, lead: m.oparl_whoLead },
	held: { title: m.oparl_held, lead: m.oparl_heldLead },
	hours: { title: m.oparl_hours, lead: m.oparl_hoursLead },
	nameless: { title: m.oparl_nameless, lead: m.oparl_namelessLead },
	calledOff: { title: m.oparl_calledOff, lead: m.oparl_goneLead },
	removed: { title: m.oparl_gone, lead: m.oparl_goneLead },
	removedNamed: { title: m.oparl_goneNamed, lead: m.oparl_goneNamedLead },
	deletedHere: { title: m.oparl_deletedHere, lead: m.oparl_againHint },
	conflicts: { title: m.oparl_conflicts, lead: m.oparl_conflictsLead },
	changes: { title: m.oparl_changes },
	groups: { title: m.oparl_groups, lead: m.oparl_groupsLead },
	rolesAsked: { title: m.oparl_rolesAsked, lead: m.oparl_rolesAskedLead },
	roles: { title: m.oparl_roles, lead: m.oparl_rolesLead },
	committees: { title: m.oparl_newCommittees, lead: m.oparl_newCommitteesLead },
	others: { title: m.oparl_others, lead: m.oparl_othersLead },
	found: { title: m.oparl_foundPeople },
	people: { title: m.oparl_newPeople, lead: m.oparl_newPeopleLead },
	seats: { title: m.oparl_newSeats, lead: m.oparl_newSeatsLead },
	seatless: { title: m.oparl_seatless, lead: m.oparl_seatlessLead },
	sessions: { title: m.oparl_newSessions, lead: m.oparl_newSessionsLead },
	leftOut: { title: m.oparl_leftOut, lead: m.oparl_leftOutLead },
};

/** @param lists of the preview, for how long it is and whether there are others to tell it from */
export function sectionTitle(list: PreviewList, lists: ShortLists, locale: Locale): string {
	const { count } = lists[list];
	const isAlone = list === 'roles' && lists.rolesAsked.count === 0;
	const title = isAlone ? m.oparl_rolesAll : sections[list].title;
	return title({ count }, { locale });
}

/** Empty: the title says it all. */
export const sectionLead = (list: PreviewList, locale: Locale): string =>
	sections[list].lead?.({}, { locale }) ?? '';

/** Fields that answer a list's questions, where their number says how many are answered. */
const answers: Partial<Readonly<Record<PreviewList, string>>> = {
	who: 'person:',
	held: 'meets:',
	hours: 'hour:',
	nameless: 'name:',
	removed: 'giveUp',
	deletedHere: 'again',
	conflicts: 'theirs',
	seats: 'seat:',
};
const plain: ReadonlySet<PreviewList> = new Set([
	...(['removedNamed', 'changes', 'found', 'people', 'sessions', 'leftOut'] as const),
]);
/** Whether something in it can be chosen or typed. */
export const isAnswered = (list: PreviewList): boolean => !plain.has(list);

/** How much of a list is answered, as far as that can be told. */
export function answeredIn(
	list: PreviewList,
	{ count }: { readonly count: number },
	typed: Readonly<Record<string, readonly string[]>>,
): number {
	const field = answers[list];
	if (field === undefined) return 0;
	const given = field.endsWith(':')
		? Object.entries(typed).filter(
				([name, values]) => name.startsWith(field) && values.some(Boolean),
			)
		: (typed[field] ?? []);
	return Math.min(given.length, count);
}

const countsNothing = /^(form|office|officeOf:.*)$/;
/** Whether something is answered that changes how much an import would do. */
export const hasAnswers = (typed: Readonly<Record<string, readonly string[]>>): boolean =>
	Object.entries(typed).some(([name, values]) => !countsNothing.test(name) && values.some(Boolean));
