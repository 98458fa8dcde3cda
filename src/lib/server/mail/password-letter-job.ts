import * as v from 'valibot';
import { m } from '../../paraglide/messages.js';
import { locales } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';
import { issuePasswordLink } from '../access/password-link.ts';
import { passwordHashOf } from '../access/sign-in-accounts.ts';
import * as staff from '../access/staff.ts';
import type { Acting } from '../acting.ts';
import * as jobs from '../jobs/jobs.ts';
import { NothingLeft } from '../jobs/kind.ts';
import type { JobKind, RunningJob } from '../jobs/kind.ts';
import { config } from '../process/config.ts';
import { sendText } from './send-text.ts';

/** Somebody has forgotten the password of this account, if there is one. */
const Payload = v.object({ email: v.string(), locale: v.picklist(locales) });
type Payload = v.InferOutput<typeof Payload>;

/**
 * Sends a link by which a new password is set, to the address of the account. That it is done later makes the answer
 * to whoever asks the same, and as quick, whether there is such an account or not.
 */
export const passwordLetter: JobKind<Payload> = {
	payload: Payload,
	attempts: 8,
	run: sendPasswordLetter,
	failed: async () => {},
};

/** Puts it down, whoever is or is not meant. */
export async function askForPasswordLetter(by: Acting, payload: Payload): Promise<void> {
	await jobs.create(by, { kind: 'passwordLetter', subject: '', payload });
}

async function sendPasswordLetter(job: RunningJob<Payload>): Promise<void> {
	const { payload, lease, by, signal } = job;
	const account = await staff.readByEmail(by().db, payload.email);
	// Who signs in another way only, or not at all yet, has no password that could be forgotten.
	const hasPassword = account && (await passwordHashOf(by().db, account.id)) !== undefined;
	if (account?.deactivatedAt !== null || !hasPassword) {
		return jobs.finish(by(), lease, async () => {});
	}
	const link = await issuePasswordLink(by(), account.id, 'reset');
	const { locale } = payload;
	const { name, email } = account;
	const end = longMoment(link.endsAt, locale);
	const told = { name, email, link: link.url, end, url: `${config().origin}/sign-in` };
	await job.outside(async () => {
		const outcome = await sendText(
			{
				...{ to: { name, address: email }, locale },
				subject: m.passwordMail_subject({}, { locale }),
				text: m.forgotten_mailText(told, { locale }),
			},
			signal,
		);
		if (outcome === null || outcome.is === 'temporary') throw new NothingLeft(outcome?.answer);
	});
	await jobs.finish(by(), lease, async () => {});
}
