import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseMoment, wallOf } from '../src/lib/calendar/wall-clock.ts';
import { asSystem } from '../src/lib/server/acting.ts';
import * as clock from '../src/lib/server/process/clock.ts';
import { config, noMoment } from '../src/lib/server/process/config.ts';
import * as demonstration from '../src/lib/server/demo/demonstration.ts';
import { issuePasswordLink } from '../src/lib/server/access/password-link.ts';
import { close, db } from '../src/lib/server/db/db.ts';
import { migrate } from '../src/lib/server/db/open.ts';
import { reset } from '../src/lib/server/access/second-factors-held.ts';
import { passwordHashOf } from '../src/lib/server/access/sign-in-accounts.ts';
import * as staff from '../src/lib/server/access/staff.ts';
import type { StaffAccount } from '../src/lib/server/access/staff.ts';
import { failureSentence } from '../src/lib/server/db/store-errors.ts';
import { testLetter } from './admin/test-letter.ts';
import { rotateKey } from './admin/rotate-key.ts';
import { verifyAudit } from './admin/verify-audit.ts';
import { readEnvironmentFile } from './setup/places.js';

const usage = `What an administrator can do from the command line, on the data of VOLLZAEHLIG_DATA or DATABASE_URL:

  npm run admin -- first-sign-in [EMAIL]       makes the link by which the first administrator sets a password
  npm run admin -- reset-password EMAIL        makes the link by which somebody sets a new password
  npm run admin -- reset-second-factor EMAIL   takes a lost second factor away from an account
  npm run admin -- rotate-key links [DAY]      signs personal links anew; those that are out there open until DAY
                                               (in 90 days where none is said, or "at-once")
  npm run admin -- rotate-key sign-ins         signs cookies anew; everybody signs in once more
  npm run admin -- rotate-key livekit          gives the LiveKit server that npm start runs another key
  npm run admin -- verify-audit [HEAD …]       says whether the audit is as it was sealed
  npm run admin -- test-letter ADDRESS         sends a letter that says nothing but that it has arrived
  npm run admin -- remove-demonstration        removes the invented council
  npm run admin -- clock MOMENT                moves the clock of a trial (VOLLZAEHLIG_CLOCK)

Links are shown in a terminal only; with --file PATH at the end they are written to a file for its owner alone.
`;

/** A sentence for whoever typed the command; throws one when it could not be done. */
type Command = (...given: readonly string[]) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
	'reset-password': async (email) => {
		return handOver(await accountOf('reset-password', email), 'reset');
	},
	'first-sign-in': async (email) => {
		if (email) return handOver(await accountOf('first-sign-in', email), 'first');
		const account = await staff.firstAdministrator(db());
		if (!account) throw new Error(await whoIsThere());
		if ((await passwordHashOf(db(), account.id)) !== undefined) {
			throw new Error(
				`${account.email} has a password already: npm run admin -- reset-password ${account.email}`,
			);
		}
		return handOver(account, 'first');
	},
	'reset-second-factor': async (email) => {
		const account = await accountOf('reset-second-factor', email);
		const was = await reset(asSystem(db(), clock.now()), account.id);
		return was
			? `The second factor of ${account.email} is taken away, and all sign-ins of the account have ended.`
			: `${account.email} has no second factor.`;
	},
	'rotate-key': async (which, day) => rotateKey(asSystem(db(), clock.now()), which, day),
	'verify-audit': (...heads) => verifyAudit(db(), config().data, heads),
	'test-letter': (address) => testLetter(asSystem(db(), clock.now()), address),
	'remove-demonstration': async () => {
		if (!(await demonstration.isPresent(db()))) return 'There is no demonstration council here.';
		const { ownGoing } = await demonstration.remove(asSystem(db(), clock.now()));
		const own = ownGoing.session + ownGoing.device;
		return own === 0
			? 'The demonstration council is removed.'
			: `The demonstration council is removed, and with it what was entered for its people: sessions ${ownGoing.session}, devices ${ownGoing.device}.`;
	},
	clock: async (...given) => {
		const text = given.join(' ');
		const moment = parseMoment(text);
		if (moment === null) throw new Error(`The clock stays: ${noMoment(text)}`);
		await clock.move(db(), moment);
		const { day, hour } = wallOf(moment);
		return `The clock shows ${day} ${hour} in Berlin and runs on from there.`;
	},
};

/** Makes a link, and gives it to nobody but whoever sits here or owns the file. */
async function handOver(account: StaffAccount, kind: 'first' | 'reset'): Promise<string> {
	if (file === null && !process.stdout.isTTY) {
		throw new Error(
			'Nobody sits at this terminal, so the link is not shown: name a file for it with --file PATH.',
		);
	}
	// Made first, so that no link is made that nobody gets.
	const handle = file === null ? null : openSync(file, 'wx', 0o600);
	const link = await issuePasswordLink(asSystem(db(), clock.now()), account.id, kind);
	if (handle !== null) {
		writeSync(handle, link.url + '\n');
		closeSync(handle);
	}
	const { day, hour } = wallOf(link.endsAt);
	const locked = account.deactivatedAt
		? '\nThe account is locked: an administrator unlocks it under Einstellungen, Konten.'
		: '';
	const where = file === null ? link.url : `it stands in ${file}`;
	return `By this link ${account.email} sets a password, once and until ${day} ${hour} in Berlin: ${where}${locked}`;
}

async function accountOf(command: string, email: string | undefined) {
	if (!email) throw new Error(`Say whose: npm run admin -- ${command} EMAIL`);
	const account = await staff.readByEmail(db(), email);
	if (!account) throw new Error(`No account has the address ${email}. ${await whoIsThere()}`);
	return account;
}

async function whoIsThere(): Promise<string> {
	const accounts = await staff.list(db());
	return accounts.length === 0
		? 'There are no accounts yet: npm start makes the first.'
		: `There are: ${accounts.map(({ email }) => email).join(', ')}`;
}

// The same data as npm start takes.
readEnvironmentFile();
process.env.LOG_LEVEL = 'silent';
const { values, positionals } = parseArgs({
	options: { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
	allowPositionals: true,
	strict: false,
});
const file = typeof values.file === 'string' ? values.file : null;
const [name = '', ...given] = positionals;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (!command) {
	const isQuestion = /^(|-h|--help|help)$/.test(name);
	process.stderr.write(isQuestion ? usage : `There is no command "${name}".\n\n${usage}`);
	process.exitCode = isQuestion ? 0 : 2;
} else {
	try {
		await migrate(db());
		await clock.refresh(db());
		process.stdout.write((await command(...given)) + '\n');
	} catch (error) {
		process.stderr.write(failureSentence(error) + '\n');
		process.exitCode = 1;
	} finally {
		await close();
	}
}
