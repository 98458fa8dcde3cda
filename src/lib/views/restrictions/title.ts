import type { Restriction } from '../../device/restriction.ts';
import type { Version } from '../../device/version.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { modelWord, toolName } from '../../wording/names.ts';
import { systemName } from '../../wording/platforms.ts';
import { groupWord } from '../../wording/restriction-words.ts';
import { toolOf } from '../../catalogue/tool-of.ts';

export type TitledRestriction = Pick<Restriction, 'effect' | 'toolId' | 'way' | 'scope'>;

/** Names of what restrictions single out, by id, as far as the reader may know them. */
export interface RegisterNames {
	readonly offices: ReadonlyMap<string, string>;
	readonly devices: ReadonlyMap<string, string>;
}

/** "alle iPads, System unter iPadOS 13.5, Büro Dezernat III" */
export function restrictedDevices(
	{ scope }: Pick<Restriction, 'scope'>,
	names: RegisterNames,
	locale: Locale,
): string {
	const { platform, systemFrom, systemBelow, model, officeId } = scope;
	const system = (release: Version) =>
		platform === null ? release.join('.') : systemName(platform, release, locale);
	const office = () => names.offices.get(officeId ?? '') ?? m.register_unknown({}, { locale });
	return [
		groupPhrase(scope, names, locale),
		model !== null && m.restrictionScope_model({ model: modelWord(model, locale) }, { locale }),
		systemFrom !== null && m.restrictionScope_from({ system: system(systemFrom) }, { locale }),
		systemBelow !== null && m.restrictionScope_below({ system: system(systemBelow) }, { locale }),
		officeId !== null && m.restrictionScope_office({ office: office() }, { locale }),
	]
		.filter((phrase) => phrase !== false)
		.join(', ');
}

function groupPhrase(
	{ platform, deviceIds }: Restriction['scope'],
	{ devices }: RegisterNames,
	locale: Locale,
): string {
	if (deviceIds === null) {
		return platform === null
			? m.restrictionDevices_all({}, { locale })
			: groupWord(platform, locale);
	}
	const [first, ...others] = deviceIds;
	const label = first !== undefined && others.length === 0 ? devices.get(first) : undefined;
	return label === undefined
		? m.restrictionDevices_single({ count: deviceIds.length }, { locale })
		: m.restrictionDevices_one({ label }, { locale });
}

/** "Mail gesperrt: alle iPads" */
export function restrictionTitle(
	restriction: TitledRestriction,
	names: RegisterNames,
	locale: Locale,
): string {
	const { effect, toolId, way } = restriction;
	const devices = restrictedDevices(restriction, names, locale);
	if (effect === 'mail') return m.restrictionTitle_mail({ devices }, { locale });
	if (effect === 'use') return m.restrictionTitle_use({ devices }, { locale });
	const tool = toolId === null ? '' : toolName(toolOf(toolId), locale);
	if (way === null) return m.restrictionTitle_tool({ devices, tool }, { locale });
	return way === 'native'
		? m.restrictionTitle_toolApp({ devices, tool }, { locale })
		: m.restrictionTitle_toolBrowser({ devices, tool }, { locale });
}
