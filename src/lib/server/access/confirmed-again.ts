import { isConfirmed } from '../../access/confirmed-again.ts';
import type { Acting } from '../acting.ts';
import * as clock from '../process/clock.ts';
import { failures } from '../process/limits.ts';
import { noteRequest } from '../process/security/note-request.ts';
import type { NotedRequest } from '../process/security/note-request.ts';
import { givePasskey } from './passkey.ts';
import type { ChallengeAnswer, PasskeyJudgement } from './passkey.ts';
import type { GivenAnswer } from './passkey-answer.ts';
import { isPassword } from './passwords.ts';
import { giveEither } from './second-factor.ts';
import { passwordHashOf } from './sign-in-accounts.ts';
import { currentSignIn } from './signed-in.ts';

/** Whether the sign-in of a request is young enough for what is asked again otherwise. */
export async function isConfirmedNow({ request }: { readonly request: Request }): Promise<boolean> {
	const current = await currentSignIn(request.headers);
	return current !== null && isConfirmed(current.createdAt, clock.realNow());
}

/** Counts a try before it is looked at; `null`: too many were wrong. */
function tryOf(staffId: string) {
	const now = clock.realNow();
	const limit = failures('passwordChange', staffId);
	if (limit.blocked(now)) return null;
	limit.note(now);
	return { now, takeBack: () => limit.takeBack(now) };
}

/** What is wrong with a proof; a used code was right once. */
export type ProofProblem = 'limited' | 'wrongPassword' | 'wrongCode' | 'usedCode';

interface Proof {
	readonly password: string;
	/** Of the app or of paper; `null`: none is asked. */
	readonly code: string | null;
}

/** Asks whoever is signed in who they are. Failures are counted, and are security events. @returns `null`: it is right */
export async function proveAgain(
	by: Acting,
	visit: NotedRequest,
	{ password, code }: Proof,
): Promise<ProofProblem | null> {
	const { id } = by.actor;
	const attempt = tryOf(id);
	if (!attempt) return 'limited';
	const { now } = attempt;
	const refused = (problem: ProofProblem, reason: 'passwordChange' | 'code') => {
		noteRequest(visit, 'signInRefused', { reason, about: { by: 'staff', id } });
		return problem;
	};
	const stored = await passwordHashOf(by.db, id);
	if (stored === undefined || !(await isPassword(password, stored)))
		return refused('wrongPassword', 'passwordChange');
	const answer = code === null ? 'right' : await giveEither(by, id, { code, now });
	if (answer !== 'right') return refused(answer === 'used' ? 'usedCode' : 'wrongCode', 'code');
	attempt.takeBack();
	return null;
}

type GivenPasskey = Omit<ChallengeAnswer<GivenAnswer | null>, 'purpose' | 'now'>;

/** The same by their passkey, which is both in one. */
export async function proveByPasskey(
	by: Acting,
	visit: NotedRequest,
	given: GivenPasskey,
): Promise<PasskeyJudgement | 'limited'> {
	const { id } = by.actor;
	const attempt = tryOf(id);
	if (!attempt) return 'limited';
	const judged = await givePasskey(by, id, { ...given, purpose: 'give', now: attempt.now });
	const about = { by: 'staff', id } as const;
	if (judged === 'copied') noteRequest(visit, 'passkeyCopied', { about });
	else if (judged === 'wrong') noteRequest(visit, 'signInRefused', { reason: 'passkey', about });
	else attempt.takeBack();
	return judged;
}
