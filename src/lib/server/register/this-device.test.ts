import { afterAll, expect, test, vi } from 'vitest';

vi.stubEnv('ORIGIN', 'https://sitzung.stadt.example');
const { cookieNamesOf } = await import('./this-device.ts');
afterAll(() => vi.unstubAllEnvs());

test('behind TLS the cookie is bound to its host, and that of an earlier version is read too', () => {
	expect(cookieNamesOf('lerche')).toEqual(['__Host-device-lerche', 'device-lerche']);
});
