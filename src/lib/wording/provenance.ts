import type { Confidence, EvidenceLevel } from '../compat/tool/provenance.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

type Words<Code extends string> = Readonly<Record<Code, Message>>;

const confidences: Words<Confidence> = {
	high: m.confidence_high,
	medium: m.confidence_medium,
	low: m.confidence_low,
	unverified: m.confidence_unverified,
};
const evidences: Words<EvidenceLevel> = {
	run: m.evidence_run,
	read: m.evidence_read,
	said: m.evidence_said,
	unverified: m.evidence_unverified,
};

/** "gut belegt" */
export const confidenceWord = (confidence: Confidence, locale: Locale): string =>
	confidences[confidence]({}, { locale });
/** "aus zweiter Hand" */
export const evidenceWord = (evidence: EvidenceLevel, locale: Locale): string =>
	evidences[evidence]({}, { locale });
