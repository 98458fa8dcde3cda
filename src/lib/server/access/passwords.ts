import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Turns } from './turns.ts';

interface Cost {
	/** The binary logarithm of scrypt's N. */
	readonly log2N: number;
	readonly r: number;
	readonly p: number;
}

/** What OWASP asks for at the least, at 32 MB a time. */
const cost: Cost = { log2N: 15, r: 8, p: 3 };
/** Of hashes that better-auth made, `salt:key`: a third of the work. */
const earlierCost: Cost = { log2N: 14, r: 16, p: 1 };
/** What is missing of it. */
const remainingCost: Cost = { log2N: 15, r: 8, p: 2 };

/** Two at a time, so that many sign-ins at once need 64 MB and leave threads for the database. */
const turns = new Turns({ atOnce: 2, mostWaiting: 200 });

/** Whether so many wait to be checked that nobody else should. */
export const isBusy = (): boolean => turns.isFull;

function derive(password: string, salt: string, { log2N, r, p }: Cost): Promise<Buffer> {
	const N = 2 ** log2N;
	const options = { N, r, p, maxmem: 256 * N * r };
	return new Promise((done, failed) => {
		// Composed, so that ä is one password on every keyboard.
		scrypt(password.normalize('NFKC'), salt, 64, options, (error, key) =>
			error ? failed(error) : done(key),
		);
	});
}

/** A salted hash by scrypt, with what it cost: `scrypt$15$8$3$salt$key`; about a fifth of a second. */
export async function hash(password: string): Promise<string> {
	const salt = randomBytes(16).toString('hex');
	const key = await turns.take(() => derive(password, salt, cost));
	return ['scrypt', cost.log2N, cost.r, cost.p, salt, key.toString('hex')].join('$');
}

interface Stored {
	readonly cost: Cost;
	readonly salt: string;
	readonly key: Buffer;
}

/** @throws {Error} for what is no hash of ours */
function read(stored: string): Stored {
	const ours = /^scrypt\$(\d\d)\$(\d\d?)\$(\d)\$([0-9a-f]{32})\$([0-9a-f]{128})$/.exec(stored);
	if (ours) {
		const [, log2N, r, p, salt = '', key = ''] = ours;
		const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
		return { cost, salt, key: Buffer.from(key, 'hex') };
	}
	const [, salt = '', key = ''] = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(stored) ?? [];
	if (!key) throw new Error('a stored password hash cannot be read');
	return { cost: earlierCost, salt, key: Buffer.from(key, 'hex') };
}

/** Whether a hash is of an earlier kind, to be made anew when its password is at hand. */
export const isEarlier = (stored: string): boolean => !stored.startsWith('scrypt$');

/** What a wrong guess costs: for every kind of hash as much as `hash`, which is what an unknown address costs. */
export const guessCosts = (stored: string): readonly Cost[] =>
	isEarlier(stored) ? [earlierCost, remainingCost] : [read(stored).cost];

/** Whether a password is the one behind the hash. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
	const { salt, key } = read(stored);
	return turns.take(async () => {
		for (const [index, cost] of guessCosts(stored).entries()) {
			const derived = await derive(password, salt, cost);
			if (index === 0 && timingSafeEqual(derived, key)) return true;
		}
		return false;
	});
}
