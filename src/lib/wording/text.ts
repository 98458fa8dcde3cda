import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

/** Every sentence begins with a capital, whatever word happens to stand first. */
export const asSentence = (text: string): string =>
	text.charAt(0).toLocaleUpperCase() + text.slice(1);

// Intl.ListFormat came after the oldest browsers that our pages serve.
function joined(
	items: readonly string[],
	last: (parts: { readonly rest: string; readonly last: string }) => string,
): string {
	const [end, ...others] = [...items].reverse();
	if (end === undefined) return '';
	return others.length === 0 ? end : last({ rest: others.reverse().join(', '), last: end });
}

/** "eine Kamera und ein Mikrofon" */
export const allOf = (items: readonly string[], locale: Locale): string =>
	joined(items, (parts) => m.list_and(parts, { locale }));

/** "ein iPhone, ein iPad oder ein Mac" */
export const oneOf = (items: readonly string[], locale: Locale): string =>
	joined(items, (parts) => m.list_or(parts, { locale }));
