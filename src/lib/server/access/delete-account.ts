import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { endImportsOf } from '../imports/end-imports.ts';
import { openReading, openTableImports } from '../imports/open-imports.query.ts';
import { realNow } from '../process/clock.ts';
import * as signIns from './sign-ins.ts';
import * as staff from './staff.ts';

/** `own`: somebody else has to do it. */
export type Refusal = 'own' | 'lastAdministrator';

/** What keeps an account from being deleted, and what would end with it. */
export async function beforeDeletion({ db, actor }: Acting, id: string) {
	const isLast = actor.id !== id && (await staff.isLastAdministrator(db, id));
	const tables = await openTableImports(db, id);
	return {
		refusal: refusalOf(actor.id === id, isLast),
		signIns: (await signIns.list(db, id, realNow())).length,
		imports: tables.length + ((await openReading(db, id)) === null ? 0 : 1),
	};
}

const refusalOf = (isOwn: boolean, isLast: boolean): Refusal | null =>
	isOwn ? 'own' : isLast ? 'lastAdministrator' : null;

/**
 * Deletes an account with all it signs in by, and ends what it has under way. What it has done keeps its name, in the
 * records and in the audit: who decided something stays told.
 */
export async function deleteAccount(by: Acting, id: string): Promise<'deleted' | 'gone' | Refusal> {
	if (by.actor.id === id) return 'own';
	let letGo = async () => {};
	const deletion = await inTransaction(by, async (by) => {
		if (await staff.isLastAdministrator(by.db, id)) return 'lastAdministrator';
		const account = await staff.read(by.db, id);
		if (!account || !(await staff.destroy(by.db, id))) return 'gone';
		letGo = await endImportsOf(by, id);
		const { name, role } = account;
		await audit.record(by, 'staff.destroy', id, { name, role });
		return 'deleted';
	});
	if (deletion === 'deleted') await letGo();
	return deletion;
}
