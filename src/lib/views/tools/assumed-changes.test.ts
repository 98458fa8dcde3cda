import { expect, test } from 'vitest';
import { ceilings, toolById } from '../../catalogue/catalogue.ts';
import { answerFor } from './answer.ts';
import { askedDevice } from './asked-device.ts';
import { otherDevice, otherDevices } from './other-devices.ts';
import type { OtherDevice } from './other-devices.ts';
import {
	hasOwnBrowser,
	withChanges,
	newestSystem,
	noChanges,
	otherBrowsers,
} from './assumed-changes.ts';
import type { AssumedChanges } from './assumed-changes.ts';

const day = '2026-11-25';
function asked(query: string) {
	const { device } = askedDevice(new URLSearchParams(query), 'de');
	if (device === null) throw new Error(`nothing is asked by "${query}"`);
	return device;
}
function answered(id: string, query: string, changes: Partial<AssumedChanges> = {}): string {
	const tool = toolById(id);
	if (tool === undefined) throw new Error(`no tool ${id}`);
	const { device, steps } = withChanges(asked(query), { ...noChanges, ...changes }, day, ceilings);
	return answerFor(tool, device, day, ceilings, steps).state;
}

const old = 'platform=ipados&browser=safari&os=12.5.8&model=iPad+Air+(1st+generation)';
const behind = 'platform=ipados&browser=safari&os=13.4&model=iPad+Air+2';

test('an update helps the tablet that gets one, and not the one that ends below', () => {
	expect(answered('livekit-room', behind)).toBe('afterRemedy');
	expect(answered('livekit-room', behind, { system: true })).toBe('limited');
	expect(answered('livekit-room', old)).toBe('blocked');
	expect(answered('livekit-room', old, { system: true })).toBe('blocked');
});

test('how far the system can be brought has three answers', () => {
	expect(newestSystem(asked(behind), ceilings)).toEqual([15, 8, 8]);
	expect(newestSystem(asked(old), ceilings)).toBe('newest');
	expect(newestSystem(asked('platform=android&os=9'), ceilings)).toBe('unknown');
});

test('the browser is as new as the updated system lets it be', () => {
	const windows = 'platform=windows&os=10.0.22631&browser=firefox&browserVersion=91';
	expect(answered('livekit-room', windows)).toBe('afterRemedy');
	expect(answered('livekit-room', windows, { browser: true })).toBe('works');
	expect(hasOwnBrowser(asked(windows))).toBe(true);
	expect(hasOwnBrowser(asked(old))).toBe(false);
	expect(otherBrowsers(asked(`${windows}&mayNotInstall=on`), day, ceilings)).toEqual([
		'chrome',
		'edge',
	]);
	expect(answered('facetime', windows)).toBe(answered('facetime', windows, { browser: true }));
	expect(answered('facetime', windows, { otherBrowser: 'edge' })).not.toBe('blocked');
});

test('an app helps when it may be installed, and works when it is there with its account', () => {
	const managed = 'platform=ipados&os=26.7.1&model=iPad+(9th+generation)&mayNotInstall=on';
	const both = { app: true, account: true };
	expect(answered('element-call', managed)).toBe('unknown');
	expect(answered('element-call', managed, { mayInstall: true })).toBe('afterRemedy');
	expect(answered('element-call', managed, both)).toBe('works');
});

test('each other device is a new one, and gets into the own room', () => {
	for (const name of Object.keys(otherDevices).filter(isOther)) {
		expect(otherDevice(name, day, ceilings).os?.version.min.length).toBeGreaterThan(0);
		expect(['works', 'limited']).toContain(answered('livekit-room', old, { device: name }));
	}
});
const isOther = (name: string): name is OtherDevice => name in otherDevices;
