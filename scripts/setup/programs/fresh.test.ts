import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isFresh, noteFresh } from './fresh.js';
import { cache, root } from '../places.js';

let folder: string;
beforeEach(() => {
	mkdirSync(cache, { recursive: true });
	folder = mkdtempSync(join(cache, 'fresh-'));
	writeFileSync(join(folder, 'a.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const state = () => fingerprint([relative(root, folder)], (path) => !path.endsWith('.test.ts'));

test('what a file holds counts, and not when it was written', () => {
	const before = state();
	utimesSync(join(folder, 'a.ts'), 1, 1);
	writeFileSync(join(folder, 'a.test.ts'), 'does not count');
	expect(state()).toBe(before);
	writeFileSync(join(folder, 'a.ts'), 'two');
	expect(state()).not.toBe(before);
});

test('a file that comes, goes or is renamed counts', () => {
	const seen = [state()];
	writeFileSync(join(folder, 'b.ts'), 'one');
	seen.push(state());
	rmSync(join(folder, 'a.ts'));
	seen.push(state());
	expect(new Set(seen).size).toBe(3);
});

test('a result is fresh while its note names the state', () => {
	const note = join(folder, 'made', '.note');
	expect(isFresh(note, 'x')).toBe(false);
	noteFresh(note, 'x');
	expect([isFresh(note, 'x'), isFresh(note, 'y')]).toEqual([true, false]);
});
