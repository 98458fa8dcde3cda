import type { ColumnType, Generated } from 'kysely';
import type { AuditTables } from './schema-audit.ts';
import type { CheckTables } from './schema-checks.ts';
import type { ImportTables } from './schema-imports.ts';
import type { JobTables } from './schema-jobs.ts';
import type { LetterTables } from './schema-letters.ts';
import type { SecondFactorTables } from './schema-second-factors.ts';
import type { ProviderTables } from './schema-provider.ts';
import type { RuleTables } from './schema-rules.ts';
import type { RunTables } from './schema-runs.ts';
import type { SecurityTables } from './schema-security.ts';
import type { SessionTables } from './schema-sessions.ts';
import type { SourceTables } from './schema-sources.ts';

/** Columns of better-auth: a Date or ISO text comes out, ISO text goes in. */
type Moment = ColumnType<unknown, string, string>;
type Flag = ColumnType<unknown, number, number>;

/**
 * The tables. Ids are UUID text, moments UTC in ISO 8601, days ISO dates, flags 0 or 1 and lists
 * JSON text, so that SQLite and PostgreSQL hold the same. `revision` counts the saves of a record:
 * who saves an older one is told. The tables of the staff sign-in belong to better-auth.
 */
export interface Database
	extends
		AuditTables,
		CheckTables,
		ImportTables,
		JobTables,
		ProviderTables,
		RuleTables,
		LetterTables,
		RunTables,
		SecondFactorTables,
		SecurityTables,
		SessionTables,
		SourceTables {
	office: {
		id: string;
		name: string;
		kind: string;
		budgetCents: number | null;
		contact: string;
		revision: Generated<number>;
	};
	person: {
		id: string;
		officeId: string;
		title: string;
		givenName: string;
		familyName: string;
		position: string;
		email: string;
		phone: string;
		hasNoDevice: number;
		revision: Generated<number>;
		/** Random public id of the device link; `null`: none was ever issued. */
		linkId: string | null;
		linkGeneration: Generated<number>;
		linkExpiresAt: string | null;
	};
	hall: { id: string; name: string; address: string; revision: Generated<number> };
	committee: {
		id: string;
		name: string;
		kind: string;
		revision: Generated<number>;
		/** Counts up with each change of one of its seats. */
		seatChanges: Generated<number>;
	};
	membership: {
		id: string;
		committeeId: string;
		personId: string;
		role: string;
		vote: number;
		validFrom: string;
		validTo: string | null;
		revision: Generated<number>;
	};
	/** Owned by a person, by a hall or by a guest, never by two of them. */
	device: {
		id: string;
		personId: string | null;
		hallId: string | null;
		/** Of a guest, as long as they are on the list. */
		attendeeId: Generated<string | null>;
		label: string;
		revision: Generated<number>;
	};
	/** Of a device, or of a person (accounts and lines). `value` is JSON text. */
	fact: {
		id: string;
		deviceId: string | null;
		personId: string | null;
		field: string;
		value: string;
		comparator: string;
		source: string;
		observedAt: string;
		recordedBy: string;
		/** The run of an import that it came with; `null`: none, or one of an earlier version. */
		importRunId: Generated<string | null>;
	};
	/** Of some devices for some days, half-open; what is `null` narrows nothing. */
	restriction: {
		id: string;
		effect: string;
		toolId: string | null;
		way: string | null;
		reason: string;
		validFrom: string;
		validTo: string | null;
		platform: string | null;
		/** Dotted versions. */
		systemFrom: string | null;
		systemBelow: string | null;
		model: string | null;
		officeId: string | null;
		/** JSON list. */
		deviceIds: string | null;
		setAt: string;
		setBy: string;
		setByName: string;
		revision: Generated<number>;
	};
	/** Every new end that a restriction was given, so that its history can be told. */
	restrictionChange: {
		id: string;
		restrictionId: string;
		validTo: string | null;
		note: string;
		changedAt: string;
		changedByName: string;
	};
	/** One device that a restriction no longer applies to, from a day on. */
	exemption: {
		id: string;
		restrictionId: string;
		deviceId: string;
		note: string;
		exemptFrom: string;
		exemptedAt: string;
		exemptedBy: string;
		exemptedByName: string;
		/** Since when it does not hold any more. */
		withdrawnAt: string | null;
		withdrawnByName: string | null;
	};
	/** What belongs to the demonstration council and goes with it. */
	demonstration: { noun: string; id: string };
	/** A city's decision on a tool; first and last day are included. */
	toolPolicy: {
		id: string;
		toolId: string;
		rule: string;
		land: string;
		firstDay: string | null;
		lastDay: string | null;
		text: string;
		source: string;
		checkedOn: string;
		revision: Generated<number>;
	};
	setting: { name: string; value: string };
	staff: {
		id: string;
		name: string;
		email: string;
		emailVerified: Flag;
		createdAt: Moment;
		updatedAt: Moment;
		role: string;
		officeId: string | null;
		personId: string | null;
		/** Since when they may not sign in. */
		deactivatedAt: string | null;
		revision: Generated<number>;
	};
	/** Who is signed in, by the token in the signed cookie. */
	signIn: {
		id: string;
		token: string;
		userId: string;
		createdAt: Moment;
		updatedAt: Moment;
		expiresAt: Moment;
		userAgent: string | null;
		/** Where it is from, of `addressOf`; `null`: begun before that was kept. */
		network: string | null;
		/** What was given beside the password: `totp` or `recoveryCode`; `null`: nothing. */
		secondFactor: string | null;
	};
	/** How somebody signs in; `password` is a salted hash. */
	signInAccount: {
		id: string;
		accountId: string;
		providerId: string;
		userId: string;
		password: string | null;
		createdAt: Moment;
		updatedAt: Moment;
	};
}
