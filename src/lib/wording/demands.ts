import type { CallRole } from '../compat/attendee.ts';
import type { Binding, Support, SupportStatus, SupportWindow } from '../compat/tool/support.ts';
import { systemText } from '../device/system.ts';
import { dotted } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';
import { conditionWord } from './conditions.ts';
import { plainDay } from './moments.ts';
import { systemName } from './platforms.ts';
import { oneOf } from './text.ts';

type Words<Code extends string> = Readonly<Record<Code, Message>>;

const states: Words<SupportStatus> = {
	supported: m.supportStatus_supported,
	conditional: m.supportStatus_conditional,
	unofficial: m.supportStatus_unofficial,
	unknown: m.supportStatus_unknown,
	'unknown-version': m.supportStatus_unknownVersion,
	'not-supported': m.supportStatus_notSupported,
	retired: m.supportStatus_retired,
};
const bindings: Words<Binding> = {
	enforced: m.binding_enforced,
	technical: m.binding_technical,
	documented: m.binding_documented,
	promise: m.binding_promise,
};
const roles: Words<CallRole> = {
	host: m.callRole_host,
	guest: m.callRole_guest,
};

/** "nur wo eingerichtet" */
export const supportStatusWord = (state: SupportStatus, locale: Locale): string =>
	states[state]({}, { locale });
/** What happens below a floor: "darunter abgewiesen" */
export const bindingWord = (binding: Binding, locale: Locale): string =>
	bindings[binding]({}, { locale });
/** "eröffnen", "teilnehmen" */
export const callRoleWord = (role: CallRole, locale: Locale): string => roles[role]({}, { locale });

const from = (release: string, locale: Locale) => m.requirement_from({ release }, { locale });

function windowWords(window: SupportWindow, locale: Locale): string {
	if (window.kind === 'baseline-widely-available') return m.requirement_baseline({}, { locale });
	const said = {
		day: plainDay(window.asOf, locale),
		accepts: window.accepts.map(dotted).join(', '),
	};
	return window.n === 1
		? m.requirement_windowNewest(said, { locale })
		: m.requirement_window({ ...said, n: String(window.n) }, { locale });
}

const distributionWords = (floors: Readonly<Record<string, Version>>, locale: Locale): string =>
	oneOf(
		Object.entries(floors).map(([name, release]) => {
			const distribution = name.charAt(0).toUpperCase() + name.slice(1);
			return from(`${distribution}\u00a0${systemText(distribution, release)}`, locale);
		}),
		locale,
	);

/** What one way in asks for, part by part; empty: nothing in particular. */
export function demandWords(support: Support, locale: Locale): readonly string[] {
	const system = (release: Version) =>
		support.platform === 'any' ? dotted(release) : systemName(support.platform, release, locale);
	const words = [
		support.minOs && from(system(support.minOs), locale),
		support.maxOs && m.requirement_upTo({ release: system(support.maxOs) }, { locale }),
		support.minBrowser &&
			m.requirement_browser({ release: dotted(support.minBrowser) }, { locale }),
		support.window && windowWords(support.window, locale),
		support.minDistribution && distributionWords(support.minDistribution, locale),
		support.minGlibc && m.requirement_glibc({ release: dotted(support.minGlibc) }, { locale }),
		support.maxApp && m.requirement_lastApp({ release: dotted(support.maxApp) }, { locale }),
		support.blockedBelow &&
			m.requirement_blockedBelow({ release: system(support.blockedBelow) }, { locale }),
		support.from && m.requirement_fromDay({ day: plainDay(support.from, locale) }, { locale }),
		support.until && m.requirement_untilDay({ day: plainDay(support.until, locale) }, { locale }),
		...support.conditions.map((condition) => conditionWord(condition, locale)),
	];
	return words.filter((word) => word !== undefined);
}
