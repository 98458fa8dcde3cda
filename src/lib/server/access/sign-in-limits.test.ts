import { expect, test } from 'vitest';
import { SignInLimits } from './sign-in-limits.ts';

const minute = 60_000;
const email = 'verwaltung@stadt.example';
const house = '192.0.2.7';

/** A sign-in whose time stands still unless it is moved, and that notes how often somebody is held. */
function start() {
	const state = { now: 0, held: 0 };
	const limits = new SignInLimits({
		now: () => state.now,
		pause: () => {
			state.held++;
			return Promise.resolve();
		},
	});
	const attempt = async (
		isRight: boolean,
		from: { address?: string; email?: string; browser?: string },
	) => {
		const guess = { email, address: house, browser: null, ...from };
		const heard = await limits.hear(guess, () => Promise.resolve(isRight), Boolean);
		return 'seconds' in heard ? heard.seconds : heard.result;
	};
	return {
		state,
		guess: (from: { address?: string; email?: string; browser?: string } = {}) =>
			attempt(false, from),
		owner: (from: { address?: string; email?: string; browser?: string } = {}) =>
			attempt(true, from),
	};
}

test('who guessed eight times is turned away for a quarter of an hour, and the right password too', async () => {
	const { state, guess, owner } = start();
	for (let index = 0; index < 8; index++) expect(await guess()).toBe(false);
	expect(await guess()).toBe(15 * 60);
	expect(await owner()).toBe(15 * 60);
	state.now = 15 * minute;
	expect(await owner()).toBe(true);
});

test('eight strangers who guess all they may do not keep the owner out', async () => {
	const { state, guess, owner } = start();
	for (let stranger = 0; stranger < 8; stranger++) {
		for (let index = 0; index < 9; index++) await guess({ address: `203.0.113.${stranger}` });
	}
	const before = state.held;
	expect(before).toBeGreaterThan(0);
	// Where they signed in before, at once; from a browser that is new, a second later.
	expect(await owner({ browser: 'known' })).toBe(true);
	expect(state.held).toBe(before);
	expect(await owner()).toBe(true);
	expect(state.held).toBe(before + 1);
});

test('who guesses in the same house does not keep the owner out of a browser that is known', async () => {
	const { guess, owner } = start();
	for (let index = 0; index < 20; index++) await guess();
	expect(await owner()).toBe(15 * 60);
	expect(await owner({ browser: 'known' })).toBe(true);
});

test('a known browser guesses eight times as itself, and then as a stranger', async () => {
	const { guess } = start();
	for (let index = 0; index < 16; index++) expect(await guess({ browser: 'known' })).toBe(false);
	expect(await guess({ browser: 'known' })).toBe(15 * 60);
	expect(await guess({ browser: 'another' })).toBe(false);
});

test('sixty people behind one address get in, whatever somebody guesses there', async () => {
	const { state, guess, owner } = start();
	for (let index = 0; index < 300; index++) await guess({ email: `${index % 40}@stadt.example` });
	for (let index = 0; index < 60; index++) {
		expect(await owner({ email: `person${index}@stadt.example` })).toBe(true);
		expect(await owner({ email: `person${index}@stadt.example`, browser: `${index}` })).toBe(true);
	}
	expect(state.held).toBeGreaterThan(60);
});

test('the networks of one IPv6 household are one network', async () => {
	const { state, guess } = start();
	for (let index = 0; index < 101; index++) {
		await guess({ address: `2001:db8:1:${index}::/64`, email: `${index}@stadt.example` });
	}
	expect(state.held).toBe(1);
});

test('a thousand tries at once are not all heard, and leave nothing waiting', async () => {
	const { guess, owner } = start();
	const many = Array.from({ length: 1000 }, (_, index) => guess({ address: `203.0.113.${index}` }));
	const heard = (await Promise.all(many)).filter((answer) => answer === false);
	expect(heard.length).toBeLessThan(50);
	expect(await owner({ address: '198.51.100.1' })).toBe(true);
});
