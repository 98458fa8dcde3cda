import { TokenVerifier } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import {
	attendeeIdOf,
	browserKey,
	connectionOf,
	identityOf,
	mint,
	tokenSeconds,
} from './tokens.ts';

const livekit = { url: 'ws://127.0.0.1:7880', key: 'vz', secret: 's'.repeat(32) };
const guest = { attendeeId: 'a-1', name: 'Ada Lerche', role: 'member', linkGeneration: 3 };

const minted = async () =>
	await new TokenVerifier(livekit.key, livekit.secret).verify(
		await mint(livekit, guest, 'browser-key-0001', 'vz-room'),
	);

test('a token is for this attendee, this browser and this room only, and joins without leading', async () => {
	const { sub, video } = await minted();
	expect(sub).toBe('a-1.browser-key-0001');
	expect(video).toMatchObject({ roomJoin: true, room: 'vz-room', canPublishData: false });
	for (const right of ['roomAdmin', 'roomCreate', 'roomList', 'hidden', 'canUpdateOwnMetadata']) {
		expect(Reflect.get(video ?? {}, right) ?? false).toBe(false);
	}
});

test('a token lives two minutes', async () => {
	const { exp = 0, nbf = 0 } = await minted();
	expect(tokenSeconds).toBe(120);
	expect(exp - nbf).toBe(120);
});

test('a token says by which link it was asked, and a connection is read as it says', async () => {
	const { sub: identity = '', attributes = {} } = await minted();
	expect(connectionOf({ identity, attributes })).toEqual({
		...{ identity, attendeeId: 'a-1', role: 'member', linkGeneration: 3 },
	});
	expect(connectionOf({ identity, attributes: {} })).toMatchObject({ linkGeneration: null });
});

test('no name stands in the identity, which LiveKit writes to its log', async () => {
	const { sub = '' } = await minted();
	expect(sub).not.toContain('Lerche');
});

test('one browser keeps its key, another gets one of its own', () => {
	expect(browserKey('browser-key-0001')).toBe('browser-key-0001');
	expect(browserKey(null)).not.toBe(browserKey(null));
});

test('a key that is none is replaced: it would end up in an identity', () => {
	for (const key of [
		'',
		'short',
		'with.dot.in.the.middle',
		'x'.repeat(33),
		'spaces in between it',
	]) {
		expect(browserKey(key)).not.toBe(key);
	}
});

test('every connection is somebody’s, a second publishing one too', () => {
	expect(attendeeIdOf(identityOf('a-1', 'browser-key-0001'))).toBe('a-1');
	expect(attendeeIdOf('a-1.browser-key-0001#x')).toBe('a-1');
});
