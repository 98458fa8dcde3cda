import { randomUUID } from 'node:crypto';
import type { Staff } from '../staff.ts';
import type { Db } from './open.ts';

export interface Actor {
	readonly kind: 'staff' | 'attendee' | 'system';
	readonly id: string;
	readonly name: string;
}

export const system: Actor = { kind: 'system', id: '', name: 'Vollzählig' };

export function actorOf(staff: Staff): Actor {
	return { kind: 'staff', id: staff.id, name: staff.name };
}

/** Actions are "noun.verb", in the words of the code: "device.create", "room.removeAttendee". */
export interface Deed {
	readonly action: `${string}.${string}`;
	readonly subjectKind: string;
	readonly subjectId: string;
	/** Never a link, a token or a password. */
	readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes one line of the trail; call it with the transaction that does the deed. */
export async function create(db: Db, actor: Actor, deed: Deed, at: string): Promise<void> {
	await db
		.insertInto('audit')
		.values({
			id: randomUUID(),
			at,
			actorKind: actor.kind,
			actorId: actor.id,
			actorName: actor.name,
			action: deed.action,
			subjectKind: deed.subjectKind,
			subjectId: deed.subjectId,
			detail: JSON.stringify(deed.detail ?? {}),
		})
		.execute();
}
