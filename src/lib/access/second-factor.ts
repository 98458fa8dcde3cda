import type { StaffRole } from './roles.ts';

/**
 * What somebody gave beside the password: a code of their app, or one of those on paper; a passkey is both in one; or the
 * city's provider asked.
 */
export const secondFactorKinds = ['totp', 'recoveryCode', 'passkey', 'provider'] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** What a sign-in still lacks before it opens anything: a code or a passkey, or to set one up. */
export type SignInLack = 'code' | 'enrolment';

/** Whose account reaches everybody's records. */
const compulsoryFor: readonly StaffRole[] = ['administrator', 'secretary'];

/** @param isCompulsory of the installation: `config().secondFactor` */
export const mustEnrol = (role: StaffRole, isCompulsory: boolean): boolean =>
	isCompulsory && compulsoryFor.includes(role);

interface SignInStanding {
	readonly role: StaffRole;
	/** Whether the account has a second factor. */
	readonly isEnrolled: boolean;
	/** What was given at this sign-in. */
	readonly given: SecondFactorKind | null;
	readonly isCompulsory: boolean;
}

/** `null`: it is whole. An account that has a second factor is asked for it, whatever is compulsory. */
export function lackOf({
	role,
	isEnrolled,
	given,
	isCompulsory,
}: SignInStanding): SignInLack | null {
	if (given === 'provider') return null;
	if (isEnrolled) return given === null ? 'code' : null;
	return mustEnrol(role, isCompulsory) ? 'enrolment' : null;
}

const few = 3;

/** How many recovery codes are used up, where somebody has to be told; `null`: enough are left. */
export function recoveryCodesLack(left: number): 'most' | 'all' | null {
	if (left === 0) return 'all';
	return left <= few ? 'most' : null;
}
