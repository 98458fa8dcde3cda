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
	supported: m.rowState_supported,
	conditional: m.rowState_conditional,
	unofficial: m.rowState_unofficial,
	unknown: m.rowState_unknown,
	'unknown-version': m.rowState_unknownVersion,
	'not-supported': m.rowState_notSupported,
	retired: m.rowState_retired,
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

const from = (release: string, locale: Locale) => m.asks_from({ release }, { locale });

function windowWords(window: SupportWindow, locale: Locale): string {
	if (window.kind === 'baseline-widely-available') return m.asks_baseline({}, { locale });
	const said = {
		day: plainDay(window.asOf, locale),
		accepts: window.accepts.map(dotted).join(', '),
	};
	return window.n === 1
		? m.asks_windowNewest(said, { locale })
		: m.asks_window({ ...said, n: String(window.n) }, { locale });
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
		support.maxOs && m.asks_upTo({ release: system(support.maxOs) }, { locale }),
		support.minBrowser && m.asks_browser({ release: dotted(support.minBrowser) }, { locale }),
		support.window && windowWords(support.window, locale),
		support.minDistribution && distributionWords(support.minDistribution, locale),
		support.minGlibc && m.asks_glibc({ release: dotted(support.minGlibc) }, { locale }),
		support.maxApp && m.asks_lastApp({ release: dotted(support.maxApp) }, { locale }),
		support.blockedBelow &&
			m.asks_blockedBelow({ release: system(support.blockedBelow) }, { locale }),
		support.from && m.asks_fromDay({ day: plainDay(support.from, locale) }, { locale }),
		support.until && m.asks_untilDay({ day: plainDay(support.until, locale) }, { locale }),
		...support.conditions.map((condition) => conditionWord(condition, locale)),
	];
	return words.filter((word) => word !== undefined);
}
