import { accountCodes } from '../../compat/tool/account.ts';
import type { AccountCode } from '../../compat/tool/account.ts';
import type { Fields } from './entries.ts';
import { accountWord, positionWord } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';

/** Those most people are asked about; the others are a click away. */
export const usualAccounts: readonly AccountCode[] = [
	'apple-account',
	'microsoft-account',
	'zoom-account',
	'webex-account',
	'mobile-number',
	'phone-line',
];
export const otherAccounts = accountCodes.filter((code) => !usualAccounts.includes(code));

export const personFields = (
	offices: readonly { readonly id: string; readonly name: string }[],
): Fields => ({
	title: { label: m.person_title },
	givenName: { label: m.person_givenName },
	familyName: { label: m.person_familyName },
	position: { label: m.person_position, word: positionWord },
	officeId: {
		label: m.person_office,
		word: (id) => offices.find((office) => office.id === id)?.name ?? id,
	},
	email: { label: m.person_email },
	phone: { label: m.person_phone },
	accounts: { label: m.person_accounts, word: accountWord },
	noAccounts: { label: m.person_noAccounts, word: (_, locale) => m.device_yes({}, { locale }) },
});
