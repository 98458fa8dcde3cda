/** What a security event can be: something that was refused, or that somebody should look at. */
export const securityKinds = [
	/** Unknown account, wrong password, or a locked account. */
	'signInRefused',
	/** Turned away or told to wait, whatever the password. */
	'signInLimited',
	/** From a browser that the account does not know, after many that were refused. */
	'signInAfterRefusals',
	/** By the city's provider: nobody that has an account here, or no answer to what the browser asked. */
	'providerRefused',
	/** A passkey counts its uses backwards: somebody may have a copy of it. */
	'passkeyCopied',
	/** What a role, a session or a scope does not allow. */
	'actRefused',
	/** Nothing that we signed, or no longer valid. */
	'linkRefused',
	/** Of a password: used, over, replaced, or never made. */
	'passwordLinkRefused',
	/** A form that another website has sent. */
	'foreignOrigin',
	/** Larger than, or nothing that, any page of ours sends. */
	'inputRefused',
	'importRefused',
	/** A council information system that may not be asked, cannot prove its name, or answers beyond bounds. */
	'sourceRefused',
	/** Somebody who was removed asks for a way into the room. */
	'tokenRefused',
	/** The proxy has not written the visitor's address. */
	'proxyHeaderMissing',
] as const;
export type SecurityKind = (typeof securityKinds)[number];

/** What was refused from one network within a minute. */
export interface SecurityEvent {
	readonly id: string;
	/** As any version wrote it. */
	readonly kind: string;
	/** Empty: none, or several. */
	readonly network: string;
	readonly subjectKind: string | null;
	readonly subjectId: string | null;
	readonly route: string | null;
	readonly reason: string;
	/** UTC in ISO 8601, of the real clock. */
	readonly firstAt: string;
	readonly lastAt: string;
	readonly times: number;
	/** Counted for the whole day, without a row each. */
	readonly isRest: boolean;
}

export const securityKindOf = (text: string | null): SecurityKind | undefined =>
	securityKinds.find((kind) => kind === text);

/** So many refused sign-ins at one account within a day are worth a look, if one is heard then. */
export const manyRefusals = 8;
/** So many from so many networks are no forgotten password. */
export const spreadRefusals = { times: 20, networks: 3 } as const;
