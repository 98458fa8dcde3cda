import { afterEach, expect, test } from 'vitest';
import type { MailConfig } from '../process/config.ts';
import { send } from './send.ts';
import { startSmtp } from './testing/smtp-server.ts';
import type { TestSmtp, TestSmtpConduct } from './testing/smtp-server.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});
async function serverWith(conduct: TestSmtpConduct = {}): Promise<TestSmtp> {
	const server = await startSmtp(conduct);
	ends.push(server.close);
	return server;
}
const from = { name: 'Sitzungsdienst', address: 'sitzungsdienst@stadt.example' };
const configOf = ({ port, caFile }: TestSmtp, more: Partial<MailConfig> = {}): MailConfig => ({
	...{ host: 'localhost', port, caFile, login: null, from },
	...more,
});
const mail = { to: 'ada@stadt.example', bytes: Buffer.from('Subject: a\r\n\r\n.Grüße\r\n') };
const never = new AbortController().signal;
const limits = { wholeMs: 4000, silentMs: 1500 };

test('a mail is handed over by TLS, as it is, and the answer is told', async () => {
	const server = await serverWith();
	const outcome = await send(configOf(server), mail, never, limits);
	expect(outcome).toEqual({ is: 'accepted', answer: '250 2.0.0 queued as 4711' });
	expect(server.taken).toEqual([{ to: mail.to, text: mail.bytes.toString() }]);
});

test('a recipient who is refused is told with code and text, and nothing is sent', async () => {
	const refuses = () => ({ code: 550, text: '5.1.1 no such mailbox' });
	const server = await serverWith({ refuses });
	const outcome = await send(configOf(server), mail, never, limits);
	expect(outcome).toMatchObject({ is: 'refused', code: 550 });
	expect(outcome.answer).toContain('5.1.1 no such mailbox');
	expect(server.taken).toEqual([]);
});

test('what is refused for now may be tried again; a whole mail that is refused is refused', async () => {
	const busy = await serverWith({ refuses: () => ({ code: 451, text: '4.7.1 greylisted' }) });
	expect(await send(configOf(busy), mail, never, limits)).toMatchObject({
		...{ is: 'temporary', trouble: 'answer' },
		answer: expect.stringContaining('greylisted'),
	});
	const strict = await serverWith({ afterData: () => 'refuses' });
	expect(await send(configOf(strict), mail, never, limits)).toMatchObject({
		...{ is: 'refused', code: 554 },
	});
});

test.each(['breaks', 'isSilent'] as const)(
	'a server that %s after the mail has come leaves it unsure',
	async (afterData) => {
		const server = await serverWith({ afterData: () => afterData });
		const outcome = await send(configOf(server), mail, never, { wholeMs: 900, silentMs: 600 });
		expect(outcome.is).toBe('unsure');
		expect(server.taken).toHaveLength(1);
	},
);

test('a certificate that leads to nobody known, or a server without TLS, gets nothing', async () => {
	const server = await serverWith();
	const stranger = await send(configOf(server, { caFile: null }), mail, never, limits);
	expect(stranger).toMatchObject({ is: 'temporary', trouble: 'certificate' });
	const other = await send(configOf(server, { host: '127.0.0.1' }), mail, never, limits);
	expect(other).toMatchObject({ is: 'temporary', trouble: 'certificate' });
	const gone = await send(configOf(server, { caFile: '/nowhere.pem' }), mail, never, limits);
	expect(gone).toMatchObject({ is: 'temporary', trouble: 'certificate' });
	const plain = await serverWith({ more: { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] } });
	expect(await send(configOf(plain), mail, never, limits)).toMatchObject({
		...{ is: 'temporary', trouble: 'noTls' },
	});
	expect([...server.taken, ...plain.taken]).toEqual([]);
});

test('a server that is away, too slow, or does not know us is told apart', async () => {
	const server = await serverWith({
		more: {
			authOptional: false,
			onAuth: (_auth, _session, callback) => callback(new Error('5.7.8 wrong')),
		},
	});
	const login = { user: 'u', password: 'p' };
	const unknown = await send(configOf(server, { login }), mail, never, limits);
	expect(unknown).toMatchObject({ is: 'temporary', trouble: 'login' });
	const slow = await serverWith({ more: { onConnect: () => {} } });
	const waited = { wholeMs: 900, silentMs: 500 };
	expect(await send(configOf(slow), mail, never, waited)).toMatchObject({
		...{ is: 'temporary', trouble: 'slow' },
	});
	await server.close();
	ends.splice(ends.indexOf(server.close), 1);
	expect(await send(configOf(server, { caFile: null }), mail, never, limits)).toMatchObject({
		...{ is: 'temporary', trouble: 'unreachable' },
	});
});

test('who ends it before the mail is on its way is certain that nothing left', async () => {
	const server = await serverWith({ more: { onConnect: () => {} } });
	const stop = new AbortController();
	const sending = send(configOf(server), mail, stop.signal, limits);
	setTimeout(() => stop.abort(), 100);
	expect(await sending).toMatchObject({ is: 'temporary' });
});
