import { expect, test } from 'vitest';
import { capabilityFinding } from './browser.ts';
import { isBlack } from './camera.ts';
import { levelIn } from './listen.ts';
import { addSample, heardFinding, nothingHeard } from './microphone.ts';
import type { Heard } from './microphone.ts';

const pixels = (...values: readonly number[]) =>
	values.flatMap((value) => [value, value, value, 255]);
const codeOf = ({ outcome, reason }: { outcome: string; reason: string | null }) =>
	reason ?? outcome;

test('a picture is black behind a lid, in spite of noise, but not in a dark room', () => {
	expect(isBlack(pixels(0, 0, 0))).toBe(true);
	expect(isBlack(pixels(3, 20, 12))).toBe(true);
	expect(isBlack(pixels(3, 20, 60))).toBe(false);
	expect(isBlack([0, 0, 80, 255])).toBe(false);
});

/** Samples, ten a second, at a level and decibels. */
const after = (...times: readonly (readonly [tenths: number, level: number, decibels: number])[]) =>
	times.reduce<Heard>(
		(before, [tenths, level, decibels]) =>
			Array.from({ length: tenths }).reduce<Heard>(
				(heard) => addSample(heard, level, decibels),
				before,
			),
		nothingHeard,
	);

test('speaking for a moment is enough, also after a silent first second', () => {
	expect(codeOf(heardFinding(after([10, 0, -120], [4, 0.6, -30])))).toBe('passed');
});

test('digital silence is distinguished from speaking softly', () => {
	expect(codeOf(heardFinding(after([60, 0, -120])))).toBe('silent');
	expect(codeOf(heardFinding(after([60, 0.1, -55])))).toBe('quiet');
	expect(heardFinding(after([60, 0.1, -55])).outcome).toBe('warning');
});

test('one click is not a voice', () => {
	expect(codeOf(heardFinding(after([30, 0, -70], [1, 0.9, -15])))).toBe('quiet');
});

test('a microphone without samples is not called silent', () => {
	expect(codeOf(heardFinding(nothingHeard))).toBe('noSound');
});

test('browsers report the audio level in different statistics', () => {
	const chromium = [
		{ type: 'media-source', kind: 'audio', audioLevel: 0.2 },
		{ type: 'inbound-rtp', kind: 'audio', audioLevel: 0 },
	];
	const firefox = [
		{ type: 'media-source', kind: 'audio' },
		{ type: 'inbound-rtp', kind: 'audio', audioLevel: 0.1 },
	];
	expect(levelIn(chromium)).toBe(0.2);
	expect(levelIn(firefox)).toBe(0.1);
	expect(levelIn([{ type: 'inbound-rtp', kind: 'video' }])).toBeNull();
});

test.each([
	[{}, 'passed'],
	[{ observers: false }, 'noObservers'],
	[{ capture: false }, 'noCapture'],
	[{ calls: false, capture: false }, 'noCalls'],
	[{ streams: false, calls: false }, 'noStreams'],
])('missing %o: %s, the worst first', (missing, code) => {
	const all = { calls: true, streams: true, capture: true, observers: true };
	expect(codeOf(capabilityFinding({ ...all, ...missing }))).toBe(code);
});
