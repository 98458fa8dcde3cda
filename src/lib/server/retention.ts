import { log } from './log.ts';
import type { Db } from './store/open.ts';
import * as retention from './store/retention.ts';

const hour = 60 * 60 * 1000;

/**
 * Deletes what has been kept long enough, soon after the start and then four times a day.
 *
 * @returns ends it
 */
export function keepRetention(db: () => Db): () => void {
	const run = async () => {
		try {
			const cleaned = await retention.clean(db(), new Date().toISOString());
			if (Object.values(cleaned).some((count) => count > 0)) log().info({ cleaned }, 'retention');
		} catch (error) {
			log().error({ error }, 'retention failed');
		}
	};
	// Not at once: whoever just started us is waiting for the first page.
	const first = setTimeout(run, 10_000);
	const timer = setInterval(run, 6 * hour);
	first.unref();
	timer.unref();
	return () => {
		clearTimeout(first);
		clearInterval(timer);
	};
}
