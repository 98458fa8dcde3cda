import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserKey, rememberBrowserKey, rememberObeyedMute } from './browser-storage.ts';

const path = '/j/abcdefgh.1.secretsecretsecretsecr';

class Kept {
	[name: string]: unknown;
	getItem(name: string) {
		return Object.hasOwn(this, name) ? String(this[name]) : null;
	}
	setItem(name: string, value: string) {
		this[name] = value;
	}
	removeItem(name: string) {
		delete this[name];
	}
}
let local: Kept;
let session: Kept;
beforeEach(() => {
	local = new Kept();
	session = new Kept();
	vi.stubGlobal('window', { localStorage: local, sessionStorage: session });
});
afterEach(() => vi.unstubAllGlobals());

test('what is kept for a personal link does not hold the link', () => {
	rememberBrowserKey(path, 'key');
	rememberObeyedMute(path, '10:00');
	expect(browserKey(path)).toBe('key');
	expect(browserKey(`${path}x`)).toBe(null);
	expect(JSON.stringify([local, session])).not.toMatch(/abcdefgh|secret/);
});

test('what an earlier version kept is read once more, and then forgotten', () => {
	local.setItem(`vz.key ${path}`, 'earlier');
	local.setItem('vz.key /j/another', 'earlier');
	expect(browserKey(path)).toBe('earlier');
	rememberBrowserKey(path, 'earlier');
	expect(browserKey(path)).toBe('earlier');
	expect(JSON.stringify(local)).not.toContain('/j/');
});
