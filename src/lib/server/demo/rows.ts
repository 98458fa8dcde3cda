import { randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Council } from '../../cast/council.ts';
import type { Fact } from '../../device/fact.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import type { Database } from '../db/schema.ts';

type Rows = {
	readonly [
		Table in
			| 'office'
			| 'person'
			| 'hall'
			| 'committee'
			| 'membership'
			| 'device'
			| 'fact'
			| 'session'
			| 'attendee'
			| 'proposal'
			| 'room'
			| 'toolPolicy'
	]: Insertable<Database[Table]>[];
};

const flag = (is: boolean): number => (is ? 1 : 0);

function factRow(
	{ field, value, comparator, source, observedAt }: Fact,
	owner: { readonly deviceId: string | null; readonly personId: string | null },
) {
	return {
		id: randomUUID(),
		...owner,
		field,
		value: JSON.stringify(value),
		comparator,
		source,
		observedAt,
		recordedBy: 'Vollzählig',
	};
}

/** The council as rows of the store. Links and rooms are random also for people who do not exist. */
export function rowsOf(council: Council, now: string): Rows {
	const { offices, people, halls, committees, memberships, devices, sessions } = council;
	return {
		office: offices.map(({ id, name, kind, budgetCents, contact }) => ({
			id,
			name,
			kind,
			budgetCents,
			contact,
		})),
		person: people.map((person) => ({
			id: person.id,
			officeId: person.officeId,
			title: person.title,
			givenName: person.givenName,
			familyName: person.familyName,
			position: person.position,
			email: person.email,
			phone: person.phone,
			hasNoDevice: flag(person.hasNoDevice),
		})),
		hall: halls.map(({ id, name, address }) => ({ id, name, address })),
		committee: committees.map(({ id, name, kind }) => ({ id, name, kind })),
		membership: memberships.map(({ id, committeeId, personId, role, vote, from, to }) => ({
			id,
			committeeId,
			personId,
			role,
			vote: flag(vote),
			validFrom: from,
			validTo: to,
		})),
		device: devices.map(({ id, personId, hallId, label }) => ({ id, personId, hallId, label })),
		fact: [
			...people.flatMap(({ id, facts }) =>
				facts.map((fact) => factRow(fact, { deviceId: null, personId: id })),
			),
			...devices.flatMap(({ id, facts }) =>
				facts.map((fact) => factRow(fact, { deviceId: id, personId: null })),
			),
		],
		session: sessions.map(({ id, committeeId, startsAt, place, hallId, form }) => ({
			id,
			committeeId,
			startsAt,
			place,
			hallId,
			form,
			requestId: id,
			createdAt: now,
		})),
		attendee: sessions.flatMap((session) =>
			session.attendees.map(({ id, personId, guestName, role, vote, mode, needs }) => ({
				id,
				sessionId: session.id,
				personId,
				guestName,
				role,
				vote: flag(vote),
				mode,
				needs: JSON.stringify(needs),
				linkId: randomBytes(18).toString('base64url'),
				removedAt: null,
			})),
		),
		proposal: sessions.flatMap((session) =>
			session.proposals.map(({ id, toolId, arrangement }, position) => ({
				id,
				sessionId: session.id,
				toolId,
				arrangement: JSON.stringify(arrangement),
				joinUrl: '',
				position,
			})),
		),
		room: sessions
			.filter(({ decided }) => decided !== null)
			.map(({ id }) => ({
				id: randomUUID(),
				sessionId: id,
				livekitName: `vz-${randomBytes(16).toString('base64url')}`,
				openedAt: now,
				closedAt: null,
			})),
		toolPolicy: [
			{
				id: randomUUID(),
				toolId: 'webex',
				rule: 'conditions',
				land: '',
				firstDay: null,
				lastDay: null,
				text: 'Nur mit der Lizenz der Stadt, die Aufzeichnung bleibt ausgeschaltet.',
				source: 'Dienstanweisung Videokonferenzen, Nummer 4',
				checkedOn: dayOf(now),
			},
		],
	};
}
