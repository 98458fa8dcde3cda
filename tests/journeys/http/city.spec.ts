import { expect, test } from '@playwright/test';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let admin: Visitor;
test.beforeAll(async () => {
	app = await startApp();
	admin = new Visitor(app);
	await admin.signIn(app.administrator);
});
test.afterAll(() => app.stop());

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
async function send(values: Readonly<Record<string, string>>, file: File | null) {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	if (file) form.set('arms', file);
	const headers = { origin: app.origin, accept: 'text/html' };
	return admin.ask('/settings/city', { method: 'POST', body: form, headers });
}
const told = {
	name: 'Stadt Elsterfurt',
	helperPhone: '0391 540-0',
	helperEmail: 'hilfe@stadt.example',
};

test('the city and who helps stand on every page without an account, and on its errors', async () => {
	const stranger = new Visitor(app);
	const [link = ''] = app.links.map((one) => new URL(one).pathname);
	expect(await (await stranger.ask(link)).text()).not.toContain('Hilfe:');
	expect((await send(told, new File([png], 'wappen.png'))).status).toBe(303);
	for (const path of [link, `${link}/device`, `${link}/check`, '/j/unknown', '/d/unknown']) {
		const page = await (await stranger.ask(path)).text();
		expect([path, page]).toEqual([path, expect.stringContaining('tel:03915400')]);
		expect(page).toContain('mailto:hilfe@stadt.example');
	}
	const arms = /src="(\/arms\?[^"]*)"/.exec(await (await stranger.ask(link)).text())?.[1] ?? '';
	const picture = await stranger.ask(arms);
	expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
	expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
	expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
});

test('a drawing with scripts, a picture beyond measure and words that are no number are refused', async () => {
	const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'wappen.png');
	const drawn = await send({ ...told, name: 'Stadt Neu' }, svg);
	expect(drawn.status).toBe(400);
	const page = await drawn.text();
	expect(page).toContain('weder PNG noch JPEG');
	expect(page).toContain('value="Stadt Neu"');
	const large = new File([png, Buffer.alloc(300_000)], 'wappen.png');
	expect(await (await send(told, large)).text()).toContain('zu groß');
	const wrong = await send({ ...told, helperPhone: 'morgens', helperEmail: 'hilfe' }, null);
	const text = await wrong.text();
	expect(text).toContain('keine Telefonnummer');
	expect(text).toContain('keine E-Mail-Adresse');
});
