import { afterRemedy, ask, fine, unknown } from './check.ts';
import type { Check } from './check.ts';

/** A browser that is not there yet, judged at its newest version. */
export const installBrowser: Check = ({ device, browser, insteadOf }) => {
	if (insteadOf === null || device === null || browser === null) return fine;
	if (browser.version === null) return unknown(insteadOf);
	if (device.canInstall !== true) return ask(['canInstall']);
	const remedies = [
		{ kind: 'installBrowser', device: device.id, browser: browser.name, to: browser.version.max },
	] as const;
	return afterRemedy(insteadOf, { remedies });
};
