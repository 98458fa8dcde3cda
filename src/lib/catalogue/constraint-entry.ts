import * as v from 'valibot';
import { accountCodes } from '../compat/tool/account.ts';
import type { AccountCode } from '../compat/tool/account.ts';
import type { ConstraintKind } from '../compat/tool/constraint.ts';
import { platforms } from '../device/device.ts';
import { limits } from '../compat/tool/limit.ts';
import { ways } from '../compat/way.ts';
import { browserTables } from '../compat/tool/web-feature.ts';
import { bilingual, day, oneOf, release, sureness } from './written.ts';

/** How a rule above a single way in is written down. */

const platform = oneOf(platforms);
const role = oneOf(['host', 'guest']);

function kind<const Kind extends ConstraintKind, Entries extends v.ObjectEntries>(
	name: Kind,
	entries: Entries,
) {
	return v.strictObject({
		id: v.string(),
		kind: v.literal(name),
		/** What it says, for people. */
		text: bilingual,
		binding: oneOf([
			'enforced',
			'technical',
			'documented',
			'promise',
			'policy',
			'information',
			'unknown',
		]),
		...entries,
		...sureness,
	});
}

export const constraint = v.variant('kind', [
	kind('meeting-needs-one', { role, platformAny: v.array(platform) }),
	kind('meeting-needs-one-if', {
		when: v.literal('browserGuests'),
		anyOf: v.array(v.strictObject({ platform, minOs: release })),
	}),
	kind('capacity', { max: v.number() }),
	kind('app-version-floor', {
		floors: v.optional(
			v.array(
				v.strictObject({
					platform,
					minApp: release,
					from: day,
					knownUntil: v.optional(day),
					newestKnown: v.optional(release),
				}),
			),
		),
	}),
	kind('date-cliff', {
		from: v.optional(day),
		atRiskFrom: v.optional(day),
		endedFrom: v.optional(day),
		refuses: v.optional(v.array(v.strictObject({ platform, below: release, from: day }))),
		way: v.optional(oneOf(ways)),
	}),
	kind('feature-floor', {
		/** For people; the floors that decide stand in `webFeatures`. */
		floors: v.record(v.string(), v.nullable(release)),
		reportedBroken: v.optional(
			v.record(oneOf(browserTables), v.strictObject({ from: release, below: release })),
		),
	}),
	kind('feature-conflict', { way: oneOf(ways), e2ee: v.literal(true) }),
	kind('network', {}),
	kind('policy', {
		settledBy: v.optional(oneOf(['webClientAllowed', 'anonymousJoinAllowed'])),
		ways: v.optional(v.array(oneOf(ways))),
		role: v.optional(role),
		unlessHas: v.optional(v.array(oneOf<AccountCode>(accountCodes))),
	}),
	kind('city-policy', {
		rule: oneOf(['forbidden', 'conditions', 'approved']),
		land: v.optional(v.string()),
		from: v.optional(day),
		until: v.optional(day),
	}),
	kind('unknown', {
		when: v.optional(v.strictObject({ browserGuests: v.literal(true), limit: oneOf(limits) })),
	}),
	kind('everyone-needs', {}),
	kind('device-dependency', {}),
	kind('guest-limit', {}),
	kind('rolling-window', {}),
	kind('derived-floor', {}),
	kind('server-side-check', {}),
	kind('organisational', {}),
	kind('trap', {}),
]);
