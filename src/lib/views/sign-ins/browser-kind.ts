import { platformOf } from '../../detect/claims.ts';
import { detect } from '../../detect/detect.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { browserName } from '../../wording/browsers.ts';
import { platformName } from '../../wording/platforms.ts';

/** "Firefox, Windows": enough to recognise one's own; `null`: it cannot be told. */
export function browserKind(userAgent: string, locale: Locale): string | null {
	const { browser, platforms } = detect({ ua: userAgent });
	const platform = platformOf(platforms);
	const words = [
		...(browser.name === null ? [] : [browserName(browser.name, locale)]),
		...(platform === null ? [] : [platformName(platform, locale)]),
	];
	return words.length === 0 ? null : words.join(', ');
}
