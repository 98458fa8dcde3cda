/** What follows which texts about a session are of use. */
interface TextFacts {
	readonly isCalledOff: boolean;
	/** Whether the invitations are sent. */
	readonly isSent: boolean;
	/** How many have not checked a device with success. */
	readonly notReady: number;
}

/** Which texts are offered to pass on. */
export interface OfferedTexts {
	readonly standing: boolean;
	readonly reminder: boolean;
	/** That reminding comes later, as nobody has a link yet. */
	readonly isTooEarly: boolean;
}

/** Of a session that is called off nothing but that is passed on; nobody is reminded of a link they do not have. */
export function offeredTexts({ isCalledOff, isSent, notReady }: TextFacts): OfferedTexts {
	const isAnybody = !isCalledOff && notReady > 0;
	return {
		standing: !isCalledOff,
		reminder: isAnybody && isSent,
		isTooEarly: isAnybody && !isSent,
	};
}
