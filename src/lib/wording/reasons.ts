import { dotted } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import type { Reason, ReasonCode } from '../compat/reason.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { anAccount } from './accounts.ts';
import { blockedSentence, perhapsBlockedSentence } from './restrictions.ts';
import { browserName } from './browsers.ts';
import { conditionWord } from './conditions.ts';
import { noHardware } from './hardware.ts';
import { limitWord } from './limits.ts';
import { factWord } from './missing.ts';
import { plainDay } from './moments.ts';
import { modelWord, thisDevice, toolSubject } from './names.ts';
import type { Names } from './names.ts';
import { deviceOfPlatform, platformName, systemName } from './platforms.ts';
import { allOf, asSentence, oneOf } from './text.ts';
import { wayWord } from './ways.ts';

type Sentence<Code extends ReasonCode> = (
	reason: Reason<Code>,
	tool: string,
	locale: Locale,
	names: Names,
) => string;

/** A new code does not compile until it has its sentence. */
const sentences: { readonly [Code in ReasonCode]: Sentence<Code> } = {
	meetsRequirements: (_, tool, locale) => m.reason_meetsRequirements({ tool }, { locale }),
	networkRelay: (_, tool, locale) => m.reason_networkRelay({}, { locale }),
	namedLimits: ({ limits }, tool, locale) =>
		m.reason_namedLimits(
			{ limits: limits.map((limit) => limitWord(limit, locale)).join(', ') },
			{ locale },
		),
	modelLimit: ({ model }, tool, locale) =>
		model === null
			? m.reason_modelLimit({ tool }, { locale })
			: m.reason_modelLimitNamed({ tool, model: modelWord(model, locale) }, { locale }),
	hardwareMissing: ({ hardware }, tool, locale) =>
		m.reason_hardwareMissing(
			{
				hardware: allOf(
					hardware.map((item) => noHardware(item, locale)),
					locale,
				),
			},
			{ locale },
		),
	noDevice: (_, tool, locale) => m.reason_noDevice({}, { locale }),
	osBelowFloor: ({ platform, has, needs, newest, distribution }, tool, locale, names) => {
		const named = (release: Version) => systemName(platform, release, locale, distribution);
		const said = {
			tool,
			device: thisDevice(names, platform, locale),
			needs: named(needs),
			newest: named(newest),
		};
		return has === null
			? m.reason_osBelowFloorUnseen(said, { locale })
			: m.reason_osBelowFloor({ ...said, has: named(has) }, { locale });
	},
	osCeilingBelowFloor: ({ platform, newest, needs }, tool, locale, names) =>
		m.reason_osCeilingBelowFloor(
			{
				tool,
				device: thisDevice(names, platform, locale),
				newest: systemName(platform, newest, locale),
				needs: systemName(platform, needs, locale),
			},
			{ locale },
		),
	browserBelowFloor: ({ browser, has, needs, newest, forecast }, tool, locale) => {
		const said = { tool, browser: browserName(browser, locale), version: dotted(needs) };
		const floor = forecast?.needs ? m.reason_floorForecast : m.reason_floor;
		const there = forecast?.newest ? m.reason_newestForecast : m.reason_newest;
		const parts = {
			floor: floor(said, { locale }),
			there: there({ version: dotted(newest) }, { locale }),
		};
		return has === null
			? m.reason_browserBelowFloorUnseen(parts, { locale })
			: m.reason_browserBelowFloor({ ...parts, has: dotted(has) }, { locale });
	},
	browserFrozen: ({ browser, platform, last, needs, freedBy }, tool, locale) => {
		const said = {
			tool,
			browser: browserName(browser, locale),
			last: dotted(last),
			needs: dotted(needs),
		};
		return freedBy === null
			? m.reason_browserFrozen(said, { locale })
			: m.reason_browserFrozenFreed(
					{ ...said, system: systemName(platform, freedBy, locale) },
					{ locale },
				);
	},
	browserNotSupported: ({ browser }, tool, locale) =>
		m.reason_browserNotSupported({ tool, browser: browserName(browser, locale) }, { locale }),
	systemOutsideWindow: ({ platform, newest, from }, tool, locale) =>
		m.reason_systemOutsideWindow(
			{
				tool,
				from: systemName(platform, from, locale),
				newest: systemName(platform, newest, locale),
			},
			{ locale },
		),
	browserOutsideWindow: ({ browser, newest, from }, tool, locale) =>
		m.reason_browserOutsideWindow(
			{ tool, browser: browserName(browser, locale), from: dotted(from), newest: dotted(newest) },
			{ locale },
		),
	appBelowFloor: ({ has, needs, last }, tool, locale) => {
		const said = { tool, needs: dotted(needs) };
		if (last !== null)
			return m.reason_appBelowFloorLast({ ...said, last: dotted(last) }, { locale });
		return has === null
			? m.reason_appBelowFloorUnseen(said, { locale })
			: m.reason_appBelowFloor({ ...said, has: dotted(has) }, { locale });
	},
	appFloorUnknown: ({ has }, tool, locale) =>
		has === null
			? m.reason_appFloorUnknown({ tool }, { locale })
			: m.reason_appFloorUnknownHas({ tool, has: dotted(has) }, { locale }),
	toolFloorUnknown: (_, tool, locale) => m.reason_toolFloorUnknown({ tool }, { locale }),
	undocumented: ({ browser }, tool, locale) =>
		browser === null
			? m.reason_undocumented({ tool }, { locale })
			: m.reason_undocumentedBrowser({ tool, browser: browserName(browser, locale) }, { locale }),
	linksUndocumented: (_, tool, locale) => m.reason_linksUndocumented({}, { locale }),
	certificateUndocumented: ({ has }, tool, locale) =>
		has === null
			? m.reason_certificateUndocumented({ tool }, { locale })
			: m.reason_certificateUndocumentedHas({ tool, has: dotted(has) }, { locale }),
	unofficial: (_, tool, locale) => m.reason_unofficial({ tool }, { locale }),
	factMissing: ({ facts }, tool, locale) =>
		m.reason_factMissing(
			{ facts: facts.map((fact) => factWord(fact, locale)).join(', ') },
			{ locale },
		),
	nothingRegistered: (_, tool, locale) => m.reason_nothingRegistered({}, { locale }),
	featureReportedBroken: ({ from, below }, tool, locale) =>
		m.reason_featureReportedBroken({ from: dotted(from), below: dotted(below) }, { locale }),
	missingWebFeature: ({ features }, tool, locale) => {
		if (features.includes('getDisplayMedia'))
			return m.reason_missingWebFeatureShare({}, { locale });
		return features.some((feature) => encryption.includes(feature))
			? m.reason_missingWebFeatureEncryption({}, { locale })
			: m.reason_missingWebFeature({ tool }, { locale });
	},
	openedInApp: ({ browser }, tool, locale) =>
		m.reason_openedInApp({ browser: browserName(browser, locale) }, { locale }),
	certificateExpired: ({ ended }, tool, locale) =>
		ended
			? m.reason_certificateExpired({ tool }, { locale })
			: m.reason_certificateExpiring({ tool }, { locale }),
	accountMissing: ({ account }, tool, locale) =>
		m.reason_accountMissing({ tool, account: anAccount(account, locale) }, { locale }),
	accountBought: ({ account }, tool, locale) =>
		m.reason_accountBought({ tool, account: anAccount(account, locale) }, { locale }),
	phoneAccountNeeded: ({ account }, tool, locale) =>
		m.reason_phoneAccountNeeded({ tool, account: anAccount(account, locale) }, { locale }),
	guestNotOnMobile: (_, tool, locale) => m.reason_guestNotOnMobile({ tool }, { locale }),
	roleNotAvailable: ({ role, way }, tool, locale) => {
		const said = { tool, way: wayWord(way, locale) };
		return role === 'host'
			? m.reason_roleNotAvailableHost(said, { locale })
			: m.reason_roleNotAvailableGuest(said, { locale });
	},
	noHostDevice: ({ platforms }, tool, locale) => {
		const devices = platforms.map((platform) => deviceOfPlatform(platform, locale));
		return m.reason_noHostDevice({ tool, devices: oneOf(devices, locale) }, { locale });
	},
	noLinkCreator: ({ anyOf }, tool, locale) => {
		const systems = anyOf.map(({ platform, minOs }) =>
			m.system_from({ system: systemName(platform, minOs, locale) }, { locale }),
		);
		return m.reason_noLinkCreator({ tool, systems: oneOf(systems, locale) }, { locale });
	},
	capacity: ({ participants, most, certain }, tool, locale) => {
		const said = { tool, participants: String(participants), most: String(most) };
		return certain
			? m.reason_capacity(said, { locale })
			: m.reason_capacityUncertain(said, { locale });
	},
	toolRetired: ({ on }, tool, locale) =>
		on === null
			? m.reason_toolRetired({ tool }, { locale })
			: m.reason_toolRetiredOn({ tool, day: plainDay(on, locale) }, { locale }),
	noPhoneWay: (_, tool, locale) => m.reason_noPhoneWay({ tool }, { locale }),
	noDialIn: (_, tool, locale) => m.reason_noDialIn({}, { locale }),
	noInstallRights: (_, tool, locale) => m.reason_noInstallRights({ tool }, { locale }),
	networkBlocked: ({ port }, tool, locale) =>
		port === 'tcp443'
			? m.reason_networkBlocked({}, { locale })
			: m.reason_networkBlockedMedia({}, { locale }),
	featureConflict: ({ way }, tool, locale) =>
		m.reason_featureConflict({ tool, way: wayWord(way, locale) }, { locale }),
	appMissing: (_, tool, locale) => m.reason_appMissing({ tool }, { locale }),
	wayNotOffered: ({ platform }, tool, locale) =>
		m.reason_wayNotOffered({ tool, platform: platformName(platform, locale) }, { locale }),
	forbiddenByCity: ({ until }, tool, locale) =>
		until === null
			? m.reason_forbiddenByCity({ tool }, { locale })
			: m.reason_forbiddenByCityUntil({ tool, day: plainDay(until, locale) }, { locale }),
	approvalEnded: ({ land, until }, tool, locale) => {
		const day = plainDay(until, locale);
		return land === null
			? m.reason_approvalEnded({ tool, day }, { locale })
			: m.reason_approvalEndedLand({ tool, day, land }, { locale });
	},
	notAllowed: ({ setting }, tool, locale) =>
		setting === 'webClientAllowed'
			? m.reason_notAllowedBrowser({}, { locale })
			: m.reason_notAllowedAnonymous({}, { locale }),
	deviceBlocked: (block, tool, locale, names) =>
		blockedSentence(block, tool, thisDevice(names, null, locale), locale),
	perhapsBlocked: (block, tool, locale, names) =>
		perhapsBlockedSentence(block, thisDevice(names, null, locale), locale),
	conditionNotMet: ({ condition }, tool, locale) =>
		m.reason_conditionNotMet({ tool, condition: conditionWord(condition, locale) }, { locale }),
};

/** Features of a browser that only end-to-end encryption asks for. */
const encryption: readonly string[] = [
	'createEncodedStreams',
	'RTCRtpScriptTransform',
	'transform',
];

const sentenceOf = <Code extends ReasonCode>(
	reason: Reason<Code>,
	tool: string,
	locale: Locale,
	names: Names,
): string => sentences[reason.code](reason, tool, locale, names);

/** Why a verdict is what it is: one plain sentence with its full stop. */
export const reasonSentence = (reason: Reason, names: Names, locale: Locale): string =>
	asSentence(sentenceOf(reason, toolSubject(names.tool, locale), locale, names));

/** The same, link by link. */
export { reasonChain } from './chains.ts';
