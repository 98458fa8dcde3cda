import { expect, test } from 'vitest';
import { mediaErrorOf, refusalOf } from './capture.ts';

const refused = (message: string) => new DOMException(message, 'NotAllowedError');
const request = { before: 'prompt', elapsedMs: 4000, askedBefore: false } as const;

/** Errors as browsers throw them. */
test.each([
	['NotAllowedError', 'Permission denied', 'blocked'],
	['NotAllowedError', 'Permission dismissed', 'dismissed'],
	['NotAllowedError', 'Permission denied by system', 'bySystem'],
	['NotFoundError', 'Requested device not found', 'missing'],
	['NotFoundError', 'The object can not be found here.', 'missing'],
	['NotReadableError', 'Could not start video source', 'inUse'],
	['NotReadableError', 'Failed to allocate videosource', 'inUse'],
	['AbortError', 'Starting videoinput failed', 'inUse'],
	['OverconstrainedError', '', 'missing'],
	['SecurityError', '', 'byPolicy'],
	['DevicesNotFoundError', '', 'missing'],
	['PermissionDeniedError', '', 'blocked'],
	['SomethingElseError', '', 'failed'],
] as const)('%s "%s" is %s', (name, message, code) => {
	expect(mediaErrorOf(new DOMException(message, name))).toBe(code);
});

test('an unencrypted page has no access, which is not a refusal', () => {
	expect(mediaErrorOf(new TypeError('no getUserMedia'))).toBe('noAccess');
});

test('a slow refusal is a person’s answer', () => {
	expect(refusalOf(refused('Permission denied'), request)).toBe('blocked');
});

test('a refusal without a prompt is an earlier answer if there was a prompt before', () => {
	const fast = { ...request, elapsedMs: 20 };
	expect(refusalOf(refused('Permission denied'), { ...fast, askedBefore: true })).toBe(
		'blockedBefore',
	);
	expect(
		refusalOf(refused('Permission denied'), { ...request, before: 'denied', askedBefore: true }),
	).toBe('blockedBefore');
});

test('a refusal without a prompt is a policy if nobody was ever asked', () => {
	expect(refusalOf(refused('Permission denied'), { ...request, before: 'denied' })).toBe(
		'byPolicy',
	);
	expect(refusalOf(refused('Permission denied'), { ...request, before: null, elapsedMs: 20 })).toBe(
		'byPolicy',
	);
});

test('a refusal in spite of the permission comes from the operating system', () => {
	expect(refusalOf(refused('The request is not allowed'), { ...request, before: 'granted' })).toBe(
		'bySystem',
	);
});

test('a missing camera is missing however fast the answer came', () => {
	const missing = new DOMException('Requested device not found', 'NotFoundError');
	expect(refusalOf(missing, { before: 'denied', elapsedMs: 1, askedBefore: false })).toBe(
		'missing',
	);
});
