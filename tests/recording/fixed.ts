import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Preloaded into the processes of a recording. What is drawn (keys, links, ids) comes out the same each
 * time. The real clock stands still, and with it the council's. Records of one moment are then listed
 * by their ids, so these ascend in the order in which they are drawn.
 */

const script = basename(process.argv[1] ?? '');
/** "13072010" of the app on the 13th at 7:20; no two processes of a recording have the same. */
const turn = [
	...(process.env.VOLLZAEHLIG_CLOCK ?? '').slice(8, 16).split(/\D/),
	...[script === 'prepare.ts' ? 0 : 1, threadId % 10],
].join('');
let drawn = 0;

function bytes(size: number): Buffer {
	const shake = crypto.createHash('shake256', { outputLength: size });
	return shake.update(`${turn}/${drawn++}`).digest();
}

function uuid(): string {
	const rank = drawn.toString(16).padStart(7, '0');
	const hex = bytes(8).toString('hex');
	return `${turn}-${rank.slice(0, 4)}-4${rank.slice(4)}-8${hex.slice(0, 3)}-${hex.slice(4)}`;
}

Object.assign(crypto, { randomBytes: bytes, randomUUID: uuid });
syncBuiltinESMExports();

const still = Date.parse('2027-01-12T09:30:00.000Z');
const construct: ProxyHandler<DateConstructor>['construct'] = (date, given, asked) =>
	Reflect.construct(date, given.length === 0 ? [still] : given, asked);
globalThis.Date = new Proxy(Date, { construct });
Date.now = () => still;

// The page on the system shows them.
process.uptime = () => 60;
process.memoryUsage.rss = () => 200_000_000;
