import { terms } from '../compat/remedy/terms.ts';
import type { Remedy } from '../compat/remedy/remedy.ts';
import { systemText } from '../device/system.ts';
import { dotted } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import type { Platform } from '../device/device.ts';
import type { Reason, ReasonCode } from '../compat/reason.ts';
import type { State } from '../compat/verdict.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { anAccount } from './accounts.ts';
import { spanWord } from './restrictions.ts';
import { browserName } from './browsers.ts';
import { conditionWord } from './conditions.ts';
import { noHardware } from './hardware.ts';
import { limitWord } from './limits.ts';
import { factWord } from './missing.ts';
import { plainDay } from './moments.ts';
import { modelWord, thisDevice, toolSubject } from './names.ts';
import type { Names } from './names.ts';
import { platformName, systemName } from './platforms.ts';
import { remediesToSay, remedyWord } from './remedies.ts';
import { allOf, asSentence, oneOf } from './text.ts';

type Links<Code extends ReasonCode> = (
	reason: Reason<Code>,
	tool: string,
	locale: Locale,
) => readonly string[];

/** What a system has and what it would take, with the tool's own word for "iPadOS" left out. */
const needs = (tool: string, release: Version, locale: Locale) =>
	m.chain_needs({ tool, needs: dotted(release) }, { locale });
const ends = (newest: string, locale: Locale) => m.chain_osEnds({ newest }, { locale });
const has = (what: string, locale: Locale) => m.chain_has({ has: what }, { locale });
const onSystem = (platform: Platform, release: Version, locale: Locale) =>
	has(systemName(platform, release, locale), locale);

/** The steps of thought behind each code, between the device and the remedies. */
const links: { readonly [Code in ReasonCode]: Links<Code> } = {
	meetsRequirements: (_, tool, locale) => [m.chain_everythingThere({}, { locale })],
	networkRelay: (_, tool, locale) => [m.chain_networkRelay({}, { locale })],
	namedLimits: (reason, tool, locale) => reason.limits.map((limit) => limitWord(limit, locale)),
	modelLimit: (_, tool, locale) => [m.chain_soundOnly({}, { locale })],
	hardwareMissing: ({ hardware }, tool, locale) => [
		has(
			allOf(
				hardware.map((item) => noHardware(item, locale)),
				locale,
			),
			locale,
		),
	],
	noDevice: (_, tool, locale) => [m.chain_noDevice({}, { locale })],
	osBelowFloor: ({ platform, has: release, needs: floor, distribution = null }, tool, locale) => [
		...(release === null ? [] : [has(systemName(platform, release, locale, distribution), locale)]),
		m.chain_needs({ tool, needs: systemText(distribution, floor) }, { locale }),
	],
	osCeilingBelowFloor: ({ platform, newest, needs: floor }, tool, locale) => [
		ends(systemName(platform, newest, locale), locale),
		needs(tool, floor, locale),
		m.chain_noUpdate({}, { locale }),
	],
	browserBelowFloor: (reason, tool, locale) => [
		...(reason.has === null
			? []
			: [has(`${browserName(reason.browser, locale)} ${dotted(reason.has)}`, locale)]),
		needs(tool, reason.needs, locale),
	],
	browserFrozen: (reason, tool, locale) => [
		`${browserName(reason.browser, locale)} ${ends(dotted(reason.last), locale)}`,
		needs(tool, reason.needs, locale),
		...(reason.freedBy === null ? [m.chain_noUpdate({}, { locale })] : []),
	],
	browserNotSupported: ({ browser }, tool, locale) => [
		m.chain_browserTurnedAway({ tool, browser: browserName(browser, locale) }, { locale }),
	],
	systemOutsideWindow: ({ platform, newest, from }, tool, locale) => [
		onSystem(platform, newest, locale),
		m.chain_promises({ tool, from: dotted(from) }, { locale }),
	],
	browserOutsideWindow: ({ browser, newest, from }, tool, locale) => [
		has(`${browserName(browser, locale)} ${dotted(newest)}`, locale),
		m.chain_promises({ tool, from: dotted(from) }, { locale }),
	],
	appBelowFloor: ({ has: installed, needs: floor, last }, tool, locale) => [
		...(last !== null
			? [ends(`App ${dotted(last)}`, locale)]
			: installed === null
				? []
				: [has(`App ${dotted(installed)}`, locale)]),
		needs(tool, floor, locale),
	],
	appFloorUnknown: (_, tool, locale) => [m.chain_appFloorUnknown({}, { locale })],
	toolFloorUnknown: (_, tool, locale) => [m.chain_toolFloorUnknown({}, { locale })],
	undocumented: ({ browser }, tool, locale) => [
		...(browser === null ? [] : [browserName(browser, locale)]),
		m.chain_undocumented({}, { locale }),
	],
	linksUndocumented: (_, tool, locale) => [m.chain_undocumented({}, { locale })],
	certificateUndocumented: (_, tool, locale) => [m.chain_undocumented({}, { locale })],
	unofficial: (_, tool, locale) => [m.chain_unofficial({}, { locale })],
	factMissing: ({ facts }, tool, locale) => [
		m.chain_factMissing(
			{ facts: facts.map((fact) => factWord(fact, locale)).join(', ') },
			{ locale },
		),
	],
	nothingRegistered: (_, tool, locale) => [m.chain_nothingRegistered({}, { locale })],
	featureReportedBroken: ({ below }, tool, locale) => [
		m.chain_reportedBroken({ below: dotted(below) }, { locale }),
	],
	missingWebFeature: (_, tool, locale) => [m.chain_browserLacks({ tool }, { locale })],
	openedInApp: (_, tool, locale) => [m.chain_openedInApp({}, { locale })],
	certificateExpired: ({ ended }, tool, locale) => [
		ended
			? m.chain_certificateExpired({}, { locale })
			: m.chain_certificateExpiring({}, { locale }),
	],
	accountMissing: ({ account }, tool, locale) => [
		m.chain_accountMissing({ tool, account: anAccount(account, locale) }, { locale }),
	],
	accountBought: ({ account }, tool, locale) => [
		m.chain_accountMissing({ tool, account: anAccount(account, locale) }, { locale }),
	],
	phoneAccountNeeded: ({ account }, tool, locale) => [
		m.chain_accountMissing({ tool, account: anAccount(account, locale) }, { locale }),
	],
	guestNotOnMobile: (_, tool, locale) => [m.chain_guestNotOnMobile({}, { locale })],
	roleNotAvailable: ({ role }, tool, locale) => [
		role === 'host' ? m.chain_noHost({}, { locale }) : m.chain_noGuests({}, { locale }),
	],
	noHostDevice: (_, tool, locale) => [m.chain_noHost({}, { locale })],
	noLinkCreator: (_, tool, locale) => [m.chain_noLink({}, { locale })],
	capacity: ({ participants, most }, tool, locale) => [
		m.chain_capacity({ participants: String(participants), most: String(most) }, { locale }),
	],
	toolRetired: (_, tool, locale) => [m.chain_toolRetired({ tool }, { locale })],
	noPhoneWay: (_, tool, locale) => [m.chain_noPhoneWay({}, { locale })],
	noDialIn: (_, tool, locale) => [m.chain_noPhoneWay({}, { locale })],
	noInstallRights: (_, tool, locale) => [m.chain_noInstallRights({}, { locale })],
	networkBlocked: (_, tool, locale) => [m.chain_networkBlocked({}, { locale })],
	featureConflict: (_, tool, locale) => [m.chain_noEncryption({}, { locale })],
	appMissing: (_, tool, locale) => [m.chain_appMissing({}, { locale })],
	wayNotOffered: ({ platform }, tool, locale) => [
		m.chain_wayNotOffered({ platform: platformName(platform, locale) }, { locale }),
	],
	forbiddenByCity: (_, tool, locale) => [m.chain_forbiddenByCity({}, { locale })],
	approvalEnded: ({ until }, tool, locale) => [
		m.chain_approvalEnded({ day: plainDay(until, locale) }, { locale }),
	],
	notAllowed: (_, tool, locale) => [m.chain_notAllowed({}, { locale })],
	deviceBlocked: (block, tool, locale) => [
		m.chain_deviceBlocked({ span: spanWord(block, locale) }, { locale }),
	],
	perhapsBlocked: (block, tool, locale) => [
		m.chain_perhapsBlocked({ span: spanWord(block, locale) }, { locale }),
	],
	conditionNotMet: ({ condition }, tool, locale) => [
		m.chain_conditionNotMet({ condition: conditionWord(condition, locale) }, { locale }),
	],
};

const linksOf = <Code extends ReasonCode>(reason: Reason<Code>, tool: string, locale: Locale) =>
	links[reason.code](reason, tool, locale);

/** What lifts a verdict has to be done in turn; of what stands beside it one thing is enough. */
function ways(remedies: readonly Remedy[], locale: Locale): readonly string[] {
	const inTurn = remedies.filter(({ kind }) => terms[kind].liftsVerdict);
	const beside = remedies.filter(({ kind }) => !terms[kind].liftsVerdict);
	const either = [...new Set(beside.map((remedy) => remedyWord(remedy, locale)))];
	return [
		...new Set(inTurn.map((remedy) => remedyWord(remedy, locale))),
		...(either.length === 0 ? [] : [oneOf(either, locale)]),
	];
}

/** A chain names the model where one is known, else what its owner calls the device. */
function beginning({ reason, device }: Chained, names: Names, locale: Locale): readonly string[] {
	if ('model' in reason && reason.model !== null) return [modelWord(reason.model, locale)];
	if (device === null && !names.device) return [];
	if (names.device) return [names.device];
	return [asSentence(thisDevice(names, 'platform' in reason ? reason.platform : null, locale))];
}

interface Chained {
	readonly state: State;
	readonly reason: Reason;
	readonly remedies: readonly Remedy[];
	readonly device?: string | null;
}

/**
 * How the verdict came about, link by link, from the device to what would help:
 * "iPad Air (1. Generation)", "endet bei iOS 12.5.8", "FaceTime braucht 15", "kein Update", "leihen oder Telefon".
 */
export const reasonChain = (verdict: Chained, names: Names, locale: Locale): readonly string[] => [
	...beginning(verdict, names, locale),
	...linksOf(verdict.reason, toolSubject(names.tool, locale), locale),
	...ways(remediesToSay(verdict), locale),
];
