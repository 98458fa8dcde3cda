import { hourMs } from '../../calendar/moment.ts';
import * as clock from '../process/clock.ts';
import { log } from '../process/log.ts';
import type { Db } from '../db/open.ts';
import { every } from '../jobs/every.ts';
import * as identities from '../access/provider-identities.ts';
import { untiedBefore } from '../access/provider-sign-in.ts';
import * as signIns from '../access/sign-ins.ts';
import * as retention from './retention.ts';

/**
 * Deletes what has been kept long enough, soon after the start and then four times a day. A set
 * clock leaps over days: there it looks every two seconds whether a quarter of a day has passed.
 *
 * @returns ends it
 */
export function startRetention(db: () => Db): () => void {
	return every({
		name: 'retention',
		everyMs: clock.isSet() ? 2000 : 6 * hourMs,
		// Not at once: whoever just started us is waiting for the first page.
		firstAfterMs: 10_000,
		run: retentionRun(db),
	}).end;
}

/** What is done each time, by the council's clock. */
export function retentionRun(db: () => Db): () => Promise<void> {
	let last = -Infinity;
	return async () => {
		await clock.refresh(db());
		const now = clock.now();
		// A timer of real time is never early; that of a set clock asks often and mostly in vain.
		if (clock.isSet() && Math.abs(Date.parse(now) - last) < 6 * hourMs) return;
		last = Date.parse(now);
		await signIns.destroyOver(db(), new Date(clock.realNow()).toISOString());
		await identities.destroyUntied(db(), untiedBefore(clock.realNow()));
		const cleaned = await retention.clean(db(), now);
		if (Object.values(cleaned).some((count) => count > 0)) log().info({ cleaned }, 'retention');
	};
}
