import { expect, test } from '@playwright/test';
import { startApp } from './app.ts';
import type { App } from './app.ts';
import { inventory, registrant } from './device-links.ts';
import { MiniBrowser } from './webkit.ts';

let app: App;
let browser: MiniBrowser;
test.beforeAll(async () => {
	// The join page asks the browser before it asks the room; nobody need answer there.
	const room = { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key' };
	const withRoom = { ...room, LIVEKIT_API_SECRET: 'a secret of more than thirty-two signs' };
	[app, browser] = await Promise.all([startApp(withRoom), MiniBrowser.start()]);
});
test.afterAll(async () => {
	await browser.close();
	await app.stop();
});

test('a browser without calls says what helps, and stands in the register as what it is', async () => {
	const { personId, address } = await registrant(app);
	await browser.open(address);
	expect(await browser.run('typeof RTCPeerConnection')).toBe('undefined');
	const text = () => browser.run('document.body.innerText');
	await expect.poll(text).toContain('Dieser Browser kann keine Video-Verbindung aufbauen.');
	expect(await text()).toContain('Das ist ein Computer mit Linux.');
	expect(await text()).toContain('Der Browser ist keiner der üblichen.');

	await browser.click('.primary');
	await expect.poll(text).toContain('ist gespeichert');
	const detected = (value: unknown) => ({ value, comparator: '=', source: 'detected' });
	const [device] = await inventory(app, personId);
	expect(device?.label).toBe('Linux-Computer');
	// Its "Version/60.5 Safari" and its features say nothing of a system or of a browser with a name.
	expect(device?.facts).toEqual({
		platform: detected('linux'),
		browser: detected({ name: 'other', version: null }),
		inAppBrowser: detected(false),
		calls: detected(false),
	});
});

test('the session link leads a browser without calls to other ways too', async () => {
	await browser.open(app.links[0] ?? '');
	const text = () => browser.run('document.body.innerText');
	await expect.poll(text).toContain('Mit diesem Browser können Sie so nicht teilnehmen');
	expect(await text()).toContain('Anders teilnehmen');
});
