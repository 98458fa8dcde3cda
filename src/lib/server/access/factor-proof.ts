import * as v from 'valibot';
import { proofMinutes } from '../../access/passkeys.ts';
import { enrolments } from './second-factors-held.ts';
import type { Enrolment } from './second-factors-held.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** That whoever wants to change second factors has just proved once more who they are, and by what. */
export const factorProof = sealedCookie({
	name: 'factor-proof',
	minutes: proofMinutes,
	entries: { signInId: v.string(), enrolment: v.picklist(enrolments) },
});

interface Proof {
	readonly enrolment: Enrolment;
	/** Until when it holds, in milliseconds of real time. */
	readonly until: number;
}

/** @returns `null`: not in this sign-in, or too long ago */
export async function readProof(
	cookie: string | undefined,
	signInId: string | null,
	now: number,
): Promise<Proof | null> {
	const held = await factorProof.open(cookie, now);
	if (!held || held.signInId !== signInId) return null;
	return { enrolment: held.enrolment, until: held.at + proofMinutes * 60_000 };
}
