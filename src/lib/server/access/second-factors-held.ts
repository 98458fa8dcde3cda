import { removalOf } from '../../access/passkeys.ts';
import type { FactorsHeld } from '../../access/passkeys.ts';
import type { SecondFactorKind } from '../../access/second-factor.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as passkeys from './passkeys.ts';
import type { Passkey } from './passkeys.ts';
import * as recoveryCodes from './recovery-codes.ts';
import * as secondFactors from './second-factors.ts';
import * as signIns from './sign-ins.ts';

export interface SecondFactorState {
	/** `null`: there is no app. */
	readonly app: { readonly since: string } | null;
	/** Also those of a host that the installation had before. */
	readonly passkeys: readonly Passkey[];
	readonly recoveryCodesLeft: number;
}

/** `null`: the account has none. */
export async function stateOf(db: Db, staffId: string): Promise<SecondFactorState | null> {
	const factor = await secondFactors.read(db, staffId);
	const all = await passkeys.list(db, staffId);
	if (!factor && all.length === 0) return null;
	return {
		app: factor ? { since: factor.since } : null,
		passkeys: all.map(({ credentialId, rpId, name, createdAt, lastUsedAt }) => {
			return { credentialId, rpId, name, createdAt, lastUsedAt };
		}),
		recoveryCodesLeft: await recoveryCodes.countLeft(db, staffId),
	};
}

/** Whether the account is asked for one; passkeys of another host count, or a new address would open accounts. */
export const isEnrolled = async (db: Db, staffId: string): Promise<boolean> =>
	(await secondFactors.read(db, staffId)) !== undefined || passkeys.exist(db, staffId);

/** @param host of this installation; `null`: passkeys cannot be given here */
export function heldIn(state: SecondFactorState, host: string | null): FactorsHeld {
	const here = state.passkeys.filter(({ rpId }) => rpId === host).length;
	const passkeysElsewhere = state.passkeys.length - here;
	return { hasApp: state.app !== null, passkeys: here, passkeysElsewhere };
}

/**
 * What was asked before one is set up: `first`: the account had none; `further`: password and second factor; `anew`:
 * a recovery code and the password, so that all that was there ends.
 */
export const enrolments = ['first', 'further', 'anew'] as const;
export type Enrolment = (typeof enrolments)[number];

interface NewFactor {
	readonly kind: SecondFactorKind;
	readonly enrolment: Enrolment;
	/** Which of the owner's sign-ins this is. */
	readonly signInId: string | null;
}

/**
 * Within a transaction: from now on the account is asked for what `put` keeps, and its other sign-ins end.
 *
 * @returns recovery codes to be shown once; none where those that are there still hold
 */
export async function withNewFactor(
	by: Acting,
	staffId: string,
	{ kind, enrolment, signInId }: NewFactor,
	put: () => Promise<void>,
): Promise<readonly string[] | 'over'> {
	const before = await stateOf(by.db, staffId);
	if (before && enrolment === 'first') return 'over';
	if (enrolment === 'anew') {
		await secondFactors.destroy(by.db, staffId);
		await passkeys.destroyOf(by.db, staffId);
	}
	await put();
	await signIns.destroyOthers(by.db, staffId, signInId);
	if (signInId !== null) await signIns.noteSecondFactor(by.db, signInId, kind);
	const isOtherApp = kind === 'totp' && before?.app;
	const isBesideOthers = before && enrolment === 'further' && !isOtherApp;
	return isBesideOthers ? [] : recoveryCodes.replaceAll(by.db, staffId);
}

/** Turns it off, by its owner; password and code were asked. */
export const turnOff = (by: Acting, staffId: string): Promise<boolean> =>
	takeAway(by, staffId, 'secondFactor.destroy');

/** Takes it away from somebody who has lost it, and ends all their sign-ins. @returns whether there was one */
export const reset = (by: Acting, staffId: string): Promise<boolean> =>
	inTransaction(by, async (by) => {
		const was = await takeAway(by, staffId, 'secondFactor.reset');
		if (was) await signIns.destroyOf(by.db, staffId);
		return was;
	});

const takeAway = (
	by: Acting,
	staffId: string,
	how: 'secondFactor.destroy' | 'secondFactor.reset',
): Promise<boolean> =>
	inTransaction(by, async (by) => {
		const hadApp = await secondFactors.destroy(by.db, staffId);
		const hadPasskeys = await passkeys.destroyOf(by.db, staffId);
		if (!hadApp && !hadPasskeys) return false;
		await recoveryCodes.destroyOf(by.db, staffId);
		await audit.record(by, how, staffId);
		return true;
	});

interface Removal {
	/** `null`: the app. */
	readonly credentialId: string | null;
	/** Of this installation. */
	readonly host: string | null;
	readonly isCompulsory: boolean;
	/** Which of the owner's sign-ins this is: the others end. */
	readonly signInId: string | null;
}

/** Removes one of them by its owner, and all with the last that can be given. */
export const removeOne = (
	by: Acting,
	staffId: string,
	{ credentialId, host, isCompulsory, signInId }: Removal,
): Promise<'one' | 'everything' | 'refused' | 'gone'> =>
	inTransaction(by, async (by) => {
		const state = await stateOf(by.db, staffId);
		const passkey = state?.passkeys.find((one) => one.credentialId === credentialId);
		if (!state || (credentialId === null ? !state.app : !passkey)) return 'gone';
		const kind = !passkey ? 'app' : passkey.rpId === host ? 'passkey' : 'passkeyElsewhere';
		const removal = removalOf(heldIn(state, host), kind, isCompulsory);
		if (removal === 'refused') return removal;
		await signIns.destroyOthers(by.db, staffId, signInId);
		if (removal === 'everything') {
			await turnOff(by, staffId);
		} else if (passkey) {
			await passkeys.destroy(by.db, staffId, passkey.credentialId);
			await audit.record(by, 'passkey.destroy', staffId, { name: passkey.name });
		} else {
			await secondFactors.destroy(by.db, staffId);
			await audit.record(by, 'secondFactor.removeApp', staffId);
		}
		return removal;
	});
