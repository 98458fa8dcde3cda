import type { Findings } from '../../detect/findings.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { usualName } from './found-words.ts';

/**
 * What a new device is called unless its owner names it: "iPad"; the second one is "iPad 2".
 *
 * @param typed the platform as its owner has typed it; empty: as it was found
 * @param taken labels of the owner's other devices
 */
export function newDeviceName(
	typed: string,
	{ platforms, formFactor }: Pick<Findings, 'platforms' | 'formFactor'>,
	taken: readonly string[],
	locale: Locale,
): string {
	const [only, another] = platforms;
	const platform = typed || (another === undefined ? (only ?? null) : null);
	const name = usualName(platform, formFactor, locale);
	for (let i = 1; ; i++) {
		const label = i === 1 ? name : `${name} ${i}`;
		if (!taken.includes(label)) return label;
	}
}
