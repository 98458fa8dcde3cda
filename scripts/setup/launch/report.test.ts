import { afterEach, expect, test, vi } from 'vitest';
import { report } from './report.js';

const prepared = {
	administrator: { email: 'it@stadt.example', link: 'https://x.example/sign-in/password/SECRET' },
	links: ['https://x.example/j/SECRET'],
	demonstration: true,
	isLoopback: false,
};

afterEach(() => vi.restoreAllMocks());

function said(address: string, isTerminal: boolean, env = {}, given = prepared): string {
	const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
	report({ address, prepared: given }, { room: true, isTerminal, env });
	return write.mock.calls.join('');
}
const city = 'https://sitzung.stadt.example';

test('links are shown where somebody sits, and of the demonstration on one machine', () => {
	expect(said(city, true).match(/SECRET/g)).toHaveLength(2);
	expect(said(city, false, {}, { ...prepared, isLoopback: true })).toContain('SECRET');
	expect(said(city, true, {}, { ...prepared, demonstration: false })).toContain('SECRET');
});

test('nothing secret goes to a journal, a file or a pipe of a real installation', () => {
	for (const quiet of [
		said(city, false),
		said(city, true, { JOURNAL_STREAM: '8:1' }),
		said(city, false, { JOURNAL_STREAM: '8:1' }, { ...prepared, isLoopback: true }),
		said(city, false, {}, { ...prepared, isLoopback: true, demonstration: false }),
	]) {
		expect(quiet).not.toContain('SECRET');
		expect(quiet).toContain('npm run admin -- first-sign-in');
	}
});

test('who has a password is told how to get another one', () => {
	const administrator = { email: 'it@stadt.example', link: null };
	const later = said(city, true, {}, { ...prepared, administrator, links: [] } as never);
	expect(later).toContain('npm run admin -- reset-password it@stadt.example');
});
