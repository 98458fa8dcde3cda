import { isLowConfidence } from '../tool/provenance.ts';
import { ask, blocked, fine, unknown } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';

/** What the catalogue says of the way in itself, and with what confidence. */
export const status: Check = (input) =>
	input.support.way === 'phone' ? dialIn(input) : stated(input);

/** A telephone number for this meeting settles it, whatever the tool offers in general. */
function dialIn(input: CheckInput): CheckResult {
	const { support, call } = input;
	const offers = [call.arrangement.dialIn, call.arrangement.server.sip];
	if (offers.includes(true)) return fine;
	const remedies = [{ kind: 'dialIn', device: null }] as const;
	if (offers.includes(false)) return blocked({ code: 'noDialIn' }, { remedies });
	return support.status === 'conditional' ? ask(['dialIn'], { remedies }) : stated(input);
}

function stated({ tool, support, browser, device }: CheckInput): CheckResult {
	if (support.status === 'retired') return blocked({ code: 'toolRetired', on: tool.status.date });
	if (support.status === 'not-supported') return turnedAway({ tool, support, browser, device });
	if (support.status === 'unofficial') return unknown({ code: 'unofficial' });
	if (support.status === 'unknown') {
		return unknown(
			support.way === 'browser'
				? { code: 'undocumented', browser: browser?.name ?? null }
				: { code: 'toolFloorUnknown' },
		);
	}
	return support.status === 'unknown-version' || isLowConfidence(support)
		? unknown({ code: 'toolFloorUnknown' })
		: fine;
}

type Where = Pick<CheckInput, 'tool' | 'support' | 'browser' | 'device'>;

function turnedAway({ tool, browser, device }: Where): CheckResult {
	const platform = device?.platform ?? null;
	if (browser === null) {
		return platform === null
			? blocked({ code: 'noPhoneWay' })
			: blocked({ code: 'wayNotOffered', platform });
	}
	const isMobile = platform === 'ios' || platform === 'ipados' || platform === 'android';
	return isMobile && tool.guestBrowserJoin.value === 'desktop-only'
		? blocked({ code: 'guestNotOnMobile' })
		: blocked({ code: 'browserNotSupported', browser: browser.name });
}
