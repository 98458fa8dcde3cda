import { expect, test } from 'vitest';
import { newLinkId } from './link-id.ts';
import {
	claimedId,
	deviceLinkExpiresAt,
	deviceLinkFor,
	expiresAt,
	isCut,
	linkFor,
	parse,
	parseDeviceLink,
	tokenWithin,
} from './sign.ts';

const key = 'a key that lies beside the database';
const link = { id: 'aB3dE5gH7jK9mN1pQ3sT5vW7', generation: 3 };
const token = linkFor(link, key).replace('/j/', '');

test('a link says whose it is, and nobody else can make one', () => {
	expect(parse(token, [key])).toEqual(link);
	expect(parse(token, ['another key'])).toBeNull();
});

test('a link is the same every time it is shown', () => {
	expect(linkFor(link, key)).toBe(linkFor({ ...link }, key));
});

test('every character of a link counts', () => {
	for (const index of token.split('').keys()) {
		const other = token[index] === 'x' ? 'y' : 'x';
		const changed = token.slice(0, index) + other + token.slice(index + 1);
		expect([index, parse(changed, [key])]).toEqual([index, null]);
	}
});

test('a generation cannot be raised by hand', () => {
	const [id, , signature] = token.split('.');
	expect(parse(`${id}.4.${signature}`, [key])).toBeNull();
});

test('what is no link is nobody’s', () => {
	for (const text of ['', 'x', '..', `${token}x`, ` ${token}`, '../../etc', 'ä'.repeat(40)]) {
		expect(parse(text, [key])).toBeNull();
	}
});

test('failures are counted by the id a link claims, however long it is', () => {
	expect(claimedId(token)).toBe(link.id);
	expect(claimedId('x'.repeat(10_000))).toHaveLength(64);
});

test('a link outlives a session that runs past midnight, and ends two days after its start', () => {
	expect(expiresAt('2027-04-01T12:00:00.000Z')).toBe('2027-04-03T12:00:00.000Z');
});

test('a device link opens no session, and a session link no devices', () => {
	const device = deviceLinkFor(link, key);
	expect(device).toMatch(/^\/d\//);
	const deviceToken = device.replace('/d/', '');
	expect(parseDeviceLink(deviceToken, [key])).toEqual(link);
	expect(parse(deviceToken, [key])).toBeNull();
	expect(parseDeviceLink(token, [key])).toBeNull();
});

test('a device link lives for 90 days', () => {
	expect(deviceLinkExpiresAt('2027-04-01T12:00:00.000Z')).toBe('2027-06-30T12:00:00.000Z');
});

test.each(['.', ',', ')', '>', '\u200b', ').', '…', '“', '?x', ' Bitte', '\u200b\ufeff'])(
	'a link that was opened with "%s" behind it is found in it',
	(behind) => {
		expect(tokenWithin(token + behind)).toBe(token);
		expect(tokenWithin(`\u200b(${token}${behind}`)).toBe(token);
	},
);

test('a whole link, a cut one and one that goes on are left as they are', () => {
	for (const text of [token, token.slice(0, -1), `${token}x`, `${token}-`, '', '.', '(]']) {
		expect([text, tokenWithin(text)]).toEqual([text, null]);
	}
});

test('a link survives what mail programs do: no sign that is encoded or left outside of it', () => {
	for (const generation of [1, 7, 36, 1295]) {
		for (let at = 0; at < 50; at++) {
			const path = linkFor({ id: newLinkId(), generation }, key);
			expect(path).toMatch(/^\/j\/[\w.-]*[a-zA-Z\d]$/);
		}
	}
});

test('a link that lost its end is told apart from one that never was', () => {
	for (const lost of [1, 5, 21, 22, 24, 30]) {
		expect([lost, isCut(token.slice(0, -lost))]).toEqual([lost, true]);
	}
	for (const other of [token, `${token}x`, '', 'x', '../../etc', 'a b']) {
		expect([other, isCut(other)]).toEqual([other, false]);
	}
});
