import { nameKey } from './names.ts';

/** Words that every session has, and what says no more than which one in a row it is of its committee. */
const usual = /(?<=^| )(die|der|des|sitzung|nr|\d+|e?s)(?= |$)/g;

/**
 * What a session is called, where that says more than whose it is: "Klausurtagung", not "12. Sitzung des
 * Stadtrates".
 *
 * @returns empty: nothing more
 */
export function ownName(name: string, committeeName: string): string {
	const committee = nameKey(committeeName);
	const rest = nameKey(name)
		.replace(committee, ' ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(usual, ' ')
		.trim();
	return rest === '' ? '' : name.trim();
}

/** A session in a line: "Stadtrat", or "Stadtrat: Klausurtagung" where its name says more. */
export const sessionTitle = (session: {
	readonly committeeName: string;
	readonly name?: string;
}): string => {
	const own = ownName(session.name ?? '', session.committeeName);
	const isWhole = nameKey(own).startsWith(nameKey(session.committeeName));
	return own !== '' && isWhole ? own : [session.committeeName, own].filter(Boolean).join(': ');
};
