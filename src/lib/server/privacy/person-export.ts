import type { Acting } from '../acting.ts';
import { attendances } from './attendances.query.ts';
import * as replies from '../sessions/replies.ts';
import * as letters from '../mail/letters.ts';
import type { LetterRecord } from '../mail/letters.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as securityEvents from '../process/security/security-events.ts';
import * as devices from '../register/devices.ts';
import * as facts from '../register/facts.ts';
import type { FactRecord } from '../register/facts.ts';
import * as memberships from '../register/memberships.ts';
import * as people from '../register/people.ts';
import * as retention from './retention.ts';
import * as exemptions from '../register/exemptions.ts';
import * as importLeftovers from '../imports/runs/import-leftovers.ts';
import * as importWrites from '../imports/runs/import-writes.ts';
import { waitingAbout } from '../imports/tables/waiting-fits.ts';
import type { WaitingDevice } from '../imports/tables/waiting-devices.ts';
import * as sourceRecords from '../imports/oparl/source-records.ts';
import * as deviceChecks from '../checks/device-checks.ts';
import type { CheckRecord } from '../checks/device-checks.ts';

/**
 * Everything stored about one person, for a request for information (Art. 15 GDPR), readable by
 * programs too (Art. 20). Links are left out: whoever has one acts as the person.
 *
 * @returns `null` if the person is out of reach
 */
export async function exportPerson(
	by: Acting,
	id: string,
): Promise<Readonly<Record<string, unknown>> | null> {
	const person = await people.read(by, id);
	if (!person) return null;
	const owned = await devices.list(by, { personIds: [id] });
	const about = await facts.list(by.db, 'personId', [id]);
	const invitations = await invitationsOf(by.db, id);
	const deviceIds = owned.map((device) => device.id);
	const subjects = [id, ...deviceIds, ...invitations.map((invitation) => invitation.id)];
	const told = {
		format: 'vollzaehlig-person-1',
		exportedAt: by.now,
		person,
		facts: (about.get(id) ?? []).map(plain),
		seats: await memberships.list(by.db, { personId: id }),
		devices: owned.map((device) => ({ label: device.label, facts: device.facts.map(plain) })),
		releases: (await exemptions.ofDevices(by.db, deviceIds)).map(releaseOf),
		invitations,
		checks: (await deviceChecks.list(by.db, [id], [])).map(checkOf),
		waitingDevices: (await waitingAbout(by.db, person)).map(waitingOf),
		sources: await sourceRecords.textsOf(by.db, id),
		unfinishedImports: await importWrites.beforeOf(by.db, [id, ...deviceIds]),
		leftOutOfImports: await importLeftovers.listAbout(by.db, [id, ...deviceIds]),
		changes: await audit.listAbout(by.db, subjects),
		securityEvents: await securityEvents.listAbout(by.db, subjects),
		// By kind; `null`: no end.
		keptForDays: await retention.read(by.db),
	};
	await audit.record(by, 'person.export', id);
	return told;
}

/** Each with what they said of it themselves and what happened to them in the session; `removedAt` and `mutedAt` as of old. */
async function invitationsOf(db: Db, personId: string) {
	const attended = await attendances(db, personId);
	const meetings = await meetingEvents.states(
		db,
		attended.map(({ sessionId }) => sessionId),
	);
	const about = await meetingEvents.listAbout(
		db,
		attended.map(({ id }) => id),
	);
	const said = await replies.list(
		db,
		attended.map(({ id }) => id),
	);
	const written = await letters.listTo(
		db,
		attended.map(({ id }) => id),
	);
	return attended.map(({ sessionId, ...attendance }) => ({
		...attendance,
		removedAt: meetings.get(sessionId)?.removed.get(attendance.id) ?? null,
		mutedAt: meetings.get(sessionId)?.muted.get(attendance.id) ?? null,
		events: about.get(attendance.id) ?? [],
		reply: said.get(attendance.id) ?? null,
		letters: written.filter((one) => one.attendeeId === attendance.id).map(letterOf),
	}));
}

const letterOf = ({
	kind,
	state,
	locale,
	address,
	subject,
	text,
	answer,
	changedAt,
}: LetterRecord) => ({
	...{ kind, state, locale, address, subject, text, answer, changedAt },
});

const waitingOf = ({ label, owner, facts, listName, listDay, keptAt }: WaitingDevice) => ({
	...{ label, owner, listName, listDay, keptAt },
	facts: facts.map(({ field, value, comparator, source, observedAt }) => ({
		...{ field, value, comparator, source, observedAt },
	})),
});

const plain = ({ field, value, comparator, source, observedAt, recordedBy }: FactRecord) => ({
	field,
	value,
	comparator,
	source,
	observedAt,
	recordedBy,
});

/** Under the names that this format has had from the beginning. */
const releaseOf = ({ reason, note, ...exemption }: exemptions.DeviceExemptionRecord) => ({
	blocked: reason,
	note,
	releasedFrom: exemption.exemptFrom,
	releasedAt: exemption.exemptedAt,
	releasedByName: exemption.exemptedByName,
	withdrawnAt: exemption.withdrawnAt,
	withdrawnByName: exemption.withdrawnByName,
});

const checkOf = ({
	at,
	form,
	outcome,
	platforms,
	system,
	browserName,
	browserVersion,
	steps,
}: CheckRecord) => ({
	at,
	form,
	outcome,
	platforms,
	system,
	browserName,
	browserVersion,
	steps,
});
