import { cpus } from 'node:os';
import { launch } from '../journeys/browsers.ts';
import { startProduct } from '../journeys/product.ts';
import type { Product } from '../journeys/product.ts';
import { signIn } from '../journeys/staff.ts';
import { benchCalls } from './calls.ts';
import { benchChecks } from './checking.ts';
import { benchDetecting } from './detecting.ts';
import { figure, heading, megabytes, milliseconds, quantile } from './figures.ts';
import { benchFollowing } from './following.ts';
import { benchImporting } from './importing.ts';
import { benchJudging } from './judging.ts';
import { benchLists } from './lists.ts';
import { proposed, seedSession } from './seed.ts';
import { residentMemory, serverTimes } from './server-time.ts';
import { benchWaiting, databases } from './waiting.ts';

console.log(
	`On ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`,
);

/**
 * Named on the command line, or all: judging, detecting, importing, lists, following, server, waiting,
 * checks, calls. `waiting sqlite` and `waiting postgresql` are halves of it.
 */
const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);

if (isWanted('judging')) {
	heading('Judging');
	await benchJudging();
}
if (isWanted('detecting')) {
	heading('Detecting');
	benchDetecting();
}
if (isWanted('importing')) {
	heading('Importing');
	await benchImporting();
}
if (isWanted('lists')) {
	heading('Long lists');
	await benchLists();
}
if (isWanted('waiting')) {
	const named = databases.filter((database) => wanted.includes(database));
	for (const database of named.length > 0 ? named : databases) {
		heading(`Waiting while others come in, ${database}`);
		await benchWaiting(database);
	}
}
if (isWanted('following')) await benchFollowing();
if (['server', 'checks', 'calls'].some(isWanted)) {
	const product = await startProduct();
	try {
		const { sessionId, links } = await seedSession(product, 60, proposed);
		if (isWanted('server')) await benchServer(product, sessionId);
		if (isWanted('checks')) await benchChecks(product, links[3] ?? '');
		if (isWanted('calls')) await benchCalls(product, links);
	} finally {
		await product.stop();
	}
}

async function benchServer(product: Product, sessionId: string): Promise<void> {
	heading('Server');
	const browser = await launch('chromium');
	const context = await browser.newContext({ baseURL: product.address });
	await signIn(await context.newPage(), product.administrator);
	const cookies = await context.cookies();
	await browser.close();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const url = `${product.address}/sessions/${sessionId}`;
	await serverTimes(url, cookie, 20);
	const times = await serverTimes(url, cookie, 200);
	const [p50, p95] = [0.5, 0.95].map((share) => milliseconds(quantile(times, share)));
	figure(
		'session page, 60 attendees × 7 tools, p50 / p95 of 200',
		`${p50} / ${p95}`,
		'p95 < 60 ms',
	);
	const rest = 1000 - times.length - 20;
	await serverTimes(url, cookie, rest);
	figure(
		'memory of the app after 1,000 requests',
		megabytes(residentMemory(product.pid)),
		'< 200 MB',
	);
}
