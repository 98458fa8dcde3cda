/** Why a camera or microphone could not be opened; a sentence with a remedy belongs to each. */
export const mediaErrorCodes = [
	/** The page is not encrypted, or the browser has no such thing. */
	'noAccess',
	/** Refused by the person just now. */
	'blocked',
	/** Refused without a question: an earlier answer that the browser keeps for this page. */
	'blockedBefore',
	/** Refused without a question where none was ever asked: somebody set it so for this device. */
	'byPolicy',
	/** The question was closed without an answer. */
	'dismissed',
	/** Refused by the operating system's own switch. */
	'bySystem',
	'missing',
	'inUse',
	'failed',
] as const;
export type MediaErrorCode = (typeof mediaErrorCodes)[number];

/** Why a step came out as it did; a step that passed needs no reason. */
export const stepReasons = [
	...mediaErrorCodes,
	// page
	'insecure',
	'inApp',
	'framed',
	// browser
	'noCalls',
	'noStreams',
	'noCapture',
	'noObservers',
	// camera
	'black',
	'noPicture',
	// microphone
	'noSound',
	'silent',
	'quiet',
	// speaker
	'notHeard',
	'soundBlocked',
	// https
	'offline',
	'serverStopped',
	'serverUnfit',
	'addressBlocked',
	'noServer',
	'tooMany',
	// signal
	'tokenRefused',
	'roomGone',
	'webSocketBlocked',
	// udp, tcp, turn
	'clientNotLoaded',
	'udpBlocked',
	'relayOnly',
	'mediaBlocked',
	'tcpBlocked',
	'noTurn',
	'turnBlocked',
	// quality
	'noMedia',
	'loss',
	'bandwidth',
	'cpu',
	'fewFrames',
	'slow',
	'jitter',
	// any
	'notAnswered',
	'timeout',
	'unexpected',
	'skipped',
	'cancelled',
	'earlierFailed',
	'notNeeded',
] as const;
export type StepReason = (typeof stepReasons)[number];
