/** Something the operator can mend: the message is a whole sentence, and no stack is shown. */
export class Trouble extends Error {}

/** @param {unknown} error @returns {string | undefined} */
export const codeOf = (error) =>
	error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: undefined;
