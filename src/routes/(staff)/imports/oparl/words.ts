import { committeeKind, seatRole } from '$lib/wording/kinds.ts';
import type { LeftOutReason } from '$lib/exchange/oparl/drafts.ts';
import type { Kind } from '$lib/exchange/oparl/objects.ts';
import type { Noun } from '$lib/exchange/oparl/ours.ts';
import type { End } from '$lib/exchange/oparl/walk.ts';
import { m } from '$lib/paraglide/messages.js';
import type { FetchTrouble, FetchTroubleCode } from '$lib/server/imports/oparl/trouble.ts';
import { plainDay, shortMoment } from '$lib/wording/moments.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

const troubles: Readonly<Record<FetchTroubleCode, (trouble: FetchTrouble) => string>> = {
	badAddress: () => m.oparl_troubleBadAddress(),
	notHttps: ({ host }) => m.oparl_troubleNotHttps({ host }),
	withPassword: () => m.oparl_troubleWithPassword(),
	privateAddress: ({ host }) => m.oparl_troublePrivate({ host }),
	otherHost: ({ host, detail }) => m.oparl_troubleOtherHost({ host, other: detail }),
	redirected: ({ host, detail }) => m.oparl_troubleRedirected({ host, other: detail }),
	unknownHost: ({ host }) => m.oparl_troubleUnknownHost({ host }),
	refused: ({ host }) => m.oparl_troubleRefused({ host }),
	timeout: ({ host }) => m.oparl_troubleTimeout({ host }),
	broken: ({ host }) => m.oparl_troubleBroken({ host }),
	certificateChain: ({ host }) => m.oparl_troubleChain({ host }),
	certificateOver: ({ host }) => m.oparl_troubleCertificateOver({ host }),
	certificateOther: ({ host }) => m.oparl_troubleCertificateOther({ host }),
	status: ({ host, detail }) => m.oparl_troubleStatus({ host, status: detail }),
	tooLarge: ({ host }) => m.oparl_troubleTooLarge({ host }),
	notJson: ({ host }) => m.oparl_troubleNotJson({ host }),
	stopped: () => m.oparl_troubleStopped(),
	notOparl: ({ host }) => m.oparl_troubleNotOparl({ host }),
	noBody: ({ host }) => m.oparl_troubleNoBody({ host }),
};
export const troubleSentence = (trouble: FetchTrouble): string => troubles[trouble.code](trouble);

const lists: Readonly<Record<Kind, () => string>> = {
	System: m.oparl_listSystem,
	Body: m.oparl_listBody,
	Organization: m.oparl_listOrganization,
	Person: m.oparl_listPerson,
	Membership: m.oparl_listMembership,
	Meeting: m.oparl_listMeeting,
	Location: m.oparl_listLocation,
	LegislativeTerm: m.oparl_listTerm,
};
export const listWord = (kind: Kind): string => lists[kind]();

const ends: Readonly<Record<End, () => string>> = {
	end: m.oparl_endEnd,
	nothingNew: m.oparl_endNothingNew,
	looped: m.oparl_endLooped,
	limit: m.oparl_endLimit,
	failed: m.oparl_endFailed,
};
export const endWord = (end: End | null): string =>
	end === null ? m.oparl_endOpen() : ends[end]();

const reasons: Readonly<Record<LeftOutReason, () => string>> = {
	substitute: m.oparl_leftSubstitute,
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
};
export const reasonSentence = (reason: LeftOutReason): string => reasons[reason]();

const fields: Readonly<Record<string, () => string>> = {
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
export const fieldWord = (field: string): string => fields[field]?.() ?? field;

/** A value of a field as it is read. */
export function valueWord(field: string, value: string | boolean | null): string {
	const locale = getLocale();
	if (typeof value === 'boolean') return value ? m.oparl_yes() : m.oparl_no();
	if (value === null || value === '') return m.conflict_nothing();
	if (field === 'startsAt') return shortMoment(value, locale);
	if (field === 'role') return seatRole(value, locale);
	return field === 'from' || field === 'to' ? plainDay(value, locale) : value;
}

/** What something is taken for, and the words that say so. */
export const guessWord = (word: string, from: string): string =>
	from === '' ? m.oparl_guessFromNothing({ word }) : m.oparl_guessFrom({ word, from });

export const kindGuess = (kind: string, from: string): string =>
	guessWord(committeeKind(kind, getLocale()), from);

const nouns: Readonly<Record<Noun, () => string>> = {
	committee: m.oparl_nounCommittee,
	person: m.oparl_nounPerson,
	membership: m.oparl_nounMembership,
	session: m.oparl_nounSession,
};
export const nounWord = (noun: Noun): string => nouns[noun]();

/** What a record is called: a session by its committee and its start. */
export const titleOf = (name: {
	readonly title: string;
	readonly startsAt: string | null;
}): string =>
	name.startsAt === null ? name.title : `${name.title}, ${shortMoment(name.startsAt, getLocale())}`;
