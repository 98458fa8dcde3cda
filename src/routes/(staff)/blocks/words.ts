import type { RestrictionEffect } from '$lib/device/restriction.ts';
import type { Restriction } from '$lib/device/restriction.ts';
import type { Platform } from '$lib/device/device.ts';
import type { MailReach } from '$lib/compat/mail-reach.ts';
import { m } from '$lib/paraglide/messages.js';
import { systemName } from '$lib/wording/platforms.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

/** What a block means, without its devices' names: enough for a title. */
export type Titled = Pick<Restriction, 'effect' | 'toolId' | 'way' | 'scope'>;
/** What the ids in a block are called. */
export interface BlockNames {
	readonly toolName: string | null;
	readonly officeName: string | null;
	/** Of single devices, as far as they are known. */
	readonly deviceLabels: readonly string[];
}

const groups: Readonly<Record<Platform, () => string>> = {
	windows: m.blockDevices_windows,
	macos: m.blockDevices_macos,
	linux: m.blockDevices_linux,
	chromeos: m.blockDevices_chromeos,
	ios: m.blockDevices_ios,
	ipados: m.blockDevices_ipados,
	android: m.blockDevices_android,
	harmonyos: m.blockDevices_harmonyos,
	telephone: m.blockDevices_telephone,
};
export const groupWord = (platform: Platform): string => groups[platform]();

/** "alle iPads, System unter iPadOS 13.5, Büro Dezernat III" */
export function devicesWords({ scope }: Titled, { officeName, deviceLabels }: BlockNames): string {
	const locale = getLocale();
	const { platform, systemFrom, systemBelow, model, officeId, deviceIds } = scope;
	const first =
		deviceIds === null
			? platform === null
				? m.blockDevices_all()
				: groupWord(platform)
			: deviceLabels.length === 1 && deviceIds.length === 1
				? m.blockDevices_one({ label: deviceLabels[0] ?? '' })
				: m.blockDevices_single({ count: deviceIds.length });
	const named = (release: NonNullable<typeof systemFrom>) =>
		platform === null ? release.join('.') : systemName(platform, release, locale);
	return [
		first,
		model !== null && m.blockScope_model({ model }),
		systemFrom !== null && m.blockScope_from({ system: named(systemFrom) }),
		systemBelow !== null && m.blockScope_below({ system: named(systemBelow) }),
		officeId !== null && m.blockScope_office({ office: officeName ?? m.register_unknown() }),
	]
		.filter((word) => word !== false)
		.join(', ');
}

/** "Mail gesperrt: alle iPads" */
export function blockTitle(block: Titled, names: BlockNames): string {
	const devices = devicesWords(block, names);
	if (block.effect === 'mail') return m.blockTitle_mail({ devices });
	if (block.effect === 'use') return m.blockTitle_use({ devices });
	const tool = names.toolName ?? '';
	if (block.way === null) return m.blockTitle_tool({ devices, tool });
	return block.way === 'native'
		? m.blockTitle_toolApp({ devices, tool })
		: m.blockTitle_toolBrowser({ devices, tool });
}

const effects: Readonly<Record<RestrictionEffect, () => string>> = {
	use: m.blockEffect_use,
	tool: m.blockEffect_tool,
	mail: m.blockEffect_mail,
};
export const effectWord = (effect: RestrictionEffect): string => effects[effect]();

export type BlockState = 'inForce' | 'coming' | 'past';

/** @param today ISO date */
export function stateOf(
	{ from, until }: Pick<Restriction, 'from' | 'until'>,
	today: string,
): BlockState {
	if (until !== null && until <= today) return 'past';
	return from > today ? 'coming' : 'inForce';
}

const states: Readonly<Record<BlockState, () => string>> = {
	inForce: m.blockState_inForce,
	coming: m.blockState_coming,
	past: m.blockState_past,
};
export const stateWord = (state: BlockState): string => states[state]();

const reaches: Readonly<Record<Exclude<MailReach, 'reached'>, (said: { name: string }) => string>> =
	{
		cut: m.mailReach_cut,
		partly: m.mailReach_partly,
		perhaps: m.mailReach_perhaps,
	};
/** What whoever would write to the person has to know. */
export const mailReachSentence = (reach: Exclude<MailReach, 'reached'>, name: string): string =>
	reaches[reach]({ name });
