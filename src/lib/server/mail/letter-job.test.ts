import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { LetterKind } from '../../council/letters.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as jobs from '../jobs/jobs.ts';
import { startWorker } from '../jobs/worker.ts';
import * as deliveryWays from '../register/delivery-ways.ts';
import * as people from '../register/people.ts';
import { personChange } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import { setStanding } from '../sessions/standing.ts';
import { callOff, markSent } from '../sessions/session-acts.ts';
import * as sessions from '../sessions/sessions.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import { letterKind } from './letter-job.ts';
import * as letters from './letters.ts';
import { readAddressees } from './letters-of-session.ts';
import { noteBounce } from './note-bounce.ts';
import { repeatLetters, sendLetters } from './send-letters.ts';
import { startSmtp } from './testing/smtp-server.ts';
import type { TestSmtp, TestSmtpConduct } from './testing/smtp-server.ts';

vi.stubEnv('LOG_LEVEL', 'silent');
vi.stubEnv('ORIGIN', 'https://rat.stadt.example');
const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-letters-'));
vi.stubEnv('VOLLZAEHLIG_DATA', data);

let server: TestSmtp;
let conduct: TestSmtpConduct = {};
beforeAll(async () => {
	server = await startSmtp({
		refuses: (to) => conduct.refuses?.(to) ?? null,
		afterData: () => conduct.afterData?.() ?? 'takes',
	});
	vi.stubEnv('SMTP_HOST', 'localhost');
	vi.stubEnv('SMTP_PORT', String(server.port));
	vi.stubEnv('SMTP_CA_FILE', server.caFile);
	vi.stubEnv('MAIL_FROM', 'Büro des Rates <rat@stadt.example>');
});
afterAll(async () => {
	await server.close();
	rmSync(data, { recursive: true });
});
beforeEach(() => {
	conduct = {};
});
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

const work = (db: Db) =>
	ends.push(
		startWorker(() => db, {
			...{ kinds: { letter: letterKind }, everyMs: 20, pauseAfter: () => 1 },
		}),
	);
/** A session to which Lerche and Amsel are invited, who have addresses. */
async function council(db: Db): Promise<string> {
	const id = await fillSession(db);
	for (const [person, familyName] of [
		['lerche', 'Lerche'],
		['amsel', 'Amsel'],
	] as const) {
		const { revision = 0, officeId = '' } = (await people.read(acting(db), person)) ?? {};
		const change = { ...personChange, officeId, familyName, email: `${person}@stadt.example` };
		await people.update(acting(db), person, revision, change);
	}
	return id;
}
const kindsDue = async (db: Db, id: string) => {
	const session = (await sessions.read(db, id)) ?? expect.fail('no session');
	return (await readAddressees(db, session, acting(db).now)).map(({ due }) => due);
};
async function sendAll(db: Db, id: string, kind: LetterKind) {
	const everyone = await attendees.listEveryone(db, [id]);
	return sendLetters(acting(db), {
		...{ sessionId: id, kind, locale: 'de' },
		attendeeIds: new Set(everyone.map((one) => one.id)),
	});
}
const settled = (db: Db, id: string, states: readonly string[]) =>
	vi.waitFor(async () => {
		const found = (await letters.list(db, id)).map(({ state }) => state);
		expect(found.toSorted()).toEqual(states.toSorted());
	}, 6000);
const mailsTo = (name: string) => server.taken.filter(({ to }) => to === `${name}@stadt.example`);

onBothDatabases((store) => {
	test('each who is invited gets one letter with their own link, and its proof is kept without it', async () => {
		const db = store.db();
		const id = await council(db);
		const before = mailsTo('lerche').length;
		expect(await kindsDue(db, id)).toEqual(['invitation', 'invitation']);
		expect(await sendAll(db, id, 'invitation')).toBe(2);
		expect((await sessions.read(db, id))?.sent?.byName).toBe(acting(db).actor.name);
		work(db);
		await settled(db, id, ['sent', 'sent']);
		const [mail, ...others] = mailsTo('lerche').slice(before);
		expect(others).toEqual([]);
		const text = mail?.text ?? '';
		expect(text).toMatch(/^https:\/\/rat\.stadt\.example\/j\/[\w.-]+\r$/m);
		expect(text).toContain('METHOD:REQUEST');
		const [kept] = (await letters.list(db, id)).filter(({ address }) => /lerche/.test(address));
		expect(kept).toMatchObject({ kind: 'invitation', answer: '250 2.0.0 queued as 4711' });
		expect(text).toContain(`Message-ID: ${kept?.messageId}`);
		expect(kept?.hash).toBe(createHash('sha256').update(text).digest('hex'));
		expect(JSON.stringify(kept)).not.toMatch(/\/j\//);
		expect(await kindsDue(db, id)).toEqual([null, null]);
		expect(await sendAll(db, id, 'invitation')).toBe(0);
	});

	test('letters go where somebody is reached on the day, and to nobody whose addresses are all out', async () => {
		const db = store.db();
		const id = await council(db);
		const out = { inside: 'out', outside: 'out' } as const;
		const way = { validFrom: null, validTo: null, consentOn: null } as const;
		for (const [personId, kind, address, states] of [
			['lerche', 'mandateMail', 'lerche@stadt.example', out],
			['lerche', 'temporaryMail', 'vertretung@stadt.example', { inside: 'works', outside: null }],
			['amsel', 'mandateMail', 'amsel@stadt.example', out],
		] as const) {
			const one = { id: `${personId} ${kind}`, kind, address, states, ...way };
			await deliveryWays.create(acting(db), personId, one);
		}
		const before = mailsTo('vertretung').length;
		expect(await sendAll(db, id, 'invitation')).toBe(1);
		work(db);
		await settled(db, id, ['sent']);
		expect(mailsTo('vertretung').length).toBe(before + 1);
		const { requestedAt } = (await letters.list(db, id))[0] ?? {};
		expect(requestedAt).toBe(acting(db).now);
		const session = (await sessions.read(db, id)) ?? expect.fail('no session');
		const [amsel] = (await readAddressees(db, session, acting(db).now)).filter(
			({ attendee }) => attendee.personId === 'amsel',
		);
		expect(amsel).toMatchObject({ due: 'invitation', isUntold: true, attendee: { email: '' } });
		expect(amsel?.attendee.reach).toEqual({ way: null, reason: 'out' });
	});

	test('who is refused is told apart from who got it, and can be sent to once more', async () => {
		const db = store.db();
		const id = await council(db);
		conduct = { refuses: (to) => (/amsel/.test(to) ? { code: 550, text: '5.1.1 nobody' } : null) };
		await sendAll(db, id, 'invitation');
		work(db);
		await settled(db, id, ['refused', 'sent']);
		const refused = (await letters.list(db, id)).find(({ state }) => state === 'refused');
		expect(refused?.answer).toContain('5.1.1 nobody');
		conduct = {};
		expect(await repeatLetters(acting(db), id, [refused?.id ?? ''])).toBe(1);
		await settled(db, id, ['sent', 'sent']);
		expect(await repeatLetters(acting(db), id, [refused?.id ?? ''])).toBe(0);
	});

	test('what broke after the mail was on its way is unsure, and never sent again by itself', async () => {
		const db = store.db();
		const id = await council(db);
		const before = server.taken.length;
		conduct = { afterData: () => 'breaks' };
		await sendAll(db, id, 'invitation');
		work(db);
		await settled(db, id, ['unsure', 'unsure']);
		expect(server.taken.length - before).toBe(2);
		conduct = {};
		const all = (await letters.list(db, id)).map((one) => one.id);
		expect(await repeatLetters(acting(db), id, all)).toBe(2);
		await settled(db, id, ['sent', 'sent']);
		const mails = mailsTo('lerche').slice(-2);
		const marks = mails.map(({ text }) => /^(?:Message-ID|UID|SEQUENCE):.*$/gm[Symbol.match](text));
		expect(marks[0]).toHaveLength(3);
		expect(marks[1]).toEqual(marks[0]);
	});

	test('a server that does not want it now is asked again until it does', async () => {
		const db = store.db();
		const id = await council(db);
		let asked = 0;
		conduct = { refuses: () => (++asked < 6 ? { code: 451, text: '4.7.1 later' } : null) };
		await sendAll(db, id, 'invitation');
		work(db);
		await settled(db, id, ['sent', 'sent']);
	});

	test('a letter that is not true any more is dropped; who knew of the session is told', async () => {
		const db = store.db();
		const id = await council(db);
		await sendAll(db, id, 'invitation');
		await callOff(acting(db), id, 'Wasserschaden');
		work(db);
		await settled(db, id, ['dropped', 'dropped']);
		expect(await kindsDue(db, id)).toEqual([null, null]);
		await callOff(acting(db), id, null);
		expect(await kindsDue(db, id)).toEqual(['invitation', 'invitation']);
		await sendAll(db, id, 'invitation');
		await settled(db, id, ['dropped', 'dropped', 'sent', 'sent']);
		await callOff(acting(db), id, 'Wasserschaden');
		expect(await sendAll(db, id, 'calledOff')).toBe(2);
		await settled(db, id, ['dropped', 'dropped', 'sent', 'sent', 'sent', 'sent']);
		const [first, last] = mailsTo('amsel')
			.slice(-2)
			.map(({ text }) => text);
		expect(last).toMatch(/METHOD:CANCEL[^]*Wasserschaden|Wasserschaden[^]*METHOD:CANCEL/);
		expect(last).not.toMatch(/^https:\S+\r$/m);
		const numbers = [first, last].map((text) => Number(/SEQUENCE:(\d+)/.exec(text ?? '')?.[1]));
		expect(numbers[1]).toBeGreaterThan(numbers[0] ?? 99);
	});

	test('of a session whose invitations were sent by hand only what changes is owed', async () => {
		const db = store.db();
		const id = await council(db);
		await markSent(acting(db), id, true);
		expect(await kindsDue(db, id)).toEqual([null, null]);
		const session = (await sessions.read(db, id)) ?? expect.fail('no session');
		const startsAt = '2027-04-08T12:00:00.000Z';
		await sessions.change(db, id, { startsAt });
		expect(session.startsAt).not.toBe(startsAt);
		expect(await kindsDue(db, id)).toEqual(['changed', 'changed']);
		await sendAll(db, id, 'changed');
		work(db);
		await settled(db, id, ['sent', 'sent']);
		expect(mailsTo('amsel').at(-1)?.text).toMatch(/Die Zeit, bisher: Donnerstag, 1\.\sApril/);
	});

	test('who is not invited any more is told so, once', async () => {
		const db = store.db();
		const id = await council(db);
		await sendAll(db, id, 'invitation');
		work(db);
		await settled(db, id, ['sent', 'sent']);
		const [amsel] = await attendees.list(db, [id]);
		await setStanding(acting(db), amsel?.id ?? '', 'withdrawn');
		expect((await kindsDue(db, id)).toSorted()).toEqual([null, 'withdrawn'].toSorted());
		expect(await sendAll(db, id, 'withdrawn')).toBe(1);
		await settled(db, id, ['sent', 'sent', 'sent']);
		expect(mailsTo('amsel').at(-1)?.text).toContain('nicht mehr eingeladen');
	});

	test('a process that died while a letter was on its way leaves it unsure', async () => {
		const db = store.db();
		const id = await council(db);
		await sendAll(db, id, 'invitation');
		const past = '2020-01-01T00:00:00.000Z';
		const taken = await jobs.take(db, {
			...{ kinds: ['letter'], owner: 'a dead process', now: acting(db).now },
			...{ real: '2030-01-01T00:00:00.000Z', leaseUntil: past },
		});
		if (!taken) throw new Error('nothing was taken');
		await jobs.markOutside(db, taken.lease, past);
		const before = server.taken.length;
		work(db);
		await settled(db, id, ['sent', 'unsure']);
		expect(server.taken.length - before).toBe(1);
	});

	test('a letter that came back counts as refused, by its report', async () => {
		const db = store.db();
		const id = await council(db);
		await sendAll(db, id, 'invitation');
		work(db);
		await settled(db, id, ['sent', 'sent']);
		const [letter] = await letters.list(db, id);
		const report = (messageId: string, action: string) =>
			`Action: ${action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 unknown\n\nMessage-ID: ${messageId}\n`;
		const noted = (text: string) => noteBounce(acting(db), id, text);
		expect(await noted('Guten Tag')).toBe('noReport');
		expect(await noted(report('<other@stadt.example>', 'failed'))).toBe('unknownLetter');
		expect(await noted(report(letter?.messageId ?? '', 'delayed'))).toBe('later');
		await settled(db, id, ['sent', 'sent']);
		expect(await noted(report(letter?.messageId ?? '', 'failed'))).toEqual({
			attendeeId: letter?.attendeeId,
		});
		await settled(db, id, ['refused', 'sent']);
		expect((await letters.read(db, letter?.id ?? ''))?.answer).toBe('550 unknown');
	});

	test('the job of a letter says whose letter, and nothing of a link', async () => {
		const db = store.db();
		const id = await council(db);
		await sendAll(db, id, 'invitation');
		for (const letter of await letters.list(db, id)) {
			const taken = await jobs.take(db, {
				...{ kinds: ['letter'], owner: 'a process', now: acting(db).now },
				...{ real: '2030-01-01T00:00:00.000Z', leaseUntil: '2030-01-01T00:01:00.000Z' },
			});
			if (taken) expect(Object.keys(JSON.parse(taken.payload))).toEqual(['letterId']);
			expect(JSON.stringify(letter)).not.toMatch(/\/j\//);
		}
	});
});
