import { ceilings, toolById } from '../../catalogue/catalogue.ts';
import { withRestrictions } from '../../compat/restriction.ts';
import type { Device } from '../../device/device.ts';
import type { Restriction } from '../../device/restriction.ts';
import { ownRoom } from '../../council/own-room.ts';
import { unknownArrangement } from '../../compat/tool/arrangement.ts';
import { usualTools, ownRoomArrangement } from '../offered.ts';
import type { PlanInputs } from '../session-plan.ts';

export interface InvitedGuest {
	readonly devices: readonly Device[] | null;
	readonly onSite: boolean;
	readonly hosts: boolean;
}

/** A session of a day with guests `p0`, `p1` …, as it is planned under restrictions. */
export function restrictedInputs(
	guests: readonly InvitedGuest[],
	restrictions: readonly Restriction[],
	day: string,
): PlanInputs {
	const restricted = (device: Device) =>
		withRestrictions({ device, officeId: null }, restrictions, day, ceilings);
	return {
		day,
		invited: guests.map(({ devices, onSite, hosts }, i) => ({
			attendee: {
				id: `p${i}`,
				role: hosts ? ('host' as const) : ('guest' as const),
				needs: ['hear', 'speak', 'see'] as const,
				accounts: ['apple-account'],
				devices: devices?.map(restricted) ?? null,
			},
			onSite,
		})),
		meetsInHall: true,
		hall: null,
		proposals: [...usualTools, ownRoom].flatMap((id) => {
			const tool = toolById(id);
			return tool
				? [{ tool, arrangement: id === ownRoom ? ownRoomArrangement : unknownArrangement }]
				: [];
		}),
		ceilings,
	};
}
