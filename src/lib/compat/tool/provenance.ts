import type { Bilingual } from './bilingual.ts';

export const confidences = ['high', 'medium', 'low', 'unverified'] as const;
export type Confidence = (typeof confidences)[number];

export const evidences = ['run', 'read', 'said', 'unverified'] as const;
export type EvidenceLevel = (typeof evidences)[number];

/** Confidence in an entry of the catalogue, and its sources. */
export interface Provenance {
	readonly confidence: Confidence;
	readonly evidence: EvidenceLevel;
	/** Ids of the catalogue's register of sources. */
	readonly sources: readonly string[];
	readonly notes?: Bilingual;
}

/** Too weak to decide a verdict alone. */
export const isLowConfidence = ({ confidence }: { readonly confidence: Confidence }): boolean =>
	confidence === 'low' || confidence === 'unverified';
