import type { AccountCode } from './account.ts';
import type { Bilingual } from './bilingual.ts';
import type { Constraint } from './constraint.ts';
import type { Support } from './support.ts';
import type { Confidence } from './provenance.ts';
import type { FeatureGroup } from './web-feature.ts';

/** One video tool: what it asks for, by platform, way in and role. */
export interface Tool {
	readonly id: string;
	readonly name: string;
	readonly vendor: string;
	readonly order: number;
	readonly status: {
		readonly state: 'active' | 'retired' | 'unknown';
		/** ISO date of the end of a retired service. */
		readonly date: string | null;
		readonly notes?: Bilingual;
	};
	readonly hosting: readonly string[];
	readonly accounts: {
		readonly host: readonly AccountCode[];
		/** `null`: this way in does not exist. */
		readonly native: readonly AccountCode[] | null;
		readonly browser: readonly AccountCode[] | null;
		readonly notes?: Bilingual;
	};
	readonly guestBrowserJoin: {
		readonly value: 'yes' | 'no' | 'conditional' | 'desktop-only' | 'unknown';
		readonly notes?: Bilingual;
	};
	readonly phoneDialIn: {
		readonly value: 'supported' | 'conditional' | 'no' | 'unknown';
		readonly notes?: Bilingual;
	};
	readonly maxParticipants: {
		readonly value: number | null;
		readonly notes?: Bilingual;
		readonly confidence: Confidence;
	};
	/** What a participant gives away to join, in words. */
	readonly identifiersNeeded: readonly string[];
	/** Rules above a single device. */
	readonly constraints: readonly Constraint[];
	readonly supports: readonly Support[];
	/** Only of a tool that is a page of web features. */
	readonly webFeatures?: {
		/** ISO date of the browser data. */
		readonly asOf: string;
		readonly groups: readonly FeatureGroup[];
		readonly notes: readonly Bilingual[];
	};
	/** For people who buy: data protection, price class; decides nothing here. */
	readonly procurement: {
		readonly e2ee: string;
		readonly dataProtection: string;
		readonly bsiC5: string;
		readonly priceClass: string;
		readonly confidence: Confidence;
		readonly sources: readonly string[];
	};
	readonly contradictions: readonly Bilingual[];
	readonly confidence: Confidence;
	readonly confidenceNotes?: Bilingual;
	readonly sources: readonly string[];
	/** ISO date on which somebody last looked. */
	readonly checked: string;
}
