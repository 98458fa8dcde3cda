import * as v from 'valibot';
import { browserWord, platformWord } from '../../wording/kinds.ts';
import type { Fact } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import { appStates } from '../../../routes/(staff)/devices/device-fields.ts';
import { getLocale } from '../../paraglide/runtime.js';

const Browser = v.object({ name: v.string(), version: v.nullish(v.string()) });

function browserText(browser: unknown): string {
	const locale = getLocale();
	const known = v.safeParse(Browser, browser);
	if (!known.success) return JSON.stringify(browser);
	return [browserWord(known.output.name, locale), known.output.version].filter(Boolean).join(' ');
}

/** A fact's value as people read it. */
export function valueWord({
	field,
	value,
	comparator,
}: Omit<Fact, 'source' | 'observedAt'>): string {
	const locale = getLocale();
	if (value === null) return m.register_unknown();
	if (field.startsWith('apps.')) {
		if (value === false) return m.device_appNo();
		return typeof value === 'string' ? (appStates[value]?.() ?? value) : JSON.stringify(value);
	}
	if (typeof value === 'boolean') return value ? m.device_yes() : m.device_no();
	if (field === 'ownership') {
		return value === 'personal' ? m.import_ownPersonal() : m.import_ownCity();
	}
	if (field === 'platform' && typeof value === 'string') return platformWord(value, locale);
	if (field === 'browser') return browserText(value);
	if (Array.isArray(value)) return value.map(browserText).join(', ') || m.register_none();
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	if (comparator === '≥') return `${m.device_atLeast()} ${text}`;
	return comparator === '≤' ? `${m.device_atMost()} ${text}` : text;
}
