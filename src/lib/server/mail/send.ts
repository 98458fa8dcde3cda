import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailConfig } from '../process/config.ts';

/**
 * What came of handing a mail to the server. `temporary`: nothing has left, and it may be tried again.
 * `unsure`: the connection broke after the mail was on its way, and before the server answered.
 */
export type SendOutcome =
	| { readonly is: 'accepted'; readonly answer: string }
	| { readonly is: 'refused'; readonly code: number; readonly answer: string }
	| { readonly is: 'temporary'; readonly trouble: SendTrouble; readonly answer: string }
	| { readonly is: 'unsure'; readonly answer: string };

/** Why nothing left. `answer`: the server said so. */
export type SendTrouble = 'unreachable' | 'certificate' | 'noTls' | 'login' | 'slow' | 'answer';

/** A mail as the server gets it. */
export interface OutgoingMail {
	/** Of one recipient. */
	readonly to: string;
	readonly bytes: Buffer;
}

export interface SendLimits {
	/** Milliseconds for everything. */
	readonly wholeMs: number;
	/** For the server to say anything. */
	readonly silentMs: number;
}
const usualLimits: SendLimits = { wholeMs: 60_000, silentMs: 30_000 };

interface SmtpError extends Error {
	readonly code?: string;
	readonly command?: string;
	readonly response?: string;
	readonly responseCode?: number;
}

/**
 * Hands one mail to the server, by TLS with a certificate that is checked, or not at all.
 *
 * @param signal ends it as long as nothing is on its way
 */
export async function send(
	config: MailConfig,
	mail: OutgoingMail,
	signal: AbortSignal,
	limits = usualLimits,
): Promise<SendOutcome> {
	let isOnItsWay = false;
	// Read from only once the server has said that it takes the mail.
	const message = Readable.from(
		(function* () {
			isOnItsWay = true;
			yield mail.bytes;
		})(),
	);
	const options = await optionsOf(config, limits).catch(() => null);
	if (options === null) {
		return { is: 'temporary', trouble: 'certificate', answer: `cannot read ${config.caFile}` };
	}
	const connection = new SMTPConnection(options);
	try {
		const answer = await within(
			connection,
			{ ms: limits.wholeMs, signal, isEndable: () => !isOnItsWay },
			() => handOver(connection, config, mail, message),
		);
		return { is: 'accepted', answer: oneLine(answer) };
	} catch (error) {
		connection.close();
		return outcomeOf(error instanceof Error ? error : new Error(String(error)), isOnItsWay);
	}
}

async function handOver(
	connection: SMTPConnection,
	{ login, from }: MailConfig,
	{ to, bytes }: OutgoingMail,
	message: Readable,
): Promise<string> {
	await called<unknown>((done) => connection.connect(done));
	if (login) {
		const { user, password: pass } = login;
		await called<unknown>((done) => connection.login({ user, pass }, done));
	}
	const envelope = { from: from.address, to: [to], size: bytes.length, use8BitMime: true };
	const info = await called<{ readonly response: string }>((done) =>
		connection.send(envelope, message, done),
	);
	connection.quit();
	return info?.response ?? '';
}

async function optionsOf({ host, port, caFile }: MailConfig, { silentMs }: SendLimits) {
	const ca = caFile === null ? null : await readFile(caFile, 'utf8');
	return {
		...{ host, port, secure: port === 465, requireTLS: true },
		tls: {
			...({ rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const),
			...(ca !== null && { ca: [...rootCertificates, ca] }),
		},
		...{ connectionTimeout: silentMs, greetingTimeout: silentMs, dnsTimeout: silentMs },
		...{ socketTimeout: silentMs, logger: false },
	};
}

type Done<Result> = (error?: Error | null, result?: Result) => void;

const called = <Result>(call: (done: Done<Result>) => void): Promise<Result | undefined> =>
	new Promise((resolve, reject) => {
		call((error, result) => (error ? reject(error) : resolve(result)));
	});

interface Patience {
	readonly ms: number;
	readonly signal: AbortSignal;
	/** Whether the signal still ends it. */
	readonly isEndable: () => boolean;
}

/** Ends with whatever comes first: the work, an error of the connection, the time, or the signal. */
async function within<Result>(
	connection: SMTPConnection,
	{ ms, signal, isEndable }: Patience,
	work: () => Promise<Result>,
): Promise<Result> {
	const { promise, reject } = Promise.withResolvers<never>();
	const late = setTimeout(() => reject(smtpError('the time is over', 'ETIMEDOUT')), ms);
	const onAbort = () => {
		if (isEndable()) reject(smtpError('it was ended', 'ETIMEDOUT'));
	};
	signal.addEventListener('abort', onAbort);
	// Whatever comes later, too: an error that nobody hears ends the process.
	connection.on('error', reject);
	promise.catch(() => {});
	try {
		if (signal.aborted) onAbort();
		return await Promise.race([work(), promise]);
	} finally {
		clearTimeout(late);
		signal.removeEventListener('abort', onAbort);
	}
}

const smtpError = (message: string, code: string): SmtpError =>
	Object.assign(new Error(message), { code });

function outcomeOf(error: SmtpError, isOnItsWay: boolean): SendOutcome {
	const { responseCode: code, command = '' } = error;
	const answer = oneLine(error.response ?? error.message);
	const isAboutMail = /^(?:MAIL FROM|RCPT TO|DATA)/.test(command);
	if (code !== undefined && code >= 500 && isAboutMail) return { is: 'refused', code, answer };
	if (code === undefined && isOnItsWay) return { is: 'unsure', answer };
	return { is: 'temporary', trouble: troubleOf(error), answer };
}

function troubleOf({ code = '', command = '', responseCode, message }: SmtpError): SendTrouble {
	if (code === 'EAUTH' || command.startsWith('AUTH')) return 'login';
	if (responseCode !== undefined && command !== 'STARTTLS') return 'answer';
	if (/certificate|self.signed|altnames|unable to verify/i.test(message)) return 'certificate';
	if (code === 'ETLS' || command === 'STARTTLS') return 'noTls';
	return code === 'ETIMEDOUT' ? 'slow' : 'unreachable';
}

const mostSaid = 500;
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, mostSaid);
