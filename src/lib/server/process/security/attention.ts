import { spreadRefusals } from '../../../audit/security-kinds.ts';
import { addMs, dayMs } from '../../../calendar/moment.ts';
import type { SecurityAttention } from '../../../views/settings/security-events.ts';
import type { Acting } from '../../acting.ts';
import { inTransaction } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import type { Db } from '../../db/open.ts';
import * as settings from '../../db/settings.ts';
import * as securityEvents from './security-events.ts';

/** Until when an administrator has looked, by the real clock. */
const seenName = 'securitySeen';
const mostNamed = 5;

async function seenAt(db: Db): Promise<string> {
	const seen = await settings.read(db, seenName);
	return typeof seen === 'string' ? seen : '';
}

/** What an administrator should look at and has not yet. @param now of the real clock */
export async function attention(db: Db, now: string): Promise<SecurityAttention> {
	const seen = await seenAt(db);
	const since = (days: number) => [addMs(now, -days * dayMs), seen].toSorted().at(-1) ?? seen;
	const after = await securityEvents.list(
		db,
		{ kind: 'signInAfterRefusals', since: since(7) },
		mostNamed,
	);
	const refused = await securityEvents.refusedSignIns(db, since(1));
	return {
		after: after.flatMap(({ subjectId, firstAt }) =>
			subjectId === null ? [] : [{ staffId: subjectId, at: firstAt }],
		),
		spread: refused
			.filter(
				({ times, networks }) =>
					times >= spreadRefusals.times && networks >= spreadRefusals.networks,
			)
			.slice(0, mostNamed),
	};
}

/** @param now of the real clock */
export async function acknowledge(by: Acting, now: string): Promise<void> {
	await inTransaction(by, async (by) => {
		await settings.write(by.db, seenName, now);
		await audit.record(by, 'security.acknowledge', 'security');
	});
}
