import { version } from '../../device/version.ts';
import type { SystemFinding } from '../findings.ts';
import type { Sight } from '../sight.ts';
import { majorOf } from '../user-agent.ts';

const told: Readonly<Record<string, string>> = {
	'6.3': '8.1',
	'6.2': '8',
	'6.1': '7',
	'6.0': '6.0',
	'5.2': '5.2',
	'5.1': '5.1',
	'5.0': '5.0',
};
const zeroes: Readonly<Record<number, string>> = { 1: '7', 2: '8', 3: '8.1' };

const exact = (name: string, why: SystemFinding['why']): SystemFinding => ({
	span: { min: version(name), max: version(name) },
	why,
});

/** Since 2023 browsers say "NT 10.0" on everything they run on; the hint tells more. */
export function windows({ agent, hints }: Sight): SystemFinding {
	const nt = /Windows NT (\d{1,2}\.\d)/.exec(agent.system)?.[1] ?? '';
	const name = told[nt];
	if (name !== undefined) return exact(name, 'userAgent');
	if (nt !== '10.0' && nt !== '6.4') return { span: null, why: 'notTold' };

	const chromium = majorOf(agent, 'Chrome', 'HeadlessChrome');
	const hinted = /^(\d{1,4})(?:\.(\d{1,4}))?/.exec(hints.platformVersion ?? '');
	if (hinted !== null) {
		const [major, minor] = [Number(hinted[1]), Number(hinted[2] ?? 0)];
		if (major >= 13) return exact('11', 'clientHint');
		if (major >= 1) return exact('10', 'clientHint');
		// Chromium ends at 109 there; a rebuilt one that says more may say anything.
		if (chromium >= 110) return { span: null, why: 'contradiction' };
		const old = zeroes[minor];
		return {
			span: { min: version(old ?? '7'), max: version(old ?? '8.1') },
			why: 'clientHint',
		};
	}
	// EdgeHTML came and went with Windows 10.
	if (agent.products.has('Edge')) return exact('10', 'userAgent');
	const isLast = chromium >= 107 && chromium <= 109;
	return { span: { min: version(isLast ? '7' : '10'), max: version('11') }, why: 'frozenToken' };
}
