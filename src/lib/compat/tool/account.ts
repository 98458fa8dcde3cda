export const accountCodes = [
	'alfaview-account',
	'apple-account',
	'bigbluebutton-account',
	'edudip-account',
	'google-account',
	'goto-account',
	'matrix-account',
	'microsoft-account',
	'mobile-number',
	'nextcloud-account',
	'opentalk-account',
	'phone-line',
	'signal-account',
	'telegram-account',
	'threema-licence',
	'visavid-account',
	'webex-account',
	'whatsapp-account',
	'wire-account',
	'zoom-account',
] as const;
/** An account or a telephone line. It belongs to a person, never to a device. */
export type AccountCode = (typeof accountCodes)[number];

/** Accounts that live on a smartphone; every other one that is not bought is made free of charge. */
export const accountsOnPhone: readonly AccountCode[] = [
	'signal-account',
	'whatsapp-account',
	'telegram-account',
];
export const accountsBought: readonly AccountCode[] = ['threema-licence', 'goto-account'];
/** Either makes its owner reachable by telephone. */
export const telephoneLines: readonly AccountCode[] = ['mobile-number', 'phone-line'];
