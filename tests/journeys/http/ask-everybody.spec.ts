import { expect, test } from '@playwright/test';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let secretary: Visitor;
test.beforeAll(async () => {
	app = await startApp();
	secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
});
test.afterAll(() => app.stop());

const page = async () => (await secretary.ask('/questions/ask')).text();
const table = async () => (await secretary.ask('/questions/ask/csv')).text();
const linksIn = (text: string) => [...new Set(text.match(/\/d\/[\w.-]+/g) ?? [])].toSorted();

test('one act gives everybody whose devices are unknown a link, and nobody a second one', async () => {
	expect(await (await secretary.ask('/questions')).text()).toContain('/questions/ask"');
	const before = await page();
	const unasked = [...before.matchAll(/Noch kein Link/g)].length;
	expect(unasked).toBeGreaterThan(1);
	expect((await secretary.send('/questions/ask?/issue', {})).status).toBe(303);
	const after = await page();
	expect(after).not.toContain('Noch kein Link');
	expect([...after.matchAll(/Link ausgestellt am/g)].length).toBeGreaterThanOrEqual(unasked);
	expect(after).toContain('href="mailto:');
	const links = linksIn(await table());
	expect(links.length).toBeGreaterThanOrEqual(unasked);
	for (const link of links.slice(0, 2)) expect((await new Visitor(app).ask(link)).status).toBe(200);
	await secretary.send('/questions/ask?/issue', {});
	expect(linksIn(await table())).toEqual(links);
});
