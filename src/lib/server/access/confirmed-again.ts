import { isConfirmed } from '../../access/confirmed-again.ts';
import type { Acting } from '../acting.ts';
import * as clock from '../process/clock.ts';
import { failures } from '../process/limits.ts';
import { noteRequest } from '../process/security/note-request.ts';
import type { NotedRequest } from '../process/security/note-request.ts';
import { isPassword } from './passwords.ts';
import { giveEither } from './second-factor.ts';
import { passwordHashOf } from './sign-in-accounts.ts';
import { currentSignIn } from './signed-in.ts';

/** Whether the sign-in of a request is young enough for what is asked again otherwise. */
export async function isConfirmedNow({ request }: { readonly request: Request }): Promise<boolean> {
	const current = await currentSignIn(request.headers);
	return current !== null && isConfirmed(current.createdAt, clock.realNow());
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
	const now = clock.realNow();
	const { id } = by.actor;
	const limit = failures('passwordChange', id);
	if (limit.blocked(now)) return 'limited';
	limit.note(now);
	const refused = (problem: ProofProblem, reason: 'passwordChange' | 'code') => {
		noteRequest(visit, 'signInRefused', { reason, about: { by: 'staff', id } });
		return problem;
	};
	const stored = await passwordHashOf(by.db, id);
	if (stored === undefined || !(await isPassword(password, stored)))
		return refused('wrongPassword', 'passwordChange');
	const answer = code === null ? 'right' : await giveEither(by, id, { code, now });
	if (answer !== 'right') return refused(answer === 'used' ? 'usedCode' : 'wrongCode', 'code');
	limit.takeBack(now);
	return null;
}
