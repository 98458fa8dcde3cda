/** Why a file cannot be read, or not wholly. */
export const fileProblemCodes = [
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
	'rightLost',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** `line` is where in the file, counted from 1. */
export interface FileProblem {
	readonly code: FileProblemCode;
	readonly line?: number;
	/** Of whoever had it saved, where their right to is gone. */
	readonly account?: string;
}

/** Thrown by whatever reads a file; nothing of such a file is kept. */
export class UnreadableFile extends Error {
	readonly problem: FileProblem;
	constructor(code: FileProblemCode, line?: number) {
		super(code);
		this.name = 'UnreadableFile';
		this.problem = line === undefined ? { code } : { code, line };
	}
}
