import { isUnsure } from '../tool/provenance.ts';
import { ask, blocked, fine, unknown } from './check.ts';
import type { Check, Finding, Trial } from './check.ts';

/** What the catalogue says of the way in itself, and how sure it is. */
export const status: Check = (trial) => (trial.row.way === 'phone' ? dialIn(trial) : stated(trial));

/** A telephone number for this meeting settles it, whatever the tool offers in general. */
function dialIn(trial: Trial): Finding {
	const { row, call } = trial;
	const offers = [call.arrangement.dialIn, call.arrangement.server.sip];
	if (offers.includes(true)) return fine;
	const remedies = [{ kind: 'dialIn', device: null }] as const;
	if (offers.includes(false)) return blocked({ code: 'noDialIn' }, { remedies });
	return row.status === 'conditional' ? ask(['dialIn'], { remedies }) : stated(trial);
}

function stated({ tool, row, browser, device }: Trial): Finding {
	if (row.status === 'retired') return blocked({ code: 'toolRetired', on: tool.status.date });
	if (row.status === 'not-supported') return turnedAway({ tool, row, browser, device });
	if (row.status === 'unofficial') return unknown({ code: 'unofficial' });
	if (row.status === 'unknown') {
		return unknown(
			row.way === 'browser'
				? { code: 'undocumented', browser: browser?.name ?? null }
				: { code: 'toolFloorUnknown' },
		);
	}
	return row.status === 'unknown-version' || isUnsure(row)
		? unknown({ code: 'toolFloorUnknown' })
		: fine;
}

type Where = Pick<Trial, 'tool' | 'row' | 'browser' | 'device'>;

function turnedAway({ tool, browser, device }: Where): Finding {
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
