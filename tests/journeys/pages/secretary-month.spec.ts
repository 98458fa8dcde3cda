import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startRis } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import type { Ris } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import { openSessionPage } from '../office-work.ts';
import { startProduct } from '../product.ts';
import type { Product } from '../product.ts';
import { signIn } from '../staff.ts';

const schema = 'https://schema.oparl.org/1.1';
let ris: Ris;
let product: Product;

test.beforeAll(async () => {
	ris = await startRis((at) => {
		const of = (kind: string, path: string, fields: object) => ({
			...{ id: at(path), type: `${schema}/${kind}`, created: '' },
			...{ modified: '2026-09-01T08:00:00+02:00', ...fields },
		});
		const seat = (name: string, organization: string, role: string) =>
			of('Membership', `seat/${name}/${organization}`, {
				...{ organization: at(organization), person: at(`person/${name}`), role },
				...{ startDate: '2024-07-01', votingRight: true },
			});
		const person = (name: string, familyName: string, seats: readonly object[]) =>
			of('Person', `person/${name}`, {
				...{ name: `${name} ${familyName}`, givenName: name, familyName },
				...{ email: [`${name.toLowerCase()}@lindenau.example`], membership: seats },
			});
		return {
			organization: [
				of('Organization', 'rat', { name: 'Stadtrat', organizationType: 'Gremium' }),
				of('Organization', 'bau', { name: 'Bauausschuss', organizationType: 'Gremium' }),
			],
			person: [
				person('Ada', 'Lerche', [seat('Ada', 'rat', 'Vorsitzende')]),
				person('Bruno', 'Aue', [
					seat('Bruno', 'rat', 'Mitglied'),
					seat('Bruno', 'bau', 'Vorsitzender'),
				]),
				person('Clara', 'Meise', [seat('Clara', 'rat', 'Mitglied')]),
				person('Dilek', 'Şahin', [seat('Dilek', 'bau', 'Mitglied')]),
				person('Emil', 'Specht', [seat('Emil', 'bau', 'Mitglied')]),
			],
			meeting: [
				of('Meeting', 'meeting/1', {
					...{ name: 'Stadtrat', start: '2026-12-10T16:00:00+01:00', organization: [at('rat')] },
				}),
				of('Meeting', 'meeting/2', {
					...{ name: 'Bauausschuss', start: '2026-12-15T17:00:00+01:00' },
					...{ organization: [at('bau')] },
				}),
			],
		};
	});
	product = await startProduct({
		demonstration: false,
		env: {
			...{ OPARL_PRIVATE_HOSTS: new URL(ris.origin).host, VOLLZAEHLIG_CLOCK: '2026-11-16T08:00' },
		},
	});
});
test.afterAll(async () => {
	await product.stop();
	await ris.close();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) =>
	page.getByRole('link', { name }).first().click();
/** Takes over what a reading found. */
async function takeOver(page: Page): Promise<void> {
	await press(page, 'Alles übernehmen');
	await expect(page.getByRole('heading', { name: /^Übernommen aus/ })).toBeVisible();
	await press(page, 'Fertig');
}
async function openSession(page: Page, committee: string): Promise<void> {
	await page.goto('/sessions');
	await follow(page, committee);
}
const sessionOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';
/** Who is on the list of the session that is open. */
async function listed(page: Page): Promise<readonly string[]> {
	await openSessionPage(page, 'Eingeladene');
	const names = page.locator('table').first().locator('tbody th[scope=row]');
	return (await names.allTextContents()).map((text) => text.trim().split(',')[0] ?? '');
}

test('the secretary’s month: from the council’s own data to the day that is moved', async ({
	browser,
}) => {
	test.setTimeout(180_000);
	const office = await browser.newPage({ baseURL: product.address, locale: 'de-DE' });
	office.setDefaultTimeout(10_000);
	const said = (text: string | RegExp) => expect(office.getByText(text).first()).toBeVisible();
	await signIn(office, product.administrator);

	await test.step('the council is taken over from its information system', async () => {
		await office.goto('/imports/oparl');
		await office.getByLabel('Systemadresse').fill(ris.system);
		await press(office, 'Lesen und Vorschau zeigen');
		await office.getByLabel('Büro für alle anderen').selectOption('new');
		await office.getByLabel('Form der neuen Sitzungen').selectOption('video');
		await takeOver(office);
		await openSession(office, 'Stadtrat');
		expect(await listed(office)).toEqual(['Aue', 'Lerche', 'Meise']);
	});

	await test.step('a seat begins: who has it is invited, without anybody’s doing', async () => {
		const [before] = ris.lists.person.filter(({ name }) => name === 'Dilek Şahin');
		ris.lists.membership.push({
			...{ id: ris.at('seat/new'), type: `${schema}/Membership`, role: 'Mitglied' },
			...{ person: before?.['id'], organization: ris.at('rat'), startDate: '2026-12-01' },
			...{ votingRight: true, created: '', modified: new Date().toISOString() },
		});
		await office.goto('/imports/oparl');
		await press(office, /nach Änderungen suchen$/);
		await takeOver(office);
		await openSession(office, 'Stadtrat');
		expect(await listed(office)).toEqual(['Aue', 'Lerche', 'Meise', 'Şahin']);
	});

	const session = sessionOf(office);
	await test.step('a tool is proposed of which nothing is known yet', async () => {
		await office.goto(`/sessions/${session}/edit`);
		await office.getByRole('checkbox', { name: 'FaceTime' }).check();
		await press(office, 'Änderungen speichern');
		await office.goto(`/sessions/${session}`);
		await said(/FaceTime: Noch kein Urteil. Bei 4 von 4 Personen/);
	});

	await test.step('who is asked enters a device by their own link', async () => {
		await office.goto('/questions');
		await office
			.getByRole('listitem')
			.filter({ has: office.getByRole('heading', { name: 'Clara Meise' }) })
			.getByRole('link', { name: /Geräte-Link/ })
			.first()
			.click();
		await press(office, 'Geräte-Link erstellen');
		const address = await office.getByLabel('Link', { exact: true }).inputValue();
		const member = await browser.newPage({ locale: 'de-DE' });
		await member.goto(address);
		await expect(member.locator('html[data-looked]')).toBeAttached();
		const parts = ['eine Kamera', 'ein Mikrofon', 'einen Lautsprecher oder Kopfhörer'];
		for (const part of parts)
			await member
				.getByRole('group', { name: `Hat es ${part}?` })
				.getByLabel('ja')
				.check();
		await press(member, 'Gerät speichern');
		await expect(member.getByRole('status')).toContainText('ist gespeichert');
		await member.close();
		await office.goto(`/sessions/${session}`);
		await said(/Im eigenen Raum ist es bei 3 Personen noch nicht bekannt.*: 1 sicher/);
	});

	await test.step('what leaves nobody out is decided, and the invitations are sent', async () => {
		await office.goto(`/sessions/${session}#decision`);
		await office.getByRole('radio', { name: /Eigener Raum/ }).check();
		await press(office, 'So entscheiden');
		await said(/^entschieden: /);
		await office.goto(`/sessions/${session}/links`);
		await press(office, 'Als verschickt eintragen');
		await said('Eingetragen: Die Einladungen sind verschickt.');
	});
	await office.goto(`/sessions/${session}/links`);
	const linkOf = (name: string) =>
		office.getByRole('textbox', { name: `Link von ${name}`, exact: true }).inputValue();
	const [clara, bruno] = [await linkOf('Clara Meise'), await linkOf('Bruno Aue')];
	const guest = await browser.newPage({ locale: 'de-DE' });

	await test.step('one is prevented and represented; both read so on their links', async () => {
		await office.goto(`/sessions/${session}/attendees`);
		await office.getByLabel('Clara Meise kommt nicht').click();
		await office.getByRole('link', { name: 'Vertretung einladen für Clara Meise' }).click();
		const choice = office.getByLabel('Person aus dem Verzeichnis');
		const emil = choice.getByRole('option', { name: /^Specht, Emil/ });
		await choice.selectOption((await emil.getAttribute('value')) ?? '');
		await press(office, 'Als Vertretung einladen');
		await said(/verhindert, vertreten durch/);
		await guest.goto(clara);
		await expect(guest.getByText('Sie sind als verhindert eingetragen')).toBeVisible();
	});

	await test.step('the day moves: the links say so, and nobody loses one', async () => {
		const [first] = ris.lists.meeting;
		const modified = new Date().toISOString();
		ris.lists.meeting[0] = { ...first, modified, start: '2026-12-11T16:00:00+01:00' };
		await office.goto('/imports/oparl');
		await press(office, /nach Änderungen suchen$/);
		await takeOver(office);
		await guest.goto(bruno);
		await expect(
			guest.getByText(/^Verlegt: .* jetzt am Freitag, 11\.\sDezember/).first(),
		).toBeVisible();
	});

	await test.step('the other session is called off, with the reason on its links', async () => {
		await openSession(office, 'Bauausschuss');
		const other = sessionOf(office);
		await office.goto(`/sessions/${other}/links`);
		const link = await linkOf('Dilek Şahin');
		await press(office, 'Als verschickt eintragen');
		await office.goto(`/sessions/${other}/edit`);
		await office.getByText('Sitzung absagen', { exact: true }).click();
		await office.getByLabel('Grund').fill('Der Saal steht unter Wasser.');
		await press(office, 'Diese Sitzung absagen');
		await guest.goto(link);
		await expect(guest.getByText(/Der Saal steht unter Wasser/).first()).toBeVisible();
		await office.goto('/');
		await said(/Abgesagt am .*Der Saal steht unter Wasser/);
	});
	await guest.close();
	await office.close();
});
