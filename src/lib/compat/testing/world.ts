import { unknownArrangement } from '../tool/arrangement.ts';
import type { Attendee } from '../attendee.ts';
import type { CallSetup } from '../tool/arrangement.ts';
import type { AppleModel, Ceilings } from '../ceiling/ceilings.ts';
import type { Constraint, ConstraintKind, Constraints } from '../tool/constraint.ts';
import type { Device } from '../../device/device.ts';
import { deviceOf } from '../../device/facts.ts';
import type { Support } from '../tool/support.ts';
import type { Tool } from '../tool/tool.ts';
import { version } from '../../device/version.ts';
import type { CheckInput } from '../requirements/check.ts';

/** A tiny world for tests: one iPad that ends at 15.8.8, one model of low confidence, no more. */
const model = (name: string, maxVersion: string, more: Partial<AppleModel> = {}): AppleModel => ({
	name,
	platform: 'ipados',
	maxMajor: version(maxVersion)[0] ?? 0,
	maxVersion: version(maxVersion),
	identifiers: [],
	modelNumbers: [],
	confidence: 'high',
	...more,
});

export const world: Ceilings = {
	asOf: '2026-11-12',
	appleMobile: [
		model('pad15', '15.8.8'),
		model('pad12', '12.5.8'),
		model('pad17', '17.7.11'),
		model('pad27', '27.2'),
		model('hearsay', '12.5.8', { confidence: 'unverified' }),
	],
	appleMobileUnnamed: { identifiers: ['iPhone19,2'], maxMajor: 27 },
	appleMacs: [
		{
			match: 'a Mac',
			identifiers: ['Mac1,1'],
			maxMacos: [15],
			maxVersion: [15, 7, 9],
			confidence: 'high',
		},
	],
	systems: {
		ios: [{ cycle: '27', version: [27], releasedOn: '2026-09-14', endsOn: null, latest: [27, 2] }],
		ipados: [],
		macos: [],
		windows: ['10.0.19045', '10.0.26200'].map((build) => ({
			cycle: build,
			version: version(build),
			releasedOn: null,
			endsOn: null,
			latest: version(build),
		})),
		android: [],
		debian: [],
		ubuntu: [
			{ cycle: '26.04', version: [26, 4], releasedOn: null, endsOn: '2031-04-30', latest: [26, 4] },
			{ cycle: '20.04', version: [20, 4], releasedOn: null, endsOn: '2025-05-31', latest: [20, 4] },
		],
	},
	browserReleases: { chrome: [{ version: [158], date: '2026-11-17' }] },
	browserCeilings: [
		{ osFrom: [7], osTo: [8, 1], lastVersion: [109] },
		{ osFrom: [10], osTo: [11], lastVersion: null },
	].map((ceiling) => ({
		platform: 'windows',
		systems: '',
		browser: 'chrome',
		confidence: 'high',
		...ceiling,
	})),
	appleCertificate2027: [
		{ system: 'ios', from: [12], to: [12], fixedIn: [12, 5, 8], confidence: 'medium' },
		{ system: 'ios', from: [13], to: [14], fixedIn: null, confidence: 'medium' },
		{ system: 'ios', from: [15], to: [15], fixedIn: [15, 8, 6], confidence: 'medium' },
		{ system: 'ios', from: [17], to: [17], fixedIn: null, confidence: 'unverified' },
	],
};

const sure = { confidence: 'high', evidence: 'read', sources: [] } as const;

export const support = (more: Partial<Support> = {}): Support => ({
	...sure,
	id: 'support',
	platform: 'any',
	way: 'native',
	roles: ['host', 'guest'],
	status: 'supported',
	binding: 'enforced',
	limits: [],
	conditions: [],
	...more,
});

export const constraint = <Kind extends ConstraintKind>(kind: Kind, more: Constraints[Kind]) => ({
	...sure,
	id: kind,
	kind,
	text: { de: '', en: '' },
	...more,
});

export const tool = (more: Partial<Tool> = {}, ...constraints: readonly Constraint[]): Tool => ({
	id: 'tool',
	name: 'Tool',
	vendor: '',
	order: 1,
	status: { state: 'active', date: null },
	hosting: [],
	accounts: { host: [], native: [], browser: [] },
	guestBrowserJoin: { value: 'yes' },
	phoneDialIn: { value: 'conditional' },
	maxParticipants: { value: null, confidence: 'low' },
	identifiersNeeded: [],
	constraints,
	supports: [],
	procurement: {
		e2ee: '',
		dataProtection: '',
		bsiC5: '',
		priceClass: '',
		confidence: 'low',
		sources: [],
	},
	contradictions: [],
	confidence: 'high',
	sources: [],
	checked: '2026-11-23',
	...more,
});

/** A device from its facts. */
export const device = (facts: Readonly<Record<string, unknown>>, id = 'd'): Device =>
	deviceOf(
		id,
		Object.entries(facts).map(([field, value]) => ({
			field,
			value,
			comparator: '=',
			source: 'office',
			observedAt: '2026-11-01T08:00:00Z',
		})),
	);

export const attendee = (more: Partial<Attendee> = {}): Attendee => ({
	id: 'a',
	role: 'guest',
	needs: ['hear', 'speak', 'see', 'beSeen'],
	accounts: [],
	devices: [],
	...more,
});

export const call = (
	arrangement: Partial<CallSetup['arrangement']> = {},
	more: Partial<Omit<CallSetup, 'arrangement'>> = {},
): CallSetup => ({
	day: '2026-11-23',
	participants: 20,
	groupCall: true,
	browserGuests: false,
	...more,
	arrangement: {
		...unknownArrangement,
		...arrangement,
	},
});

export const checkInput = (more: Partial<CheckInput> = {}): CheckInput => ({
	tool: tool(),
	support: support(),
	device: device({ platform: 'windows', os: '11' }),
	browser: null,
	insteadOf: null,
	attendee: attendee(),
	call: call(),
	ceilings: world,
	...more,
});
