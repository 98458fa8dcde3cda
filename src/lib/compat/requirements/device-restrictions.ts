import type { Device } from '../../device/device.ts';
import type { Way } from '../way.ts';
import { blocked, fine, unknown, worst } from './check.ts';
import type { Check, CheckResult } from './check.ts';

/** What the city has restricted for a while, device by device. */
export const deviceRestrictions: Check = ({ tool, support, device }) =>
	device === null ? fine : checkRestrictions(device, tool.id, support.way);

/** @param way `null`: the device has no way in at all; then only a restriction of every way counts */
export function checkRestrictions(device: Device, toolId: string, way: Way | null): CheckResult {
	if (device.restrictions === undefined) return fine;
	return worst(
		device.restrictions.flatMap((restriction): readonly CheckResult[] => {
			if (restriction.toolId !== null && restriction.toolId !== toolId) return [];
			if (restriction.way !== null && restriction.way !== way) return [];
			const { id, toolId: tool, reason: why, from, until, missing } = restriction;
			if (missing.length > 0) {
				const reason = { code: 'perhapsBlocked', why, from, until, facts: missing } as const;
				return [unknown(reason, { missing })];
			}
			const exemption = { kind: 'releaseBlock', device: device.id, block: id } as const;
			const reason = { code: 'deviceBlocked', why, from, until, tool } as const;
			return [blocked(reason, { remedies: [exemption] })];
		}),
	);
}
