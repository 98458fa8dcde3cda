import type { RetentionKind } from '../council/retention.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

/** As the field is called, with its unit behind it. */
export const retentionLabels: Readonly<Record<RetentionKind, Message>> = {
	mandate: m.retention_mandate,
	history: m.retention_history,
	deviceChecks: m.retention_deviceChecks,
	meetingEvents: m.retention_meetingEvents,
	guests: m.retention_guests,
	sessions: m.retention_sessions,
	waitingDevices: m.retention_waitingDevices,
	importRuns: m.retention_importRuns,
	audit: m.retention_audit,
	securityEvents: m.retention_securityEvents,
};

/** "Namen von Gästen" */
export const retentionWord = (kind: RetentionKind, locale: Locale): string =>
	retentionLabels[kind]({}, { locale }).replace(/ \([^()]*\)$/, '');

/** "90 Tage". @param days `null`: no end; `undecided`: none yet */
export const periodWord = (days: number | 'undecided' | null, locale: Locale): string =>
	days === null
		? m.retention_noPeriod({}, { locale })
		: days === 'undecided'
			? m.retention_undecided({}, { locale })
			: m.retention_days({ days }, { locale });
