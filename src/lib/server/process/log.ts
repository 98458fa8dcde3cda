import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
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

/** One line of JSON an event. @param stream where lines go; standard output unless told otherwise */
export function makeLog(level: string, stream?: DestinationStream): Logger {
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
		hooks: { streamWrite: scrub },
	};
	return stream ? pino(options, stream) : pino(options);
}

let made: Logger | undefined;
/** The log of this process. Say `log().info({ sessionId }, 'room opened')`. */
export const log = (): Logger => (made ??= makeLog(config().logLevel));
