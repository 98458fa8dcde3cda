import type { Bilingual } from './bilingual.ts';

export const confidences = ['high', 'medium', 'low', 'unverified'] as const;
export type Confidence = (typeof confidences)[number];

export const evidences = ['run', 'read', 'said', 'unverified'] as const;
export type EvidenceLevel = (typeof evidences)[number];

/** How sure an entry of the catalogue is, and from where. */
export interface Provenance {
	readonly confidence: Confidence;
	readonly evidence: EvidenceLevel;
	/** Ids of the catalogue's register of sources. */
	readonly sources: readonly string[];
	readonly notes?: Bilingual;
}

/** What rests on hearsay decides nothing alone. */
export const isLowConfidence = ({ confidence }: { readonly confidence: Confidence }): boolean =>
	confidence === 'low' || confidence === 'unverified';
