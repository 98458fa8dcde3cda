import type { Confidence, EvidenceLevel } from '../compat/tool/provenance.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

type Words<Code extends string> = Readonly<Record<Code, (locale: Locale) => string>>;

const confidences: Words<Confidence> = {
	high: (locale) => m.confidence_high({}, { locale }),
	medium: (locale) => m.confidence_medium({}, { locale }),
	low: (locale) => m.confidence_low({}, { locale }),
	unverified: (locale) => m.confidence_unverified({}, { locale }),
};
const evidences: Words<EvidenceLevel> = {
	run: (locale) => m.evidence_run({}, { locale }),
	read: (locale) => m.evidence_read({}, { locale }),
	said: (locale) => m.evidence_said({}, { locale }),
	unverified: (locale) => m.evidence_unverified({}, { locale }),
};

/** "gut belegt" */
export const confidenceWord = (confidence: Confidence, locale: Locale = getLocale()): string =>
	confidences[confidence](locale);
/** "aus zweiter Hand" */
export const evidenceWord = (evidence: EvidenceLevel, locale: Locale = getLocale()): string =>
	evidences[evidence](locale);
