import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addMs, dayMs } from '../../calendar/moment.ts';
import { deviceLinkFor, linkFor, parse, parseDeviceLink } from '../links/sign.ts';
import { keys, openingKeys, readKeys, rotateKey } from './keys.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const link = { id: 'aB3dE5gH7jK9mN1pQ3sT5vW7', generation: 3 };
const soon = addMs(new Date().toISOString(), dayMs);
const at = (moment: string) => Date.parse(moment);

test('after a change links have another signature, and those before open until the day that was said', () => {
	const before = readKeys(folder);
	const old = linkFor(link, before.links).replace('/j/', '');
	const oldDevice = deviceLinkFor(link, before.links).replace('/d/', '');
	rotateKey(folder, 'links', soon);
	const after = readKeys(folder);
	expect(linkFor(link, after.links)).not.toBe(`/j/${old}`);
	expect(parse(linkFor(link, after.links).replace('/j/', ''), openingKeys(after))).toEqual(link);
	expect(parse(old, openingKeys(after))).toEqual(link);
	expect(parseDeviceLink(oldDevice, openingKeys(after))).toEqual(link);
	expect(parseDeviceLink(old, openingKeys(after))).toBeNull();
	expect(parse(old, openingKeys(after, at(soon)))).toBeNull();
	expect(parseDeviceLink(oldDevice, openingKeys(after, at(soon)))).toBeNull();
});

test('this process opens what an earlier key has signed, and signs with the new one', () => {
	vi.stubEnv('VOLLZAEHLIG_DATA', folder);
	const old = linkFor(link, readKeys(folder).links).replace('/j/', '');
	rotateKey(folder, 'links', soon);
	expect(keys().links).toBe(readKeys(folder).links);
	expect(parse(old)).toEqual(link);
	expect(parse(linkFor(link).replace('/j/', ''))).toEqual(link);
	expect(linkFor(link)).not.toBe(`/j/${old}`);
});

test('two changes: each earlier key opens until its own day, and one whose day is over is forgotten', () => {
	const first = readKeys(folder).links;
	rotateKey(folder, 'links', soon);
	const second = readKeys(folder).links;
	rotateKey(folder, 'links', addMs(soon, dayMs));
	const keys = readKeys(folder);
	expect(openingKeys(keys)).toEqual([keys.links, second, first]);
	expect(openingKeys(keys, at(soon))).toEqual([keys.links, second]);
	rotateKey(folder, 'links', '2020-01-01T00:00:00.000Z');
	expect(readKeys(folder).earlierLinks.map(({ key }) => key)).toEqual([second, first]);
});

test('what was made with a key before stays: second factors, and codes of serial numbers', () => {
	const { signIn, links } = readKeys(folder);
	rotateKey(folder, 'links', soon);
	rotateKey(folder, 'signIn', soon);
	rotateKey(folder, 'signIn', soon);
	const keys = readKeys(folder);
	expect(keys).toMatchObject({ secondFactor: signIn, serials: links });
	expect(new Set([signIn, links, keys.signIn, keys.links]).size).toBe(4);
});

test('the file is for its owner alone, and an earlier version reads it', () => {
	readKeys(folder);
	rotateKey(folder, 'links', soon);
	const file = join(folder, 'keys.json');
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const { signIn, links } = JSON.parse(readFileSync(file, 'utf8'));
	expect({ signIn, links }).toMatchObject({ links: readKeys(folder).links });
	writeFileSync(file, '{"signIn":"short"}');
	expect(() => rotateKey(folder, 'links', soon)).toThrow('is not usable');
});
