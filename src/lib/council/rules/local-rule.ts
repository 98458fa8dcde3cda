import { noticeUnits, summonsWays, usualTransit } from '../notice.ts';
import type { NoticePeriod, NoticeUnit, SummonsWay, Transit } from '../notice.ts';
import type { RuleProfile } from './profile.ts';
import { profileOn } from './profiles.ts';

export { noticeUnits, summonsWays };

/** What a committee goes by from a day on: a profile, and what charter and rules of procedure add to it. */
export interface LocalRule {
	readonly id: string;
	readonly committeeId: string;
	/** ISO date of the first day on which it holds; the next one ends it. */
	readonly validFrom: string;
	/** Empty: none was chosen. */
	readonly profileId: string;
	/** How the summons goes out; `null`: nobody has said. */
	readonly way: SummonsWay | null;
	/** Days that post takes; `null`: the usual. */
	readonly postDays: number | null;
	/** `null`: as the profile says. */
	readonly noticeDays: number | null;
	readonly noticeUnit: NoticeUnit;
	readonly countsReceiptDay: boolean;
	readonly countsSessionDay: boolean;
	/** Days of notice where a session cannot wait; `null`: as the profile says. */
	readonly urgentDays: number | null;
	/** Days before the session by which it is made public; `null`: as the profile says. */
	readonly publicDays: number | null;
	/** Where it is made public: a gazette, a showcase. */
	readonly publicPlace: string;
	/** Where all this can be read: norm, paragraph, date. */
	readonly source: string;
}

/** A period with the place where it can be read. */
export interface SourcedPeriod extends NoticePeriod {
	readonly law: string;
	/** From the norm of the Land, or from charter and rules of procedure. */
	readonly from: 'profile' | 'local';
	/** The local period is shorter than that of the Land, whose holds. */
	readonly isLonger?: true;
}

/** What holds for a committee on the day of a session. What is `null` is not known. */
export interface RuleOfDay {
	readonly local: LocalRule | null;
	readonly profile: RuleProfile | null;
	readonly notice: SourcedPeriod | null;
	readonly urgent: SourcedPeriod | null;
	readonly publicNotice: SourcedPeriod | null;
	readonly way: SummonsWay | null;
	readonly transit: Transit;
}

/**
 * @param rules of the committee, in any order
 * @param day ISO date of the session
 */
export function ruleOn(rules: readonly LocalRule[], day: string): RuleOfDay {
	const local =
		rules
			.filter(({ validFrom }) => validFrom <= day)
			.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
	const profile = local && local.profileId !== '' ? profileOn(local.profileId, day) : null;
	return {
		local,
		profile,
		notice: noticeOf(local, profile),
		urgent: shortened(local, local?.urgentDays ?? null, profile?.urgentCall ?? 'unknown'),
		publicNotice: shortened(local, local?.publicDays ?? null, profile?.publicNotice ?? 'unknown'),
		way: local?.way ?? null,
		transit: { ...usualTransit, post: local?.postDays ?? usualTransit.post },
	};
}

/** Of a local period and that of the Land the longer one: a charter cannot fall below its Land's minimum. */
function noticeOf(local: LocalRule | null, profile: RuleProfile | null): SourcedPeriod | null {
	const { notice } = profile ?? { notice: 'unknown' as const };
	const ofLand: SourcedPeriod | null = notice === 'unknown' ? null : { ...notice, from: 'profile' };
	if (!local || local.noticeDays === null) return ofLand;
	const own = localPeriod(local, local.noticeDays);
	if (ofLand === null || own.unit !== ofLand.unit || fullDays(own) >= fullDays(ofLand)) return own;
	return { ...ofLand, isLonger: true };
}

const fullDays = ({ days, countsReceiptDay, countsSessionDay }: NoticePeriod): number =>
	days - Number(countsReceiptDay) - Number(countsSessionDay);

function shortened(
	local: LocalRule | null,
	days: number | null,
	ofLand: RuleProfile['urgentCall'],
): SourcedPeriod | null {
	if (local && days !== null) return localPeriod(local, days);
	if (ofLand === 'unknown') return null;
	const { days: min, unit, law } = ofLand;
	return {
		days: min,
		unit,
		law,
		countsReceiptDay: false,
		countsSessionDay: false,
		from: 'profile',
	};
}

const localPeriod = (
	{ noticeUnit, countsReceiptDay, countsSessionDay, source }: LocalRule,
	days: number,
): SourcedPeriod => ({
	...{ days, unit: noticeUnit, countsReceiptDay, countsSessionDay },
	...{ law: source, from: 'local' },
});
