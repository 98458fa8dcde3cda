import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A mail that the server has taken. */
export interface TakenMail {
	readonly to: string;
	readonly text: string;
}

/** A mail server of this machine alone, with a certificate of an authority that nobody else knows. */
export interface TestSmtp {
	readonly port: number;
	/** PEM file of its authority. */
	readonly caFile: string;
	readonly taken: readonly TakenMail[];
	readonly close: () => Promise<void>;
}

/** What the server does otherwise than take every mail. */
export interface TestSmtpConduct {
	/** Of an address: the answer to it; `null`: it is taken. */
	readonly refuses?: (to: string) => { readonly code: number; readonly text: string } | null;
	/** After the whole mail has come: breaks the connection, says nothing, or refuses it. */
	readonly afterData?: () => 'takes' | 'breaks' | 'isSilent' | 'refuses';
	readonly more?: SMTPServerOptions;
}

/** Answers to `localhost`, by STARTTLS. */
export async function startSmtp(conduct: TestSmtpConduct = {}): Promise<TestSmtp> {
	const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-smtp-'));
	const file = (name: string) => join(folder, name);
	certify(folder);
	const taken: TakenMail[] = [];
	const server = new SMTPServer({
		...{ key: readFileSync(file('leaf.key')), cert: readFileSync(file('leaf.pem')) },
		...{ authOptional: true, disableReverseLookup: true, logger: false },
		onRcptTo: ({ address }, _session, callback) => {
			const refusal = conduct.refuses?.(address);
			if (!refusal) return callback();
			callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
		},
		onData: (stream, session, callback) => {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const ends = conduct.afterData?.() ?? 'takes';
				if (ends === 'refuses') {
					return callback(Object.assign(new Error('5.7.1 not wanted'), { responseCode: 554 }));
				}
				const [to] = session.envelope.rcptTo;
				taken.push({ to: to?.address ?? '', text: Buffer.concat(parts).toString('utf8') });
				if (ends === 'isSilent') return;
				if (ends === 'takes') return callback(null, '2.0.0 queued as 4711');
				for (const connection of server.connections) {
					Reflect.get(connection, '_socket').destroy();
				}
			});
		},
		...conduct.more,
	});
	server.on('error', () => {});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
	const { port } = server.server.address() as AddressInfo;
	return {
		...{ port, caFile: file('root.pem'), taken },
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					rmSync(folder, { recursive: true });
					resolve();
				});
			}),
	};
}

/** An authority, and a certificate of it for this machine. */
function certify(folder: string): void {
	const openssl = (...args: readonly string[]) =>
		execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
	const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	openssl(
		...['req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '2'],
		...['-subj', '/CN=Test Authority'],
	);
	openssl('req', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=localhost');
	writeFileSync(join(folder, 'leaf.ext'), 'subjectAltName=DNS:localhost');
	openssl(
		...['x509', '-req', '-in', 'leaf.csr', '-CA', 'root.pem', '-CAkey', 'root.key'],
		...['-CAcreateserial', '-days', '2', '-extfile', 'leaf.ext', '-out', 'leaf.pem'],
	);
}
