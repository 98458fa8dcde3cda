import type { AttendanceDifference, AttendeeRole, Standing } from '../../council/attendance.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { seatWord } from './words.ts';
import type { Message } from '../../wording/message.ts';

const standings: Readonly<Record<Standing, Message>> = {
	invited: m.invite_invited,
	prevented: m.invite_prevented,
	excused: m.invite_excused,
	withdrawn: m.invite_withdrawn,
};
export const standingWord = (standing: Standing, locale: Locale): string =>
	standings[standing]({}, { locale });

/** Somebody on a session's list. */
export interface ListedPerson {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly standing: Standing;
	readonly represents: { readonly id: string; readonly name: string } | null;
}

/** One thing in which the list and the seats differ; `key` goes through the form. */
export interface DifferenceLine {
	readonly key: string;
	readonly sentence: string;
}

/**
 * What there is to decide once the invitations are sent.
 *
 * @param nameOf of people of the register, by id
 */
export function differenceLines(
	{ toInvite, toWithdraw, toChange }: AttendanceDifference,
	everyone: readonly ListedPerson[],
	nameOf: (personId: string) => string,
	locale: Locale,
): readonly DifferenceLine[] {
	const byId = new Map(everyone.map((one) => [one.id, one]));
	return [
		...toInvite.map(({ personId, role }) => ({
			key: `invite.${personId}`,
			sentence: m.invite_toInvite(
				{ name: nameOf(personId), role: seatWord(role, locale) },
				{ locale },
			),
		})),
		...toWithdraw.map((id) => ({
			key: `withdraw.${id}`,
			sentence: m.invite_toWithdraw({ name: byId.get(id)?.name ?? '' }, { locale }),
		})),
		...toChange.flatMap(({ id, role, vote }) => {
			const one = byId.get(id);
			if (!one) return [];
			const { name } = one;
			const roles = { role: seatWord(role, locale), before: seatWord(one.role, locale) };
			const sentence =
				role !== one.role
					? m.invite_toChangeRole({ name, ...roles }, { locale })
					: vote
						? m.invite_toGainVote({ name }, { locale })
						: m.invite_toLoseVote({ name }, { locale });
			return [{ key: `change.${id}`, sentence }];
		}),
	];
}

/** Somebody who is on the list and not expected. */
export interface AbsentView {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	/** "Mitglied" */
	readonly role: string;
	readonly standing: Standing;
	/** "verhindert, vertreten durch Gudrun Gans" */
	readonly state: string;
	/** Somebody comes in their place. */
	readonly isRepresented: boolean;
}

/** Who is prevented, excused or not invited any more, and who comes for them. */
export function absentView(
	everyone: readonly ListedPerson[],
	locale: Locale,
): readonly AbsentView[] {
	return everyone
		.filter(({ standing }) => standing !== 'invited')
		.map(({ id, name, sortName, role, standing }) => {
			const by = substituteOf(everyone, id)?.name;
			const represented = by && m.invite_representedBy({ name: by }, { locale });
			const state = [standingWord(standing, locale), represented].filter(Boolean).join(', ');
			const who = { id, name, sortName, role: seatWord(role, locale) };
			return { ...who, standing, state, isRepresented: by !== undefined };
		});
}

/** Who comes in somebody's place, if anybody does. */
export const substituteOf = <One extends ListedPerson>(everyone: readonly One[], id: string) =>
	everyone.find((one) => one.standing === 'invited' && one.represents?.id === id);

/** "Mitglied, vertritt Frank Fuchs" */
export const partWord = (
	{
		role,
		represents = null,
	}: Pick<ListedPerson, 'role'> & Partial<Pick<ListedPerson, 'represents'>>,
	locale: Locale,
): string =>
	[seatWord(role, locale), represents && m.invite_represents({ name: represents.name }, { locale })]
		.filter(Boolean)
		.join(', ');

/** Whether the invitations are sent, when and by whom, and what follows. */
export function sentSentence(
	sent: { readonly at: string; readonly byName: string } | null,
	locale: Locale,
): string {
	if (sent === null) return m.invite_notSent({}, { locale });
	if (sent.byName === '') return m.invite_sentEarlier({}, { locale });
	return m.invite_sentBy({ moment: shortMoment(sent.at, locale), name: sent.byName }, { locale });
}

/** That a session is called off, when and why. */
export const calledOffSentence = (
	{ at, reason }: { readonly at: string; readonly reason: string },
	locale: Locale,
): string => m.invite_calledOffSentence({ day: plainDay(at, locale), reason }, { locale });

/** That a session was moved after its invitations were sent, and how many are to be told. */
export const movedSentence = (
	{ from, to, count }: { readonly from: string; readonly to: string; readonly count: number },
	locale: Locale,
): string =>
	m.news_moved(
		{ before: shortMoment(from, locale), moment: shortMoment(to, locale), count },
		{ locale },
	);
