import { dotted } from '../../src/lib/device/version.ts';
import type { Findings } from '../../src/lib/detect/findings.ts';

/** The findings in the words of the command; docs/detection.md has the format. */
export function printed({ platforms, system, browser, formFactor, inApp, questions }: Findings) {
	const [first = null] = platforms;
	const { span, why } = system;
	return {
		platform: platforms.length > 1 ? platforms : first,
		osVersion: span && { min: dotted(span.min), max: span.max && dotted(span.max), why },
		browser: browser.name && {
			name: browser.name,
			version: browser.version && dotted(browser.version),
		},
		formFactor,
		inApp,
		questions,
	};
}
