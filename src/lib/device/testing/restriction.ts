import type { Restriction, RestrictionScope } from '../restriction.ts';

export const everyDevice: RestrictionScope = {
	...{ platform: null, systemFrom: null, systemBelow: null, model: null },
	...{ officeId: null, deviceIds: null },
};

/** A restriction of December 2026 for tests: of use, and of every device unless the scope narrows it. */
export const restrictionFor = (
	scope: Partial<RestrictionScope>,
	more: Partial<Restriction> = {},
): Restriction => ({
	...{ id: 'r', effect: 'use', toolId: null, way: null, reason: 'Sicherheitswarnung' },
	...{ from: '2026-12-01', until: '2027-01-01' },
	scope: { ...everyDevice, ...scope },
	exemptions: new Map(),
	...more,
});
