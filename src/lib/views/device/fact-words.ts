import type { Statement } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { browserWord, platformWord } from '../../wording/kinds.ts';
import { modelWord } from '../../wording/names.ts';
import type { Message } from '../../wording/message.ts';

/** Also of a browser that no table of ours knows, as imports have them. */
function browserText(browser: unknown, locale: Locale): string {
	const isObject = typeof browser === 'object' && browser !== null;
	const name = isObject && 'name' in browser ? browser.name : undefined;
	const version = isObject && 'version' in browser ? (browser.version ?? '') : '';
	if (typeof name !== 'string' || typeof version !== 'string') return JSON.stringify(browser);
	return [browserWord(name, locale), version].filter(Boolean).join(' ');
}

/** How an app is on a device, by the code that a fact has for it. */
export const appStates = {
	no: m.device_appNo,
	current: m.device_appCurrent,
	'built-in': m.device_appBuiltIn,
	version: m.device_appExact,
} as const satisfies Record<string, Message>;

function appText(value: unknown, locale: Locale): string {
	if (value === false) return m.device_appNo({}, { locale });
	if (typeof value !== 'string') return JSON.stringify(value);
	const state = Object.entries(appStates).find(([code]) => code === value);
	return state ? state[1]({}, { locale }) : value;
}

/** A fact's value as people read it. */
export function valueWord({ field, value, comparator }: Statement, locale: Locale): string {
	if (value === null) return m.register_unknown({}, { locale });
	if (field.startsWith('apps.')) return appText(value, locale);
	if (typeof value === 'boolean') {
		return value ? m.device_yes({}, { locale }) : m.device_no({}, { locale });
	}
	if (field === 'ownership') {
		return value === 'personal'
			? m.import_ownPersonal({}, { locale })
			: m.import_ownCity({}, { locale });
	}
	if (field === 'model' && typeof value === 'string') return modelWord(value, locale);
	if (field === 'platform' && typeof value === 'string') return platformWord(value, locale);
	if (field === 'browser') return browserText(value, locale);
	if (Array.isArray(value)) {
		const names = value.map((one) => browserText(one, locale)).join(', ');
		return names || m.register_none({}, { locale });
	}
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	if (comparator === '≥') return `${m.device_atLeast({}, { locale })} ${text}`;
	return comparator === '≤' ? `${m.device_atMost({}, { locale })} ${text}` : text;
}
