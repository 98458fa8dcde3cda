import { officeKinds, seatRoles } from '../../../council/nouns.ts';
import type { RegisterSnapshot } from '../../../exchange/oparl/register-snapshot.ts';
import type { Db } from '../../db/open.ts';

/** The register as far as an import compares itself with it. */
export async function readRegister(db: Db): Promise<RegisterSnapshot> {
	const offices = await db
		.selectFrom('office')
		.select(['id', 'name', 'kind'])
		.orderBy('name')
		.execute();
	const seats = await db
		.selectFrom('membership')
		.select(['id', 'committeeId', 'personId', 'role', 'vote', 'validFrom', 'validTo'])
		.orderBy('validFrom')
		.orderBy('id')
		.execute();
	const sessions = await db
		.selectFrom('session')
		.select(['id', 'committeeId', 'startsAt', 'place', 'name', 'invitationsSentAt'])
		.orderBy('id')
		.execute();
	return {
		offices: offices.map(({ kind, ...office }) => ({
			...office,
			kind: officeKinds.find((known) => known === kind) ?? 'department',
		})),
		committees: await db.selectFrom('committee').select(['id', 'name']).orderBy('id').execute(),
		people: await db
			.selectFrom('person')
			.select(['id', 'title', 'givenName', 'familyName', 'email', 'phone'])
			.orderBy('id')
			.execute(),
		seats: seats.map(({ role, vote, validFrom: from, validTo: to, ...seat }) => ({
			...seat,
			role: seatRoles.find((known) => known === role) ?? 'member',
			vote: vote === 1,
			from,
			to,
		})),
		sessions: sessions.map(({ invitationsSentAt, ...session }) => ({
			...session,
			isSent: invitationsSentAt !== null,
		})),
		halls: await db.selectFrom('hall').select(['id', 'name']).orderBy('name').execute(),
	};
}
