import type { Page } from '@playwright/test';

/** What the council office does on the staff pages, as somebody types and clicks it. */
const choose = (page: Page, label: string, text: string) =>
	page.getByLabel(label, { exact: true }).selectOption({ label: text });

export async function createOffice(page: Page, name: string, kind: string): Promise<void> {
	await page.goto('/offices/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await choose(page, 'Art', kind);
	await page.getByRole('button', { name: 'Büro eintragen' }).click();
	await page.getByText('✓ Eingetragen.').waitFor();
}

export interface TypedPerson {
	readonly givenName: string;
	readonly familyName: string;
	readonly position: string;
	readonly office: string;
}

export async function createPerson(page: Page, person: TypedPerson): Promise<void> {
	await page.goto('/people/new');
	await page.getByLabel('Vorname').fill(person.givenName);
	await page.getByLabel('Nachname').fill(person.familyName);
	await choose(page, 'Aufgabe', person.position);
	await choose(page, 'Büro', person.office);
	await page.getByRole('button', { name: 'Person eintragen' }).click();
	await page.getByText('✓ Eingetragen.').waitFor();
}

export interface TypedDevice {
	/** As lists show their owner: "Lerche, Ada". */
	readonly owner: string;
	readonly preset: string;
	readonly model: string;
	readonly os: string;
}

export async function createDevice(page: Page, device: TypedDevice): Promise<void> {
	await page.goto('/devices/new');
	await choose(page, 'Gehört', device.owner);
	await page.getByRole('radio', { name: device.preset }).check();
	await page.getByLabel('Modell').fill(device.model);
	await page.getByLabel('Version des Betriebssystems').fill(device.os);
	await page.getByRole('button', { name: 'Gerät eintragen' }).click();
	await page.getByText('✓ Eingetragen.').waitFor();
}

/** From the page of a device: which browser its owner uses. */
export async function setBrowser(page: Page, name: string, version: string): Promise<void> {
	await page.getByRole('link', { name: 'Angaben ändern', exact: true }).click();
	await choose(page, 'Üblicher Browser', name);
	await page.getByLabel('Version des Browsers').first().fill(version);
	await page.getByRole('button', { name: 'Speichern' }).click();
	await page.getByText('Gespeichert.').waitFor();
}

export async function createCommittee(page: Page, name: string, kind: string): Promise<void> {
	await page.goto('/committees/new');
	await page.getByLabel('Name', { exact: true }).fill(name);
	await choose(page, 'Art', kind);
	await page.getByRole('button', { name: 'Gremium eintragen' }).click();
	await page.getByText('✓ Eingetragen.').waitFor();
}

/** From the page of a committee. */
export async function addMember(page: Page, person: string, role: string): Promise<void> {
	await page.getByRole('checkbox', { name: person }).check();
	await choose(page, 'Aufgabe im Gremium', role);
	await page.getByLabel('Von').fill('2020-01-01');
	await page.getByRole('button', { name: 'Mitglied aufnehmen' }).click();
	await page.getByRole('row', { name: person }).waitFor();
}

/** @param day ISO date */
export async function scheduleSession(
	page: Page,
	committee: string,
	day: string,
	tool: string,
): Promise<void> {
	await page.goto('/sessions/new');
	await choose(page, 'Gremium', committee);
	await page.getByLabel('Tag').fill(day);
	await page.getByLabel('Beginn').fill('17:00');
	await page.getByRole('radio', { name: 'nur per Video' }).check();
	await page.getByRole('checkbox', { name: tool }).check();
	await page.getByRole('button', { name: 'Sitzung anlegen' }).click();
	await page.getByRole('link', { name: 'Weiter zur Sitzung' }).click();
}

/** From one page of a session to another: "Raum". */
export async function openSessionPage(page: Page, name: string): Promise<void> {
	const pages = page.getByRole('navigation', { name: 'Seiten dieser Sitzung' });
	await pages.getByRole('link', { name, exact: true }).click();
	await pages.locator('[aria-current=page]', { hasText: name }).waitFor();
}
