import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import { realNow } from './clock.ts';
import { config } from './config.ts';

/** Names whose values never reach the log, wherever they stand. */
const secretName = /^(link|linkid|token|password|secret|cookie|authorization|url|href|email)$/i;

/** Of an error only what says where and why: drivers hang whole connections on theirs. */
function plainError(error: Error, depth: number): unknown {
	const { name, message, stack, cause } = error;
	const code = 'code' in error ? error.code : 'errcode' in error ? error.errcode : undefined;
	return withoutSecrets({ name, message, code, stack, cause }, depth);
}

function withoutSecrets(value: unknown, depth = 0): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (depth > 6) return '…';
	if (value instanceof Error) return plainError(value, depth + 1);
	if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([name, item]) => [
			name,
			secretName.test(name) ? '…' : withoutSecrets(item, depth + 1),
		]),
	);
}

/** A personal link or a signed token, however it got into a line. */
export function scrub(line: string): string {
	return line
		.replace(/\/([jd])\/[\w.~%-]+/g, '/$1/…')
		.replace(/[\w-]{8,64}\.[0-9a-z]{1,6}\.[\w-]{22}(?![\w-])/g, '…')
		.replace(/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '…')
		.replace(/(postgres(?:ql)?:\/\/[^:@/\s]+:)[^@\s]+@/g, '$1…@');
}

/**
 * So many lines of one sentence a minute are written, and how many were left out after it: whoever can have
 * one written can have it written as often as they like.
 */
export class LineBudget {
	readonly #minutes = new Map<string, { begin: number; lines: number }>();

	/** @returns whether the line is written, and how many of its sentence were left out in the minute that is over */
	take(sentence: string, now: number): { readonly isWritten: boolean; readonly leftOut: number } {
		const held = this.#minutes.get(sentence);
		if (held && now - held.begin < 60_000) {
			held.lines++;
			return { isWritten: held.lines <= mostLines, leftOut: 0 };
		}
		if (!held && this.#minutes.size >= mostSentences) this.#minutes.clear();
		this.#minutes.set(sentence, { begin: now, lines: 1 });
		return { isWritten: true, leftOut: Math.max(0, (held?.lines ?? 0) - mostLines) };
	}
}
const mostLines = 30;
const mostSentences = 500;

/** One line of JSON an event. @param stream where lines go; standard output unless told otherwise */
export function makeLog(level: string, stream?: DestinationStream): Logger {
	const budget = new LineBudget();
	const options: LoggerOptions = {
		level,
		base: undefined,
		errorKey: 'error',
		timestamp: pino.stdTimeFunctions.isoTime,
		// Ours below: pino's own would spread all that hangs on an error.
		serializers: { error: (error: unknown) => error },
		formatters: {
			log: (said) =>
				Object.fromEntries(
					Object.entries(said).map(([name, item]) => [
						name,
						secretName.test(name) ? '…' : withoutSecrets(item),
					]),
				),
		},
		hooks: {
			streamWrite: scrub,
			logMethod(said, write) {
				const sentence = String(said.at(-1));
				const { isWritten, leftOut } = budget.take(sentence, realNow());
				if (leftOut > 0) write.apply(this, [{ leftOut, of: sentence }, 'lines were left out']);
				if (isWritten) write.apply(this, said);
			},
		},
	};
	return stream ? pino(options, stream) : pino(options);
}

let made: Logger | undefined;
/** The log of this process. Say `log().info({ sessionId }, 'room opened')`. */
export const log = (): Logger => (made ??= makeLog(config().logLevel));
