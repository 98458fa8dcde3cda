import { accountsBought, accountsOnPhone } from '../tool/account.ts';
import type { AccountCode } from '../tool/account.ts';
import type { Attendee } from '../attendee.ts';
import { afterRemedy, ask, blocked, fine, unknown, worst } from './check.ts';
import type { Check, CheckResult } from './check.ts';

/** Accounts that the way in asks of everybody, and those it asks of the host. */
export const account: Check = ({ tool, support, attendee }) => {
	const ofWay = support.way === 'phone' ? [] : (tool.accounts[support.way] ?? []);
	const ofRole = attendee.role === 'host' ? tool.accounts.host : [];
	return checkAccounts([...new Set([...ofWay, ...ofRole])], attendee);
};

/** Does the attendee have them all, and if not, can they be had? */
export const checkAccounts = (codes: readonly AccountCode[], attendee: Attendee): CheckResult =>
	worst(codes.map((code) => one(code, attendee)));

function one(code: AccountCode, attendee: Attendee): CheckResult {
	if (attendee.accounts === null) return ask([code]);
	return attendee.accounts.includes(code) ? fine : lacking(code, attendee);
}

function lacking(code: AccountCode, { accounts, devices }: Attendee): CheckResult {
	const missing = [code];
	if (accountsBought.includes(code)) {
		const remedies = [{ kind: 'buy', device: null, account: code }] as const;
		return blocked({ code: 'accountBought', account: code }, { missing, remedies });
	}
	if (accountsOnPhone.includes(code) && accounts?.includes('mobile-number') !== true) {
		const hasPhone = (devices ?? []).some(
			({ platform }) => platform === 'ios' || platform === 'android',
		);
		return (hasPhone ? unknown : blocked)(
			{ code: 'phoneAccountNeeded', account: code },
			{ missing },
		);
	}
	const remedies = [{ kind: 'createAccount', device: null, account: code }] as const;
	return afterRemedy({ code: 'accountMissing', account: code }, { missing, remedies });
}
