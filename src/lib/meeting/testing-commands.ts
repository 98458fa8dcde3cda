import * as fc from 'fast-check';
import { mayLead } from '../access/acts.ts';
import type { Actor } from '../access/actor.ts';
import { staffRoles } from '../access/roles.ts';
import { attendeeRoles } from '../council/attendance.ts';
import { chairCommands } from './attendee-page.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingState } from './state.ts';

/** Who is invited. */
export const invited = ['lerche', 'amsel', 'specht', 'storch'] as const;
const someone = fc.constantFrom(...invited);

const actor: fc.Arbitrary<Actor> = fc.oneof(
	fc.constantFrom(...staffRoles).map((role): Actor => {
		const office = role === 'office' ? 'office' : null;
		return {
			kind: 'staff',
			id: 's',
			name: 'M. Sommer',
			email: '',
			role,
			officeId: office,
			personId: null,
			chairs: [],
		};
	}),
	fc.tuple(someone, fc.constantFrom(...attendeeRoles)).map(([id, role]): Actor => {
		return { kind: 'attendee', id, name: id, role };
	}),
);

/** Somebody asks for something, a while after the step before; steps may share a moment. */
export interface Asked {
	readonly actor: Actor;
	readonly kind: MeetingCommand['kind'];
	readonly attendeeId: string;
	/** Milliseconds. */
	readonly later: number;
}

export const asked: fc.Arbitrary<Asked> = fc.record({
	actor,
	kind: fc.constantFrom(...chairCommands, 'move' as const),
	attendeeId: someone,
	later: fc.constantFrom(0, 1, 700, 5000),
});

/** @returns the command; `null`: access does not allow it */
export function allowed(
	{ actor, kind, attendeeId }: Asked,
	{ removed }: Pick<MeetingState, 'removed'>,
	livekitName: string,
): MeetingCommand | null {
	if (!mayLead(actor, removed) || (actor.kind === 'attendee' && actor.id === attendeeId))
		return null;
	switch (kind) {
		case 'open':
		case 'move':
			return { kind, livekitName };
		case 'close':
			return { kind };
		case 'mute':
		case 'readmit':
			return { kind, attendeeId };
		case 'remove':
			return { kind, attendeeId, livekitName };
	}
}

export const momentAfter = (milliseconds: number): string =>
	new Date(Date.parse('2026-11-30T15:00:00.000Z') + milliseconds).toISOString();
