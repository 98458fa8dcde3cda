import { dialInMayVote } from '../../council/rules/profile.ts';
import type { ItemRule, RuleMark, RuleProfile } from '../../council/rules/profile.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { landName } from '../../wording/lands.ts';
import type { Message } from '../../wording/message.ts';
import { plainDay } from '../../wording/moments.ts';
import { periodWords, profileMode } from './words.ts';

/** What a profile says of one thing; `null`: it is not known. */
export interface RuleRow {
	readonly term: string;
	readonly text: string | null;
	/** What is said beside: where it is to be looked for, under which condition it holds. */
	readonly note?: string;
}

type Words = Readonly<Record<string, Message | undefined>>;
/** What is known, and a note. */
type Said = readonly [text: string | null, note?: string | undefined];
type Bilingual = Readonly<Record<Locale, string>>;

const triggers = {
	regular: m.rules_triggerRegular,
	emergency: m.rules_triggerEmergency,
	both: m.rules_triggerBoth,
} satisfies Record<RuleProfile['trigger'], Message>;
const places: Words = { presiding: m.rules_presiding, chair: m.rules_chair, hvb: m.rules_hvb };
const remotes: Words = {
	yes: m.rules_remoteYes,
	withConsent: m.rules_remoteWithConsent,
	onApplication: m.rules_remoteOnApplication,
	ifPrevented: m.rules_remoteIfPrevented,
	emergencyOnly: m.rules_remoteEmergencyOnly,
};
const pictures: Words = {
	required: m.rules_pictureRequired,
	speakers: m.rules_pictureSpeakers,
	adequate: m.rules_pictureAdequate,
};
const dialIns: Words = { no: m.rules_dialInNo, emergencyOnly: m.rules_dialInEmergency };
const effects: Words = {
	remoteOut: m.rules_remoteOut,
	wholeSession: m.rules_wholeSession,
	condition: m.rules_condition,
	allowed: m.rules_allowed,
};
const approvals: Words = { none: m.rules_approvalNone, needed: m.rules_approvalNeeded };
const denominators: Words = { statutory: m.rules_statutory, seats: m.rules_seats };
const marks = {
	read: m.rules_markRead,
	said: m.rules_markSaid,
	mixed: m.rules_markMixed,
} satisfies Record<RuleMark, Message>;

/** Everything that a profile can say, in order, what is not known included. */
export function profileRows(profile: RuleProfile, locale: Locale): readonly RuleRow[] {
	const say = (message: Message | undefined) => message?.({}, { locale }) ?? null;
	const word = (words: Words, code: string, note?: Bilingual): Said => [
		say(words[code]),
		note?.[locale],
	];
	const answer = (given: Bilingual | 'unknown'): Said => [
		given === 'unknown' ? null : given[locale],
	];
	const yesNo = (given: boolean | 'unknown'): Said => [
		given === 'unknown' ? null : say(given ? m.rules_yes : m.rules_no),
	];
	const item = ({ effect, note }: ItemRule) => word(effects, effect, note);
	const period = (given: RuleProfile['urgentCall'], note?: Bilingual): Said => [
		given === 'unknown' ? null : periodWords(given, locale),
		note?.[locale],
	];
	const { onSite, quorum } = profile;
	const rows: readonly (readonly [Message, Said])[] = [
		[m.rules_law, [profile.law.join(', ')]],
		[m.rules_land, [landName(profile.land, locale)]],
		...(profile.state ? [[m.rules_state, [profile.state[locale]]] as const] : []),
		[m.rules_validity, [validity(profile, locale)]],
		[m.rules_asOf, [plainDay(profile.asOf, locale)]],
		[m.rules_evidence, [say(marks[profile.mark])]],
		[m.rules_mode, [profile.mode === 'unknown' ? null : profileMode(profile.mode, locale)]],
		[m.rules_trigger, [say(triggers[profile.trigger])]],
		[m.rules_bodies, answer(profile.bodies)],
		[m.rules_localBasis, answer(profile.localBasis)],
		[m.rules_onSite, [onSite === 'unknown' ? null : placesOf(onSite, say)]],
		[m.rules_remote, word(remotes, profile.remote, profile.remoteNote)],
		[m.rules_picture, word(pictures, profile.picture)],
		[m.rules_dialIn, word(dialIns, dialInMayVote(profile))],
		[m.rules_elections, item(profile.elections)],
		...(profile.openElections
			? [[m.rules_openElections, item(profile.openElections)] as const]
			: []),
		[m.rules_secretVotes, item(profile.secretVotes)],
		[m.rules_secretMatters, item(profile.secretMatters)],
		...(profile.bylaws ? [[m.rules_bylaws, item(profile.bylaws)] as const] : []),
		[m.rules_excluded, answer(profile.excluded)],
		[m.rules_signUp, answer(profile.signUp)],
		[m.rules_failure, answer(profile.failure)],
		[m.rules_approval, word(approvals, profile.approval, profile.approvalNote)],
		[m.rules_committeeNotice, period(profile.notice, profile.noticeNote)],
		[m.rules_urgentCall, period(profile.urgentCall)],
		[m.rules_publicNotice, period(profile.publicNotice)],
		[m.rules_publicAccess, answer(profile.publicAccess)],
		...(quorum.note ? [[m.rules_quorum, [quorum.note[locale]]] as const] : []),
		[m.rules_denominator, word(denominators, quorum.denominator)],
		[m.rules_deemed, yesNo(quorum.deemedUntilChallenged)],
		[m.rules_secondSummons, answer(quorum.secondSummons)],
		[m.rules_conflict, yesNo(quorum.conflictReduces)],
		[m.rules_majority, answer(profile.majority)],
	];
	return rows.map(([term, [text, note]]) => ({
		...{ term: term({}, { locale }), text },
		...(note !== undefined && { note }),
	}));
}

const placesOf = (
	codes: readonly string[],
	say: (message: Message | undefined) => string | null,
): string | null =>
	codes.length === 0
		? say(m.rules_onSiteNobody)
		: codes.map((code) => say(places[code])).join(', ');

function validity({ validFrom, validTo }: RuleProfile, locale: Locale): string {
	const [from, to] = [validFrom, validTo].map((day) => day && plainDay(day, locale));
	if (from && to) return m.rules_validSpan({ from, to }, { locale });
	if (from) return m.rules_validFrom({ day: from }, { locale });
	return to ? m.rules_validBefore({ day: to }, { locale }) : m.rules_validOpen({}, { locale });
}
