/** Why a server could not be read. */
export const fetchFailures = [
	'badAddress',
	'notHttps',
	'withPassword',
	'privateAddress',
	'otherHost',
	'redirected',
	'unknownHost',
	'refused',
	'timeout',
	'broken',
	'certificateChain',
	'certificateOver',
	'certificateOther',
	'status',
	'tooLarge',
	'notJson',
	'stopped',
	'notOparl',
	'noBody',
] as const;
export type FetchFailureCode = (typeof fetchFailures)[number];

/** Those of a server that is not what it should be, or of an address that nobody may have read. */
export const suspicious: readonly FetchFailureCode[] = [
	...(['privateAddress', 'otherHost', 'redirected', 'tooLarge'] as const),
	...(['certificateChain', 'certificateOver', 'certificateOther'] as const),
];

export interface FetchFailure {
	readonly code: FetchFailureCode;
	/** The host that was asked. */
	readonly host: string;
	/** The address that was asked; public, as all of OParl is. */
	readonly address: string;
	/** The status, the other host, or the code of the error; for the technical details. */
	readonly detail: string;
}
