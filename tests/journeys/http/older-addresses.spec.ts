import { expect, test } from '@playwright/test';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

for (const [older, newer] of [
	['/blocks', '/restrictions'],
	['/blocks?done=saved', '/restrictions?done=saved'],
	['/blocks/new?device=a%2Fb&x=1', '/restrictions/new?device=a%2Fb&x=1'],
	['/blocks/0b5e', '/restrictions/0b5e'],
	['/blocks/0b5e/calls', '/restrictions/0b5e/calls'],
	['/blocks/blocks', '/restrictions/blocks'],
] as const) {
	test(`${older} leads to ${newer} for good, with a form too`, async () => {
		const stranger = new Visitor(app);
		for (const response of [await stranger.ask(older), await stranger.send(older, { note: '' })]) {
			expect([response.status, response.headers.get('location')]).toEqual([308, newer]);
			expect(await response.text()).toBe('');
		}
	});
}

test('who follows an older address finds what it named, if they may see it', async () => {
	const location = (response: Response) => response.headers.get('location') ?? '';
	const stranger = new Visitor(app);
	const refused = await stranger.ask(location(await stranger.ask('/blocks')));
	expect([refused.status, location(refused)]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);

	const administrator = new Visitor(app);
	await administrator.signIn(app.administrator);
	expect((await administrator.ask(location(await administrator.ask('/blocks')))).status).toBe(200);

	const audit = await administrator.ask('/settings/audit?kind=block');
	expect(await audit.text()).toMatch(/<option value="restriction" selected/);
});
