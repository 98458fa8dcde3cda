import type { AccountWays } from '../../views/settings/account-state.ts';
import type { Db } from '../db/open.ts';
import { realNow } from '../process/clock.ts';
import { config } from '../process/config.ts';

/** What each account could sign in by, by its id. */
export async function accountWays(db: Db): Promise<ReadonlyMap<string, AccountWays>> {
	const rows = await db
		.selectFrom('staff')
		.leftJoin('signInAccount', (join) =>
			join
				.onRef('signInAccount.userId', '=', 'staff.id')
				.on('signInAccount.providerId', '=', 'credential'),
		)
		.leftJoin('passwordLink', 'passwordLink.staffId', 'staff.id')
		.leftJoin('providerIdentity', 'providerIdentity.staffId', 'staff.id')
		.select([
			'staff.id',
			'providerIdentity.subject',
			'signInAccount.password',
			'passwordLink.endsAt',
		])
		.execute();
	const hasProvider = config().provider !== null;
	const linkOf = (endsAt: string | null) =>
		endsAt === null ? null : { endsAt, isOver: Date.parse(endsAt) <= realNow() };
	return new Map(
		rows.map(({ id, password, endsAt, subject }) => [
			id,
			{
				hasPassword: password !== null,
				link: linkOf(endsAt),
				isTied: hasProvider && subject !== null,
			},
		]),
	);
}
