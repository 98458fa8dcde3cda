import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { parseMoment } from '../../calendar/wall-clock.ts';
import { providerVariables, readProvider } from './provider-config.ts';
import type { ProviderConfig } from './provider-config.ts';

const Environment = v.object({
	VOLLZAEHLIG_DATA: v.optional(v.string(), 'data'),
	DATABASE_URL: v.optional(v.string()),
	/** The header a trusted proxy writes the visitor's address into. Without it headers are not believed. */
	ADDRESS_HEADER: v.optional(v.string()),
	ORIGIN: v.optional(v.pipe(v.string(), v.url()), 'http://127.0.0.1:3000'),
	LIVEKIT_URL: v.optional(v.string()),
	LIVEKIT_API_KEY: v.optional(v.string()),
	LIVEKIT_API_SECRET: v.optional(v.string()),
	/** Hosts of OParl servers, divided by commas, that may have private addresses and no https. */
	OPARL_PRIVATE_HOSTS: v.optional(v.string(), ''),
	/** PEM file of certificates that OParl servers may lead back to, beside the usual ones. */
	OPARL_CA_FILE: v.optional(v.string()),
	/** The mail server that letters are handed to, by STARTTLS, or by TLS from the start at port 465. */
	SMTP_HOST: v.optional(v.string(), ''),
	SMTP_PORT: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{1,5}$/))], 'it is a number'),
		'',
	),
	SMTP_USER: v.optional(v.string(), ''),
	SMTP_PASSWORD: v.optional(v.string(), ''),
	/** PEM file of certificates that the mail server may lead back to, beside the usual ones. */
	SMTP_CA_FILE: v.optional(v.string(), ''),
	/** The mailbox that letters come from: `sitzungsdienst@stadt.example`, or `Name <…>`. */
	MAIL_FROM: v.optional(v.string(), ''),
	/** The moment that a trial begins at: clock.ts. */
	VOLLZAEHLIG_CLOCK: v.optional(v.string(), ''),
	/** `1`: a second factor is compulsory on an address of this machine too. */
	VOLLZAEHLIG_SECOND_FACTOR: v.optional(v.picklist(['', '1']), ''),
	/** Where weaknesses are reported: security.txt. */
	SECURITY_CONTACT: v.optional(
		v.union(
			[v.literal(''), v.pipe(v.string(), v.regex(/^(?:mailto:|https:\/\/|tel:)[!-~]+$/))],
			'it begins with mailto:, https:// or tel:',
		),
		'',
	),
	/** The city's OpenID Connect provider: provider-config.ts. */
	...providerVariables.entries,
	LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

export interface Config {
	/** Folder of the embedded database and the keys. */
	readonly data: string;
	/** PostgreSQL address, or the path of the SQLite file. */
	readonly database: string;
	readonly addressHeader: string | null;
	readonly origin: string;
	/** `null`: no room can be offered. `url` is a WebSocket address (ws:// or wss://). */
	readonly livekit: { readonly url: string; readonly key: string; readonly secret: string } | null;
	/** What imports from a council information system may reach beyond public https. */
	readonly oparl: { readonly privateHosts: readonly string[]; readonly caFile: string | null };
	/** `null`: letters are sent by hand. */
	readonly mail: MailConfig | null;
	/** Where the clock of a trial begins, UTC in ISO 8601; `null`: the clock is the real one. */
	readonly clock: string | null;
	/** Whether roles that reach everybody's records must have one: everywhere but in trials on one machine. */
	readonly isSecondFactorCompulsory: boolean;
	/** `null`: people sign in here alone. */
	readonly provider: ProviderConfig | null;
	/** `null`: there is no security.txt. */
	readonly securityContact: string | null;
	readonly logLevel: string;
}

/** The mail server, and the functional mailbox that letters come from. */
export interface MailConfig {
	readonly host: string;
	readonly port: number;
	/** `null`: the server asks for no name. */
	readonly login: { readonly user: string; readonly password: string } | null;
	readonly caFile: string | null;
	/** `name` may be empty. */
	readonly from: { readonly name: string; readonly address: string };
}

/** @throws {Error} with a sentence for the operator, naming the variable */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const parsed = v.safeParse(Environment, environment);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		throw new Error(`${v.getDotPath(issue) ?? 'The environment'} is not usable: ${issue.message}`);
	}
	const env = parsed.output;
	const data = resolve(env.VOLLZAEHLIG_DATA);
	const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = env;
	if (url && !(key && secret)) {
		const missing = key ? 'LIVEKIT_API_SECRET' : 'LIVEKIT_API_KEY';
		throw new Error(
			`${missing} is not set: put it beside LIVEKIT_URL; both stand in the LiveKit server's configuration under "keys"`,
		);
	}
	return {
		data,
		database: env.DATABASE_URL || join(data, 'vollzaehlig.sqlite'),
		addressHeader: env.ADDRESS_HEADER ?? null,
		origin: new URL(env.ORIGIN).origin,
		livekit: url && key && secret ? { url: url.replace(/^http/, 'ws'), key, secret } : null,
		oparl: {
			privateHosts: env.OPARL_PRIVATE_HOSTS.split(',')
				.map((host) => host.trim().toLowerCase())
				.filter(Boolean),
			caFile: env.OPARL_CA_FILE || null,
		},
		mail: env.SMTP_HOST ? readMail(env) : null,
		clock: env.VOLLZAEHLIG_CLOCK ? readClock(env.VOLLZAEHLIG_CLOCK, env.ORIGIN) : null,
		isSecondFactorCompulsory: env.VOLLZAEHLIG_SECOND_FACTOR === '1' || !isLoopback(env.ORIGIN),
		provider: readProvider(env, isLoopback),
		securityContact: env.SECURITY_CONTACT || null,
		logLevel: env.LOG_LEVEL,
	};
}

function readMail(env: v.InferOutput<typeof Environment>): MailConfig {
	const { SMTP_HOST: host, SMTP_USER: user, SMTP_PASSWORD: password } = env;
	const written = env.MAIL_FROM.trim();
	const at = written.endsWith('>') ? written.lastIndexOf('<') : -1;
	const name = at < 0 ? '' : written.slice(0, at).trim();
	const address = at < 0 ? written : written.slice(at + 1, -1);
	if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/.test(address) || /[<>\p{Cc}]/u.test(name)) {
		throw new Error(
			'MAIL_FROM is not set or no address: put the mailbox that letters come from beside SMTP_HOST, such as "Sitzungsdienst <sitzungsdienst@stadt.example>"',
		);
	}
	const port = Number(env.SMTP_PORT || 587);
	const login = user ? { user, password } : null;
	return { host, port, login, caFile: env.SMTP_CA_FILE || null, from: { name, address } };
}

/** Whether only this machine reaches an address. */
export const isLoopback = (origin: string): boolean =>
	// WHATWG's parser writes 127.1 and 0x7f000001 as 127.0.0.1, and an IPv6 address at its shortest.
	/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);

/** Whether an empty database is filled: where others reach it only if somebody asked for that. */
export const wantsDemonstration = ({
	VOLLZAEHLIG_DEMO: said,
	ORIGIN: origin,
}: Record<string, string | undefined>): boolean =>
	said === '1' || (said !== '0' && (!origin || (URL.canParse(origin) && isLoopback(origin))));

function readClock(text: string, origin: string): string {
	if (!isLoopback(origin)) {
		throw new Error(
			`VOLLZAEHLIG_CLOCK is for trials on one machine: take it away, or give an ORIGIN that only this machine reaches (localhost, 127.0.0.1, [::1]) instead of ${new URL(origin).hostname}`,
		);
	}
	const moment = parseMoment(text);
	if (moment === null) throw new Error(`VOLLZAEHLIG_CLOCK is not usable: ${noMoment(text)}`);
	return moment;
}

/** A sentence for the operator. */
export const noMoment = (text: string): string =>
	`"${text}" is no moment; write 2020-04-23T14:05 for the time in Berlin, or 2020-04-23T12:05:00Z`;

let read: Config | undefined;
/** The configuration of this process, read on first use. */
export function config(): Config {
	return (read ??= readConfig(process.env));
}
