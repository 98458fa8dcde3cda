import { currentOf } from '../../device/facts.ts';
import type { Fact } from '../../device/fact.ts';
import { valueRules } from '../../device/values.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { valueWord } from './fact-words.ts';

/** What the judgement most often needs, in the order in which people look. */
export const wanted = [
	'platform',
	'model',
	'os',
	'browser',
	'camera',
	'microphone',
	'speaker',
	'canInstall',
] as const;

/** What the judgement most often needs of a device and nobody has said, in the order of the form. */
export function missingOf(current: ReadonlyMap<string, Fact>): readonly string[] {
	const said = (field: string) => current.get(field)?.value ?? null;
	if (said('platform') === 'telephone') return [];
	const missing: string[] = wanted.filter((field) => said(field) === null);
	const browser = valueRules.browser.read(said('browser'));
	if (browser?.version === null) missing.push('browserVersion');
	return missing;
}

/** A device as far as its line in a list shows it. */
export interface SummarizedDevice {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly ownerName: string;
	readonly facts: readonly Fact[];
}

export interface DeviceSummary {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly ownerName: string;
	/** Platform, model and version in one line; empty when nothing is known. */
	readonly system: string;
	readonly browser: string;
	/** When somebody last said something of it; `null`: never. */
	readonly asOf: string | null;
	/** How many of the facts most often needed are missing. */
	readonly missing: number;
}

/** A device as a line of a list. */
export function summaryOf(device: SummarizedDevice, locale: Locale): DeviceSummary {
	const current = currentOf(device.facts);
	const word = (field: string) => {
		const fact = current.get(field);
		return fact && fact.value !== null ? valueWord(fact, locale) : '';
	};
	return {
		id: device.id,
		label: device.label,
		personId: device.personId,
		hallId: device.hallId,
		ownerName: device.ownerName,
		system: ['platform', 'model', 'os'].map(word).filter(Boolean).join(' · '),
		browser: word('browser'),
		asOf: device.facts.reduce<string | null>(
			(newest, { observedAt }) => (newest === null || newest < observedAt ? observedAt : newest),
			null,
		),
		missing: missingOf(current).length,
	};
}
