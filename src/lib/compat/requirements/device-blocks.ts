import type { Device } from '../../device/device.ts';
import type { Way } from '../way.ts';
import { blocked, fine, unknown, worst } from './check.ts';
import type { Check, Finding } from './check.ts';

/** What the city has blocked for a while, device by device. */
export const deviceBlocks: Check = ({ tool, row, device }) =>
	device === null ? fine : blockOf(device, tool.id, row.way);

/** @param way `null`: the device has no way in at all; then only a block of all of them counts */
export function blockOf(device: Device, toolId: string, way: Way | null): Finding {
	if (device.blocks === undefined) return fine;
	return worst(
		device.blocks.flatMap((block): readonly Finding[] => {
			if (block.toolId !== null && block.toolId !== toolId) return [];
			if (block.way !== null && block.way !== way) return [];
			const { id, toolId: tool, reason: why, from, until, missing } = block;
			if (missing.length > 0) {
				const reason = { code: 'perhapsBlocked', why, from, until, facts: missing } as const;
				return [unknown(reason, { missing })];
			}
			const release = { kind: 'releaseBlock', device: device.id, block: id } as const;
			const reason = { code: 'deviceBlocked', why, from, until, tool } as const;
			return [blocked(reason, { remedies: [release] })];
		}),
	);
}
