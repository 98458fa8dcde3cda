import type { Migration } from 'kysely/migration';
import * as registerAndSessions from './0001-register-and-sessions.ts';
import * as staffSignIn from './0002-staff-sign-in.ts';
import * as deviceLinks from './0003-device-links.ts';
import * as testRuns from './0004-test-runs.ts';
import * as imports from './0005-imports.ts';
import * as sources from './0006-sources.ts';
import * as blocks from './0007-blocks.ts';
import * as toolPolicies from './0008-tool-policies.ts';
import * as restrictionsAndDeviceChecks from './0009-restrictions-and-device-checks.ts';
import * as meetingEvents from './0010-meeting-events.ts';
import * as jobs from './0011-jobs.ts';
import * as importWrites from './0012-import-writes.ts';
import * as sourcePreviews from './0013-source-previews.ts';
import * as attendance from './0014-attendance.ts';
import * as sessionNames from './0016-session-names.ts';
import * as guestsAndHalls from './0019-guests-and-halls.ts';
import * as sourcePreviewParts from './0020-source-preview-parts.ts';
import * as waitingDevices from './0021-waiting-devices.ts';
import * as jobAccounts from './0022-job-accounts.ts';
import * as replies from './0023-replies.ts';
import * as importProfiles from './0024-import-profiles.ts';
import * as securityEvents from './0025-security-events.ts';
import * as secondFactors from './0026-second-factors.ts';
import * as auditChain from './0027-audit-chain.ts';
import * as passwordLinks from './0028-password-links.ts';
import * as agenda from './0029-agenda.ts';
import * as providerIdentities from './0030-provider-identities.ts';
import * as committeeRules from './0031-committee-rules.ts';
import * as letters from './0032-letters.ts';
import * as summonses from './0033-summonses.ts';
import * as passkeys from './0034-passkeys.ts';
import * as deliveryWays from './0035-delivery-ways.ts';

/** In the order in which they run; never change one that has been released. */
export const migrations: Record<string, Migration> = {
	'0001-register-and-sessions': registerAndSessions,
	'0002-staff-sign-in': staffSignIn,
	'0003-device-links': deviceLinks,
	'0004-test-runs': testRuns,
	'0005-imports': imports,
	'0006-sources': sources,
	'0007-blocks': blocks,
	'0008-tool-policies': toolPolicies,
	'0009-restrictions-and-device-checks': restrictionsAndDeviceChecks,
	'0010-meeting-events': meetingEvents,
	'0011-jobs': jobs,
	'0012-import-writes': importWrites,
	'0013-source-previews': sourcePreviews,
	'0014-attendance': attendance,
	'0016-session-names': sessionNames,
	'0019-guests-and-halls': guestsAndHalls,
	'0020-source-preview-parts': sourcePreviewParts,
	'0021-waiting-devices': waitingDevices,
	'0022-job-accounts': jobAccounts,
	'0023-replies': replies,
	'0024-import-profiles': importProfiles,
	'0025-security-events': securityEvents,
	'0026-second-factors': secondFactors,
	'0027-audit-chain': auditChain,
	'0028-password-links': passwordLinks,
	'0029-agenda': agenda,
	'0030-provider-identities': providerIdentities,
	'0031-committee-rules': committeeRules,
	'0032-letters': letters,
	'0033-summonses': summonses,
	'0034-passkeys': passkeys,
	'0035-delivery-ways': deliveryWays,
};
