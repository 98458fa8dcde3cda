import { expect, test } from 'vitest';
import { refusalOf, troubleOf } from './capture.ts';

const refused = (message: string) => new DOMException(message, 'NotAllowedError');
const asking = { before: 'prompt', elapsedMs: 4000, askedBefore: false } as const;

/** Names and texts as browsers give them. */
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
] as const)('%s "%s" is %s', (name, message, trouble) => {
	expect(troubleOf(new DOMException(message, name))).toBe(trouble);
});

test('what a page without encryption meets is no refusal', () => {
	expect(troubleOf(new TypeError('no getUserMedia'))).toBe('noAccess');
});

test('a person who takes their time has answered', () => {
	expect(refusalOf(refused('Permission denied'), asking)).toBe('blocked');
});

test('a refusal without a question is an earlier answer, where there was a question before', () => {
	const fast = { ...asking, elapsedMs: 20 };
	expect(refusalOf(refused('Permission denied'), { ...fast, askedBefore: true })).toBe(
		'blockedBefore',
	);
	expect(
		refusalOf(refused('Permission denied'), { ...asking, before: 'denied', askedBefore: true }),
	).toBe('blockedBefore');
});

test('… and where nobody was ever asked it was set so for the device', () => {
	expect(refusalOf(refused('Permission denied'), { ...asking, before: 'denied' })).toBe('byPolicy');
	expect(refusalOf(refused('Permission denied'), { ...asking, before: null, elapsedMs: 20 })).toBe(
		'byPolicy',
	);
});

test('whoever has the permission and is refused all the same is refused by the system', () => {
	expect(refusalOf(refused('The request is not allowed'), { ...asking, before: 'granted' })).toBe(
		'bySystem',
	);
});

test('only refusals are looked into: a missing camera is missing, however fast', () => {
	const missing = new DOMException('Requested device not found', 'NotFoundError');
	expect(refusalOf(missing, { before: 'denied', elapsedMs: 1, askedBefore: false })).toBe(
		'missing',
	);
});
