import { Scripts } from '../../bench/weight.ts';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

const oldIpad = 'platform=ipados&os=13.4&model=iPad+Air+2&browser=safari';

test('somebody asks what an update would do, on the page of a tool, and nothing is sent or kept', async ({
	page,
}) => {
	const loaded = new Scripts(page, /javascript|json/);
	await page.goto(`/tools/livekit-room?${oldIpad}#device`);
	const before = await loaded.bytes();
	expect(before).toBeLessThan(3000);

	await page.getByRole('button', { name: 'Was wäre, wenn' }).click();
	const choices = page.getByRole('group', { name: 'Was wäre, wenn' });
	await expect(choices.getByLabel('… es ein anderes Gerät wäre')).toBeFocused();
	const answers = page.locator('#what-if [aria-live]');
	await expect(answers).toContainText('Kreuzen Sie etwas an');

	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await choices.getByLabel('iPadOS 15.8.8').check();
	await expect(answers).toContainText('bisher: wenn System aktualisiert');
	await expect(answers.locator('.verdict--limited')).toBeVisible();
	await choices.getByLabel('… es ein anderes Gerät wäre').selectOption('ein neues iPad');
	await expect(answers.locator('.verdict--works')).toBeVisible();
	expect(asked).toEqual([]);
	expect(new URL(page.url()).search).toBe(`?${oldIpad}`);
	await expectAccessible(page);

	const asking = (await loaded.bytes()) - before;
	const kB = (bytes: number) => (bytes / 1000).toFixed(1);
	console.log(
		`  catalogue and judge in the browser: ${kB(asking)} kB after gzip, ${kB(before)} kB with the page`,
	);
	expect(asking).toBeLessThanOrEqual(40_000);
});

test('on the page of all tools it names those for which something changes', async ({ page }) => {
	await page.goto(`/tools?${oldIpad}#device`);
	await page.getByRole('button', { name: 'Was wäre, wenn' }).click();
	await page.getByLabel('iPadOS 15.8.8').check();
	const answers = page.locator('#what-if [aria-live]');
	await expect(answers).toContainText('von 21 Werkzeugen');
	await expect(answers.getByText('Eigener Raum')).toBeVisible();
});
