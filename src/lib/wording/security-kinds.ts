import { securityKindOf } from '../audit/security-kinds.ts';
import type { SecurityKind } from '../audit/security-kinds.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const kinds: Readonly<Record<SecurityKind, Message>> = {
	signInRefused: m.security_signInRefused,
	signInLimited: m.security_signInLimited,
	signInAfterRefusals: m.security_signInAfterRefusals,
	providerRefused: m.security_providerRefused,
	passkeyCopied: m.security_passkeyCopied,
	actRefused: m.security_actRefused,
	linkRefused: m.security_linkRefused,
	passwordLinkRefused: m.security_passwordLinkRefused,
	foreignOrigin: m.security_foreignOrigin,
	inputRefused: m.security_inputRefused,
	importRefused: m.security_importRefused,
	sourceRefused: m.security_sourceRefused,
	tokenRefused: m.security_tokenRefused,
	proxyHeaderMissing: m.security_proxyHeaderMissing,
};

/** A kind that only another version knows is shown by its code: nothing is hidden. */
export function securityKindWord(written: string, locale: Locale): string {
	const kind = securityKindOf(written);
	return kind ? kinds[kind]({}, { locale }) : written;
}

type Counted = (inputs: { count: number }, options: { locale: Locale }) => string;

const counted: Readonly<Record<SecurityKind, Counted>> = {
	signInRefused: m.security_countSignInRefused,
	signInLimited: m.security_countSignInLimited,
	signInAfterRefusals: m.security_countSignInAfterRefusals,
	providerRefused: m.security_countProviderRefused,
	passkeyCopied: m.security_countPasskeyCopied,
	actRefused: m.security_countActRefused,
	linkRefused: m.security_countLinkRefused,
	passwordLinkRefused: m.security_countPasswordLinkRefused,
	foreignOrigin: m.security_countForeignOrigin,
	inputRefused: m.security_countInputRefused,
	importRefused: m.security_countImportRefused,
	sourceRefused: m.security_countSourceRefused,
	tokenRefused: m.security_countTokenRefused,
	proxyHeaderMissing: m.security_countProxyHeaderMissing,
};

/** "8 abgewiesene Anmeldungen" */
export const securityCount = (kind: SecurityKind, count: number, locale: Locale): string =>
	counted[kind]({ count }, { locale });

const nexts: Readonly<Record<SecurityKind, Message>> = {
	signInRefused: m.security_nextSignInRefused,
	signInLimited: m.security_nextSignInLimited,
	signInAfterRefusals: m.security_nextSignInAfterRefusals,
	providerRefused: m.security_nextProviderRefused,
	passkeyCopied: m.security_nextPasskeyCopied,
	actRefused: m.security_nextActRefused,
	linkRefused: m.security_nextLinkRefused,
	passwordLinkRefused: m.security_nextPasswordLinkRefused,
	foreignOrigin: m.security_nextForeignOrigin,
	inputRefused: m.security_nextInputRefused,
	importRefused: m.security_nextImportRefused,
	sourceRefused: m.security_nextSourceRefused,
	tokenRefused: m.security_nextTokenRefused,
	proxyHeaderMissing: m.security_nextProxyHeaderMissing,
};

/** What an administrator does about it. */
export const securityNext = (kind: SecurityKind, locale: Locale): string =>
	nexts[kind]({}, { locale });

const reasons: Readonly<Record<string, Message>> = {
	unknown: m.security_reasonUnknown,
	renewed: m.security_reasonRenewed,
	used: m.security_reasonUsed,
	locked: m.security_reasonLocked,
	over: m.security_reasonOver,
	expired: m.security_reasonOver,
	tooMany: m.security_reasonTooMany,
	writtenTooOften: m.security_reasonTooOften,
	tooLarge: m.security_reasonTooLarge,
	zipBomb: m.security_reasonZipBomb,
	passwordChange: m.security_reasonPassword,
	code: m.security_reasonCode,
	privateAddress: m.security_reasonPrivateAddress,
	otherHost: m.security_reasonOtherHost,
	redirected: m.security_reasonOtherHost,
	certificateChain: m.security_reasonCertificate,
	certificateOver: m.security_reasonCertificate,
	certificateOther: m.security_reasonCertificate,
	providerDenied: m.security_reasonProviderDenied,
	providerInvalid: m.security_reasonProviderInvalid,
	providerUnknown: m.security_reasonProviderUnknown,
	providerLocked: m.security_reasonProviderLocked,
	providerNoGroup: m.security_reasonProviderNoGroup,
	providerOfficeGone: m.security_reasonProviderOfficeGone,
	passkey: m.security_reasonPasskey,
};

/** Why it was refused; empty: the kind says it. */
export function securityReason(written: string, locale: Locale): string {
	const reason = Object.hasOwn(reasons, written) ? reasons[written] : undefined;
	return reason?.({}, { locale }) ?? '';
}
