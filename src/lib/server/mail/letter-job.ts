import * as v from 'valibot';
import type { Acting } from '../acting.ts';
import * as jobs from '../jobs/jobs.ts';
import { NothingLeft } from '../jobs/kind.ts';
import type { JobKind, RunningJob } from '../jobs/kind.ts';
import { config } from '../process/config.ts';
import { composeLetter, draftOf } from './compose-letter.ts';
import * as letters from './letters.ts';
import { send } from './send.ts';
import type { SendOutcome } from './send.ts';

/** The letter alone; whose it is, what it says and its link are read when it is sent. */
const Payload = v.object({ letterId: v.string() });
type Payload = v.InferOutput<typeof Payload>;

/** With pauses of ten minutes at most: about a day. */
const attempts = 150;

/** Nothing left: the server is away or does not want it now. */
class Later extends Error {
	readonly outcome: SendOutcome;
	constructor(outcome: SendOutcome) {
		super(outcome.answer);
		this.outcome = outcome;
	}
}

/**
 * Sends one letter, once. What the server answers is kept with it; if the process ends after the mail was on its way,
 * or the connection breaks, it is unsure, and somebody has to say that it is to be sent again.
 */
export const letterKind: JobKind<Payload> = {
	payload: Payload,
	attempts,
	run: sendLetter,
	failed: async (by, id, problem) => {
		const state = problem === 'outcomeUnknown' ? 'unsure' : 'failed';
		await letters.move(by.db, id, ['queued', 'sending'], { state, at: by.now });
	},
};

/** Puts the sending of letters down, in the caller's transaction. */
export async function askToSend(by: Acting, letterIds: readonly string[]): Promise<void> {
	// By its name: `putJob` knows all kinds, and this one too.
	for (const letterId of letterIds) {
		const payload: Payload = { letterId };
		await jobs.create(by, { kind: 'letter', subject: letterId, payload });
	}
}

async function sendLetter(job: RunningJob<Payload>): Promise<void> {
	const { payload, lease, by, signal } = job;
	const { db, now } = by();
	const letter = await letters.read(db, payload.letterId);
	if (!letter || (letter.state !== 'queued' && letter.state !== 'sending')) {
		return jobs.finish(by(), lease, async () => {});
	}
	const { id } = letter;
	const { mail } = config();
	const open = ['queued', 'sending'] as const;
	if (!mail) {
		await letters.move(db, id, open, { state: 'queued', at: now, answer: 'notConfigured' });
		throw new NothingLeft(new Error('there is no mail server'));
	}
	const composed = await composeLetter(db, await draftOf(db, letter), mail.from, now);
	if (!composed) {
		return jobs.finish(by(), lease, async ({ db, now: at }) => {
			await letters.move(db, id, open, { state: 'dropped', at });
		});
	}
	const { bytes, made } = composed;
	await letters.move(db, id, open, { state: 'sending', at: now }, made);
	const outcome = await job
		.outside(async () => {
			const found = await send(mail, { to: made.address, bytes }, signal);
			if (found.is === 'temporary') throw new NothingLeft(new Later(found));
			return found;
		})
		.catch(async (error: unknown) => {
			const cause = error instanceof NothingLeft ? error.cause : null;
			if (cause instanceof Later) await noteLater(by(), id, cause.outcome);
			throw error;
		});
	const { answer } = outcome;
	if (outcome.is === 'unsure') {
		const problem = { problem: 'outcomeUnknown' };
		return jobs.end(by(), lease, { state: 'unsure', answer: problem }, async ({ db, now: at }) => {
			await letters.move(db, id, open, { state: 'unsure', at, answer });
		});
	}
	const state = outcome.is === 'accepted' ? 'sent' : 'refused';
	await jobs.finish(by(), lease, async ({ db, now: at }) => {
		await letters.move(db, id, open, { state, at, answer });
	});
}

/** It waits, and says why. */
async function noteLater({ db, now }: Acting, id: string, outcome: SendOutcome): Promise<void> {
	const trouble = outcome.is === 'temporary' ? outcome.trouble : '';
	const answer = `${trouble}: ${outcome.answer}`;
	await letters.move(db, id, ['sending'], { state: 'queued', at: now, answer });
}
