import { nameKey } from './names.ts';

/** A session, as far as it says what it is called. */
export interface NamedSession {
	readonly committeeName: string;
	/** The other committees of a joint session. */
	readonly jointWith?: readonly string[];
	/** As its source calls it; empty: by its committee. */
	readonly name?: string;
}

/** Words that every session has, and what says no more than which one in a row it is of its committee. */
const usual = /(?<=^| )(die|der|des|sitzung|nr|\d+|e?s)(?= |$)/g;
/** Words that every joint session has besides. */
const usualOfJoint = /(?<=^| )(gemeinsamen?|von|vom|dem|und|mit)(?= |$)/g;

/**
 * What a session is called, where that says more than whose it is: "Klausurtagung", not "12. Sitzung des
 * Stadtrates".
 *
 * @returns empty: nothing more
 */
export function ownName({ committeeName, jointWith = [], name = '' }: NamedSession): string {
	const said = [committeeName, ...jointWith]
		.reduce((left, committee) => left.replace(nameKey(committee), ' '), nameKey(name))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(usual, ' ');
	const rest = jointWith.length > 0 ? said.replace(usualOfJoint, ' ') : said;
	return rest.trim() === '' ? '' : name.trim();
}
