import { pino } from 'pino';
import type { Logger } from 'pino';
import { config } from './config.ts';

/** Names whose values never reach the log, wherever they stand. */
const secretName = /^(link|linkid|token|password|secret|cookie|authorization|url|href|email)$/i;

function withoutSecrets(value: unknown, depth = 0): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (depth > 6) return '…';
	if (value instanceof Error) {
		const { name, message, stack, cause } = value;
		return withoutSecrets({ ...value, name, message, stack, cause }, depth + 1);
	}
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
		.replace(/\/j\/[\w.~%-]+/g, '/j/…')
		.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '…')
		.replace(/(postgres(?:ql)?:\/\/[^:@/\s]+:)[^@\s]+@/g, '$1…@');
}

let made: Logger | undefined;
/** One line of JSON an event, on standard output. Say `log().info({ sessionId }, 'room opened')`. */
export function log(): Logger {
	return (made ??= pino({
		level: config().logLevel,
		base: undefined,
		errorKey: 'error',
		timestamp: pino.stdTimeFunctions.isoTime,
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
	}));
}
