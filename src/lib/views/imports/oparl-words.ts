import type { LeftOutReason } from '../../exchange/oparl/drafts.ts';
import type { Kind } from '../../exchange/oparl/objects.ts';
import type { ImportedNoun } from '../../exchange/oparl/register-snapshot.ts';
import type { End } from '../../exchange/oparl/walk.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { seatRole } from '../../wording/kinds.ts';
import type { Message } from '../../wording/message.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';

const lists: Readonly<Record<Kind, Message>> = {
	System: m.oparl_listSystem,
	Body: m.oparl_listBody,
	Organization: m.oparl_listOrganization,
	Person: m.oparl_listPerson,
	Membership: m.oparl_listMembership,
	Meeting: m.oparl_listMeeting,
	Location: m.oparl_listLocation,
	LegislativeTerm: m.oparl_listTerm,
};
export const listWord = (kind: Kind, locale: Locale): string => lists[kind]({}, { locale });

const ends: Readonly<Record<End, Message>> = {
	end: m.oparl_endEnd,
	nothingNew: m.oparl_endNothingNew,
	looped: m.oparl_endLooped,
	limit: m.oparl_endLimit,
	failed: m.oparl_endFailed,
	absent: m.oparl_endAbsent,
	givenUp: m.oparl_endGivenUp,
};
/** @param end `null`: the list is not read to its end yet */
export const endWord = (end: End | null, locale: Locale): string =>
	end === null ? m.oparl_endOpen({}, { locale }) : ends[end]({}, { locale });

const reasons: Readonly<Record<LeftOutReason, Message>> = {
	substitute: m.oparl_leftSubstitute,
	successor: m.oparl_leftSuccessor,
	listener: m.oparl_leftListener,
	decided: m.oparl_leftDecided,
	membershipMissing: m.oparl_leftMembershipMissing,
	periodUnknown: m.oparl_leftPeriodUnknown,
	pastRetention: m.oparl_leftPastRetention,
	committeeUnknown: m.oparl_leftCommitteeUnknown,
	notHeld: m.oparl_leftNotHeld,
	heldOpen: m.oparl_leftHeldOpen,
	nobody: m.oparl_leftNobody,
	personMissing: m.oparl_leftPersonMissing,
	committeeMissing: m.oparl_leftCommitteeMissing,
	notACommittee: m.oparl_leftNotACommittee,
	endBeforeStart: m.oparl_leftEndBeforeStart,
	over: m.oparl_leftOver,
	withoutSeat: m.oparl_leftWithoutSeat,
	withoutDate: m.oparl_leftWithoutDate,
	withoutCommittee: m.oparl_leftWithoutCommittee,
	sessionOver: m.oparl_leftSessionOver,
	nobodyInvited: m.oparl_leftNobodyInvited,
	cancelled: m.oparl_leftCancelled,
	overlapsOurs: m.oparl_leftOverlaps,
	waits: m.oparl_leftWaits,
	waitsForEnd: m.oparl_leftWaitsForEnd,
};
export const leftOutSentence = (reason: LeftOutReason, locale: Locale): string =>
	reasons[reason]({}, { locale });

const fields: Readonly<Record<string, Message | undefined>> = {
	name: m.committee_name,
	title: m.person_title,
	givenName: m.person_givenName,
	familyName: m.person_familyName,
	email: m.person_email,
	phone: m.person_phone,
	role: m.membership_role,
	vote: m.membership_vote,
	from: m.oparl_fieldFrom,
	to: m.oparl_fieldTo,
	startsAt: m.oparl_fieldStart,
	place: m.oparl_fieldPlace,
};
export const sourceFieldWord = (field: string, locale: Locale): string =>
	fields[field]?.({}, { locale }) ?? field;

/** A field's value as people read it. */
export function sourceValueText(
	field: string,
	value: string | boolean | null,
	locale: Locale,
): string {
	if (typeof value === 'boolean') {
		return value ? m.oparl_yes({}, { locale }) : m.oparl_no({}, { locale });
	}
	if (value === null || value === '') return m.conflict_nothing({}, { locale });
	if (field === 'startsAt') return shortMoment(value, locale);
	if (field === 'role') return seatRole(value, locale);
	return field === 'from' || field === 'to' ? plainDay(value, locale) : value;
}

/** What something is taken for. @param from the words of the source that say so; empty: none do */
export const guessText = (word: string, from: string, locale: Locale): string =>
	from === ''
		? m.oparl_guessFromNothing({ word }, { locale })
		: m.oparl_guessFrom({ word, from }, { locale });

const nouns: Readonly<Record<ImportedNoun, Message>> = {
	committee: m.oparl_nounCommittee,
	person: m.oparl_nounPerson,
	membership: m.oparl_nounMembership,
	session: m.oparl_nounSession,
};
export const importedNounWord = (noun: ImportedNoun, locale: Locale): string =>
	nouns[noun]({}, { locale });
