import * as v from 'valibot';
import { accountCodes } from '../compat/tool/account.ts';
import type { AccountCode } from '../compat/tool/account.ts';
import { conditions } from '../compat/tool/condition.ts';
import { platforms } from '../device/device.ts';
import { limits } from '../compat/tool/limit.ts';
import { bindings, browserFamilies, supportStatuses } from '../compat/tool/support.ts';
import { confidences } from '../compat/tool/provenance.ts';
import { ways } from '../compat/way.ts';
import { constraint } from './constraint-entry.ts';
import { webFeatureKeys } from './web-features.ts';
import { bilingual, day, oneOf, release, sureness } from './written.ts';

/** How a tool is written down: docs/catalogue.md says what each field means. */

const roles = v.array(oneOf(['host', 'guest']));
const accounts = v.array(oneOf<AccountCode>(accountCodes));

const supportWindow = v.variant('kind', [
	v.strictObject({
		kind: v.literal('latest-n'),
		n: v.number(),
		of: oneOf([
			'chrome',
			'edge',
			'firefox',
			'safari',
			'safari-major',
			'ios-major',
			'ipados-major',
			'macos-major',
			'android-major',
		]),
		accepts: v.array(release),
		asOf: day,
		notes: v.optional(bilingual),
	}),
	v.strictObject({
		kind: v.literal('baseline-widely-available'),
		notes: v.optional(bilingual),
	}),
]);

/** One line for every platform and browser that it holds for. */
const way = v.strictObject({
	platforms: v.pipe(v.array(oneOf([...platforms, 'any'])), v.minLength(1)),
	way: oneOf(ways),
	browsers: v.optional(v.pipe(v.array(oneOf(browserFamilies)), v.minLength(1))),
	minOs: v.optional(release),
	maxOs: v.optional(release),
	minBrowser: v.optional(release),
	maxApp: v.optional(release),
	blockedBelow: v.optional(release),
	minDistribution: v.optional(v.record(v.string(), release)),
	minGlibc: v.optional(release),
	window: v.optional(supportWindow),
	from: v.optional(day),
	until: v.optional(day),
	roles,
	status: oneOf(supportStatuses),
	binding: oneOf(bindings),
	limits: v.optional(v.array(oneOf(limits)), []),
	limitsUntil: v.optional(v.record(oneOf(limits), release)),
	conditions: v.optional(v.array(oneOf(conditions)), []),
	models: v.optional(
		v.strictObject({ groupVideo: v.array(v.string()), groupAudioOnly: v.array(v.string()) }),
	),
	...sureness,
});

const webFeatures = v.strictObject({
	source: v.string(),
	sdk: v.string(),
	notes: v.array(bilingual),
	groups: v.array(
		v.strictObject({
			id: oneOf([
				'join',
				'publish',
				'chat',
				'adaptiveStream',
				'screenShare',
				'codecList',
				'speakerChoice',
				'e2eeInsertable',
				'e2eeTransform',
			]),
			/** Of MDN's compatibility data; which versions have them stands in ceilings/web-features.table.ts. */
			keys: v.pipe(v.array(oneOf(webFeatureKeys)), v.minLength(1)),
			limits: v.array(oneOf(limits)),
			ifMissing: v.string(),
		}),
	),
});

export const toolEntry = v.strictObject({
	id: v.string(),
	/** As people say it. */
	name: v.string(),
	/** As its maker calls it. */
	product: v.string(),
	vendor: v.string(),
	order: v.number(),
	status: v.strictObject({
		state: oneOf(['active', 'retired', 'unknown']),
		date: v.nullable(day),
		notes: v.optional(bilingual),
	}),
	hosting: v.array(v.string()),
	accounts: v.strictObject({
		host: accounts,
		native: v.nullable(accounts),
		browser: v.nullable(accounts),
		notes: v.optional(bilingual),
	}),
	guestBrowserJoin: v.strictObject({
		value: oneOf(['yes', 'no', 'conditional', 'desktop-only', 'unknown']),
		notes: v.optional(bilingual),
	}),
	phoneDialIn: v.strictObject({
		value: oneOf(['supported', 'conditional', 'no', 'unknown']),
		notes: v.optional(bilingual),
	}),
	maxParticipants: v.strictObject({
		value: v.nullable(v.number()),
		notes: v.optional(bilingual),
		confidence: oneOf(confidences),
	}),
	identifiersNeeded: v.array(v.string()),
	constraints: v.array(constraint),
	ways: v.array(way),
	webFeatures: v.optional(webFeatures),
	procurement: v.strictObject({
		e2ee: v.string(),
		dataProtection: v.string(),
		bsiC5: v.string(),
		priceClass: v.string(),
		confidence: oneOf(confidences),
		sources: v.array(v.string()),
	}),
	contradictions: v.array(bilingual),
	confidence: oneOf(confidences),
	confidenceNotes: v.optional(bilingual),
	sources: v.array(v.string()),
	checked: day,
});

/** A tool as a person writes it. */
export type ToolEntry = v.InferInput<typeof toolEntry>;
/** The same, read. */
export type ReadTool = v.InferOutput<typeof toolEntry>;
