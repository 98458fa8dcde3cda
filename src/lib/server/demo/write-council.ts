import { asSystem } from '../acting.ts';
import { council } from '../../cast/council.ts';
import type { Council } from '../../cast/council.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import { newLivekitName } from '../meeting/livekit/own-rooms.ts';
import * as restrictions from '../register/restrictions.ts';
import * as committees from '../register/committees.ts';
import * as deliveryWays from '../register/delivery-ways.ts';
import * as devices from '../register/devices.ts';
import * as facts from '../register/facts.ts';
import * as halls from '../register/halls.ts';
import * as memberships from '../register/memberships.ts';
import * as offices from '../register/offices.ts';
import * as people from '../register/people.ts';
import * as exemptions from '../register/exemptions.ts';
import * as toolPolicies from '../register/tool-policies.ts';
import { agendaLack } from '../../council/agenda/agenda.ts';
import * as agendaItems from '../sessions/agenda-items.ts';
import * as agendas from '../sessions/agendas.ts';
import * as attendees from '../sessions/attendees.ts';
import * as decisions from '../sessions/decisions.ts';
import * as proposals from '../sessions/proposals.ts';
import * as sessions from '../sessions/sessions.ts';
import { decisionsOf } from './decisions.ts';
import { writeReplies } from './invented-replies.ts';
import * as marks from './marks.ts';
import { pastRestriction } from './restrictions.ts';
import { toolDecision } from './tool-decision.ts';

/** Writes the demonstration council into an empty store and marks each of its records. */
export async function writeCouncil(trx: Db, now: string): Promise<void> {
	const invented = council(now);
	await writeRegister(trx, invented, now);
	await writeSessions(trx, invented, now);
	const decision = toolDecision(now);
	await toolPolicies.createAll(trx, [decision]);
	const { restriction, exempt } = pastRestriction(invented, now);
	await restrictions.createAll(trx, [restriction]);
	await exemptions.createAll(trx, restriction.id, exempt);
	await marks.createAll(trx, [
		...marked('session', invented.sessions),
		...marked('committee', invented.committees),
		...marked('person', invented.people),
		...marked('device', invented.devices),
		...marked('hall', invented.halls),
		...marked('office', invented.offices),
		...marked('toolPolicy', [decision]),
		...marked('restriction', [restriction]),
	]);
	await audit.record(asSystem(trx, now), 'demonstration.create', '');
}

const marked = (noun: string, records: readonly { readonly id: string }[]) =>
	records.map(({ id }) => ({ noun, id }));

async function writeRegister(trx: Db, invented: Council, now: string): Promise<void> {
	await offices.createAll(trx, invented.offices);
	await people.createAll(trx, invented.people);
	await deliveryWays.createAll(trx, invented.deliveryWays);
	await halls.createAll(trx, invented.halls);
	await committees.createAll(trx, invented.committees);
	await memberships.createAll(trx, invented.memberships);
	await devices.createAll(trx, invented.devices);
	await facts.createMany(asSystem(trx, now), [
		...invented.people.map(({ id, facts }) => ({ personId: id, facts })),
		...invented.devices.map(({ id, facts }) => ({ deviceId: id, facts })),
	]);
}

async function writeSessions(trx: Db, invented: Council, now: string): Promise<void> {
	await sessions.createAll(trx, invented.sessions, now);
	await attendees.createAll(
		trx,
		invented.sessions.flatMap(({ id: sessionId, attendees }) =>
			attendees.map((attendee) => ({ ...attendee, sessionId })),
		),
	);
	for (const { id, proposals: proposed, agenda } of invented.sessions) {
		await proposals.createAll(trx, id, proposed);
		await agendaItems.createAll(trx, id, agenda);
		if (agendaLack(agenda) === null) await agendas.put(asSystem(trx, now), id);
	}
	await writeReplies(trx, invented, now);
	await decisions.createAll(trx, await decisionsOf(trx, invented, now));
	for (const { id, decided } of invented.sessions) {
		if (decided === null) continue;
		const opened = { kind: 'opened', livekitName: await newLivekitName(trx), at: now } as const;
		await meetingEvents.append(trx, id, () => [opened]);
	}
}
