import { beforeEach, expect, test, vi } from 'vitest';
import { addMs, dayMs, hourMs } from '../../calendar/moment.ts';
import { usualRetention } from '../../council/retention.ts';
import * as audit from '../db/audit.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as clock from '../process/clock.ts';
import { acting } from '../testing/acting.ts';
import { retentionRun } from './retention-job.ts';

const start = '2020-04-23T12:05:00.000Z';
const inHours = (hours: number) => addMs(start, hours * hourMs);

vi.stubEnv('VOLLZAEHLIG_CLOCK', start);

onBothDatabases((store) => {
	beforeEach(() => clock.begin(store.db()));

	/** A line of the audit whose time is up so many hours after the start. */
	const dueIn = (hours: number) => {
		const now = addMs(inHours(hours), -usualRetention.audit * dayMs);
		return audit.record(acting(store.db(), { now }), 'hall.create', 'h');
	};
	const kept = async () => (await audit.list(store.db(), { subjectId: 'h' }, 9)).length;
	/** By another process, as the command does it. */
	const moveBy = (hours: number) => clock.move(store.db(), inHours(hours));

	test('what is due by the council’s clock goes, however much later it is outside', async () => {
		await dueIn(-1);
		await dueIn(1);
		await retentionRun(store.db)();
		expect(await kept()).toBe(1);
	});

	test('a clock that was moved is followed once a quarter of a day has passed', async () => {
		const run = retentionRun(store.db);
		await dueIn(3);
		await run();
		await moveBy(5);
		await run();
		expect(await kept()).toBe(1);
		await moveBy(7);
		await run();
		expect(await kept()).toBe(0);
	});

	test('so is one that was moved back', async () => {
		const run = retentionRun(store.db);
		await run();
		await dueIn(-24);
		await moveBy(-7);
		await run();
		expect(await kept()).toBe(0);
	});
});
