import { expect, test } from 'vitest';
import { keepOut } from './security-headers.ts';

const kept = (route: string | null, isSignedIn: boolean, given?: string) => {
	const headers = new Headers(given ? { 'cache-control': given } : {});
	keepOut(headers, route, isSignedIn);
	return headers.get('cache-control');
};

test.each([
	['/(staff)/settings', true],
	['/(staff)', false],
	['/j/[link]', false],
	['/d/[link]/devices/[device]', false],
	['/tools', true],
	[null, true],
])('%s of somebody signed in or not (%s) is kept nowhere', (route, isSignedIn) => {
	expect(kept(route, isSignedIn)).toBe('no-store');
	expect(kept(route, isSignedIn, 'private, max-age=60')).toBe('no-store');
});

test('what is the same for everybody may be kept', () => {
	for (const route of ['/tools', '/privacy', '/judge', null]) expect(kept(route, false)).toBe(null);
	expect(kept('/arms', true, 'public, max-age=31536000, immutable')).toContain('public');
});
