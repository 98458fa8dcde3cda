/** Why a file cannot be read, or not wholly. */
export const problemCodes = [
	'empty',
	'binary',
	'oldExcel',
	'pdf',
	'tooLarge',
	'openQuote',
	'tooManyColumns',
	'tooManyRows',
	'brokenJson',
	'unknownJson',
	'brokenExcel',
	'zipBomb',
	'interrupted',
	'expired',
	'unexpected',
	'registerChanged',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `line` is where in the file, counted from 1. */
export interface Problem {
	readonly code: ProblemCode;
	readonly line?: number;
}

/** Thrown by whatever reads a file; nothing of such a file is kept. */
export class UnreadableFile extends Error {
	readonly problem: Problem;
	constructor(code: ProblemCode, line?: number) {
		super(code);
		this.name = 'UnreadableFile';
		this.problem = line === undefined ? { code } : { code, line };
	}
}
