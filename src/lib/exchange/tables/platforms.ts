import type { BrowserName, Platform } from '../../device/device.ts';

/** Words of a device class, a system or a model, each telling the platform; the first that fits counts. */
const words: readonly (readonly [RegExp, Platform])[] = [
	[/\bipad(os)?\b|\bipad\d/i, 'ipados'],
	[/\biphones?\b|\biphone\d|\bipod/i, 'ios'],
	[/\bchrome ?os\b|\bchromebooks?\b|^chrome$/i, 'chromeos'],
	[
		/\b(mac ?os( ?x)?|os ?x|macbook(pro|air)?|imac(pro)?|mac ?(mini|studio|pro)?|darwin)\b|\bmac(book[a-z]*|mini|pro)?\d+,\d/i,
		'macos',
	],
	[/\bharmony ?os\b|\bopenharmony\b/i, 'harmonyos'],
	[/android|\bgalaxy (tab|s|a|note|xcover)|\bpixel \d/i, 'android'],
	[/windows|\bsurface (pro|go|laptop|book)/i, 'windows'],
	[/\b(linux|ubuntu|debian|fedora|rhel|red hat|centos|suse|opensuse|mint|arch)\b/i, 'linux'],
	[
		/^(festnetz(telefon)?|telefon( ohne internet)?|landline|(tele)?phone( without .*)?)$/i,
		'telephone',
	],
];

/** The platform a text names, such as "iPad", "Microsoft Windows 11 Pro" or "darwin"; else `null`. */
export function platformIn(text: string | null): Platform | null {
	if (text === null) return null;
	// Both names: which of the two it is, only the model tells.
	if (/\bi(pad)?os\b.*\bi(pad)?os\b/i.test(text) && !/^ipados$/i.test(text)) return null;
	return words.find(([word]) => word.test(text))?.[1] ?? null;
}

/** "iOS" alone stands for iPads too, in most lists. */
export const isBareIos = (text: string | null): boolean =>
	text !== null && /^(apple )?i(os|os\/ipados|pados\/ios)\b/i.test(text.trim());

const browsers: readonly (readonly [RegExp, BrowserName])[] = [
	[/edge/i, 'edge'],
	[/firefox.*esr/i, 'firefox-esr'],
	[/firefox/i, 'firefox'],
	[/samsung/i, 'samsung-internet'],
	[/opera/i, 'opera'],
	[/brave/i, 'brave'],
	[/vivaldi/i, 'vivaldi'],
	[/chrom/i, 'chrome'],
	[/safari/i, 'safari'],
];

export const browserIn = (text: string): BrowserName | null =>
	browsers.find(([word]) => word.test(text))?.[1] ?? null;
