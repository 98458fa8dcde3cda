import type { RuleOfDay, SourcedPeriod } from '../../council/rules/local-rule.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { RuleRow } from './profile-rows.ts';
import { profileRows } from './profile-rows.ts';
import { countedWords, periodWords, profileName, wayWord } from './words.ts';

export interface RuleView {
	/** `null`: there are no rules of that day. */
	readonly local: readonly RuleRow[] | null;
	readonly profile: {
		readonly id: string;
		readonly rows: readonly RuleRow[];
		readonly sources: readonly string[];
	} | null;
	/** Why there is no profile, in a sentence; empty: there is one. */
	readonly noProfile: string;
	/** What of the profile is not known, in one sentence; empty: nothing. */
	readonly unknown: string;
	/** The same in short, for pages that lead here. */
	readonly line: string;
}

/** What holds for a committee on a day, with all that nobody knows yet. */
export function ruleView(rule: RuleOfDay, locale: Locale): RuleView {
	const { local, profile } = rule;
	if (!local) {
		const line = m.rules_none({}, { locale });
		return { local: null, profile: null, noProfile: '', unknown: '', line };
	}
	const rows = profile ? profileRows(profile, locale) : [];
	const own = localRows(rule, locale);
	const known = new Set(own.flatMap(({ term, text }) => (text === null ? [] : [term])));
	const lacking = [...own, ...rows].flatMap(({ term, text }) =>
		text === null && !known.has(term) ? [term] : [],
	);
	return {
		local: own,
		profile: profile && { id: profile.id, rows, sources: profile.sources },
		noProfile: profile
			? ''
			: local.profileId === ''
				? m.rules_noProfile({}, { locale })
				: m.rules_profileNotThen({ id: local.profileId }, { locale }),
		unknown:
			lacking.length === 0
				? ''
				: m.rules_unknown({ fields: [...new Set(lacking)].join(', ') }, { locale }),
		line: lineOf(rule, locale),
	};
}

function lineOf({ profile, notice, way }: RuleOfDay, locale: Locale): string {
	const unknown = m.rules_unknownWord({}, { locale });
	return m.rules_shortLine(
		{
			profile: profile ? profileName(profile, locale) : unknown,
			notice: notice ? periodWords(notice, locale) : unknown,
			way: way ? wayWord(way, locale) : unknown,
		},
		{ locale },
	);
}

function localRows(
	{ local, notice, urgent, publicNotice, way, transit }: RuleOfDay,
	locale: Locale,
): readonly RuleRow[] {
	const row = (term: typeof m.rules_way, text: string | null): RuleRow => ({
		term: term({}, { locale }),
		text: text === '' ? null : text,
	});
	const words = (period: SourcedPeriod | null) => period && periodWords(period, locale);
	return [
		row(m.rules_way, way && wayWord(way, locale)),
		row(m.rules_committeeNotice, notice && noticeWords(notice, locale)),
		row(m.rules_postDays, String(transit.post)),
		row(m.rules_urgentCall, words(urgent)),
		row(m.rules_publicNotice, words(publicNotice)),
		row(m.rules_publicPlace, local?.publicPlace ?? null),
		row(m.rules_source, local?.source ?? null),
	];
}

const noticeWords = (notice: SourcedPeriod, locale: Locale): string =>
	[
		`${periodWords(notice, locale)}.`,
		countedWords(notice, locale),
		...(notice.isLonger ? [m.rules_longer({}, { locale })] : []),
	].join(' ');
