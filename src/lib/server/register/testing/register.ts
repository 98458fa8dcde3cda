import { acting, actor } from '../../testing/acting.ts';
import { everything } from '../../../access/scope.ts';
import type { Scope } from '../../../access/scope.ts';

import { claim } from '../../../device/claim.ts';
import type { Observation } from '../../../device/claim.ts';
import type { FactField, FactValues } from '../../../device/fact.ts';
import * as committees from '../committees.ts';
import * as devices from '../devices.ts';
import * as halls from '../halls.ts';
import * as offices from '../offices.ts';
import type { Db } from '../../db/open.ts';
import * as people from '../people.ts';

export const now = '2026-11-25T10:15:00.000Z';
export const later = '2026-11-26T10:15:00.000Z';
export { actor };
/** What an office account includes. */
export const west: Scope = { ...everything, offices: ['west'] };

export const officeChange = {
	name: 'Dezernat III',
	kind: 'deputyMayor',
	budgetCents: 450_000,
	contact: '',
} as const;
export const office = { ...officeChange, id: 'west' } as const;

export const personChange = {
	officeId: 'west',
	title: 'Dr.',
	givenName: 'Ada',
	familyName: 'Lerche',
	position: 'deputyMayor',
	email: '',
	phone: '',
	accounts: null,
} as const satisfies people.PersonChange;
export const person = { ...personChange, id: 'lerche' } as const;

export const fact = <Field extends FactField>(
	field: Field,
	value: FactValues[Field] | null,
	observedAt = now,
): Observation => ({ ...claim<FactField>(field, value), source: 'office', observedAt });

/** Two offices with one person each: Lerche in the west, Amsel in the east. */
export async function fillRegister(db: Db): Promise<void> {
	await offices.create(acting(db, { actor, now }), office);
	await offices.create(acting(db, { actor, now }), { ...office, id: 'east', name: 'Fraktion' });
	await people.create(acting(db, { actor, now }), person);
	const other = { ...person, id: 'amsel', officeId: 'east', title: '', familyName: 'Amsel' };
	await people.create(acting(db, { actor, now }), other);
	await committees.create(acting(db, { actor, now }), {
		id: 'council',
		name: 'Rat',
		kind: 'council',
	});
	await halls.create(acting(db, { actor, now }), { id: 'hall', name: 'Ratssaal', address: '' });
}

export async function giveDevice(
	db: Db,
	owner: devices.Owner,
	known: readonly Observation[] = [],
	id = `device of ${owner.personId ?? owner.hallId ?? owner.attendeeId}`,
): Promise<string> {
	await devices.create(acting(db, { actor, now }), { id, label: 'iPad', ...owner }, known);
	return id;
}

export async function actions(db: Db, subjectId: string): Promise<readonly string[]> {
	const lines = await db
		.selectFrom('audit')
		.select('action')
		.where('subjectId', '=', subjectId)
		.orderBy('at')
		.execute();
	return lines.map(({ action }) => action);
}
