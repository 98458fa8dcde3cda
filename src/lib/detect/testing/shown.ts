import { dotted } from '../../device/version.ts';
import type { Findings } from '../findings.ts';

/** The findings in a line, as "ipados 17.5–17.7 · safari 17.5 · tablet". */
export function shown({ platforms, system, browser, formFactor, inApp }: Findings): string {
	const { span } = system;
	const end = span?.max ? dotted(span.max) : '…';
	const release =
		span === null ? '?' : dotted(span.min) === end ? end : `${dotted(span.min)}–${end}`;
	const version = browser.version === null ? '' : ` ${dotted(browser.version)}`;
	return [
		`${platforms.join('|') || '?'} ${release}`,
		`${browser.name ?? '?'}${version}`,
		formFactor ?? '?',
		...(inApp ? ['in an app'] : []),
	].join(' · ');
}
