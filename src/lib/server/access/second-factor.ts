import * as v from 'valibot';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as recoveryCodes from './recovery-codes.ts';
import * as secondFactors from './second-factors.ts';
import { enrolments, withNewFactor } from './second-factors-held.ts';
import type { Enrolment } from './second-factors-held.ts';
import { appAddress, makeSecret, seal, stepOf, tidyCode, unseal } from './totp.ts';

/** Whose second factor it is. */
interface Owner {
	readonly id: string;
	readonly email: string;
}

/** An app that could become an account's second factor: nothing is stored until its first code is right. */
export interface EnrolmentOffer {
	/** Sealed; a hidden field of the form. */
	readonly offer: string;
	/** For the QR code. */
	readonly address: string;
	/** To be typed, in groups of four. */
	readonly secret: string;
}

const Offered = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		staffId: v.string(),
		secret: v.string(),
		/** What was asked before it was offered. */
		enrolment: v.picklist(enrolments),
		at: v.number(),
	}),
);
const offerMs = 60 * 60 * 1000;

/** @param now in milliseconds of real time */
export async function offerTo(
	owner: Owner,
	now: number,
	{ enrolment = 'first', secret = makeSecret() }: { enrolment?: Enrolment; secret?: string } = {},
): Promise<EnrolmentOffer> {
	const offered = { staffId: owner.id, secret, enrolment, at: now };
	return shown(owner, secret, await seal(JSON.stringify(offered)));
}

const shown = ({ email }: Owner, secret: string, offer: string): EnrolmentOffer => ({
	offer,
	address: appAddress(secret, email),
	secret: secret.replaceAll(/.{4}(?=.)/g, '$& '),
});

/** @returns `null`: none that was made to this account, or too long ago */
export async function readOffer(owner: Pick<Owner, 'id'>, offer: string, now: number) {
	const parsed = v.safeParse(Offered, await unseal(offer));
	const isGood =
		parsed.success && parsed.output.staffId === owner.id && now - parsed.output.at < offerMs;
	return isGood ? parsed.output : null;
}

/** The same offer once more, after a wrong code; a new one where it is over. */
export async function offerAgain(
	owner: Owner,
	offer: string,
	now: number,
	asked: { readonly enrolment?: Enrolment } = {},
): Promise<EnrolmentOffer> {
	const kept = await readOffer(owner, offer, now);
	return kept ? shown(owner, kept.secret, offer) : offerTo(owner, now, asked);
}

/** A try to enrol, or to give a code. */
export interface CodeTry {
	/** As it was typed. */
	readonly code: string;
	/** Milliseconds of real time. */
	readonly now: number;
	/** Which of the owner's sign-ins this is. */
	readonly signInId: string | null;
}

/**
 * Makes the offered app the second factor: from now on the account is asked for it, and its other sign-ins end.
 *
 * @returns recovery codes to be shown once; none where those that are there still hold
 */
export async function enrol(
	by: Acting,
	owner: Owner,
	offer: string,
	{ code, now, signInId }: CodeTry,
): Promise<readonly string[] | 'wrongCode' | 'offerOver'> {
	const offered = await readOffer(owner, offer, now);
	if (!offered) return 'offerOver';
	const step = await stepOf(offered.secret, tidyCode(code), now);
	if (step === null) return 'wrongCode';
	const secret = await seal(offered.secret);
	const { enrolment } = offered;
	return inTransaction(by, async (by) => {
		const before = await secondFactors.read(by.db, owner.id);
		const codes = await withNewFactor(
			by,
			owner.id,
			{ kind: 'totp', enrolment, signInId },
			async () => {
				await secondFactors.replace(by.db, owner.id, { secret, since: by.now, lastStep: step });
				await audit.record(by, before ? 'secondFactor.update' : 'secondFactor.create', owner.id);
			},
		);
		return codes === 'over' ? 'offerOver' : codes;
	});
}

/** How a code was taken; a used one was right once, and the next one will be. */
export type CodeAnswer = 'right' | 'wrong' | 'used';

/** Asks for a code of the app, which is used up; in the audit stands who gave a wrong one. */
export async function giveCode(
	by: Acting,
	staffId: string,
	{ code, now }: Omit<CodeTry, 'signInId'>,
): Promise<CodeAnswer> {
	const factor = await secondFactors.read(by.db, staffId);
	const secret = factor && (await unseal(factor.secret));
	const step = secret ? await stepOf(secret, tidyCode(code), now) : null;
	if (step !== null && (await secondFactors.useStep(by.db, staffId, step))) return 'right';
	if (step === null) await audit.record(by, 'secondFactor.refuse', staffId);
	return step === null ? 'wrong' : 'used';
}

/** Asks for a recovery code, which is used up. */
export async function giveRecoveryCode(
	by: Acting,
	staffId: string,
	code: string,
): Promise<'right' | 'wrong'> {
	return inTransaction(by, async (by) => {
		const isRight = await recoveryCodes.useOne(by.db, staffId, code, by.now);
		await audit.record(by, isRight ? 'recoveryCode.use' : 'secondFactor.refuse', staffId);
		return isRight ? 'right' : 'wrong';
	});
}

/** Asks for either, told apart by what they look like. */
export const giveEither = (
	by: Acting,
	staffId: string,
	{ code, now }: Omit<CodeTry, 'signInId'>,
): Promise<CodeAnswer> =>
	/^\d{6}$/.test(tidyCode(code))
		? giveCode(by, staffId, { code, now })
		: giveRecoveryCode(by, staffId, code);

/** Ten new recovery codes in place of those before; password and code were asked. */
export const renewRecoveryCodes = (by: Acting, staffId: string): Promise<readonly string[]> =>
	inTransaction(by, async (by) => {
		await audit.record(by, 'recoveryCode.renew', staffId);
		return recoveryCodes.replaceAll(by.db, staffId);
	});
