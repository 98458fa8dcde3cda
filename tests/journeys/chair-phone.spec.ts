import { join } from 'node:path';
import { system } from '../../src/lib/access/actor.ts';
import { hash } from '../../src/lib/server/access/passwords.ts';
import * as staff from '../../src/lib/server/access/staff.ts';
import { open } from '../../src/lib/server/db/open.ts';
import * as attendees from '../../src/lib/server/sessions/attendees.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { expect, test } from './fixtures.ts';
import { expectIn, leave } from './guests.ts';
import type { Product } from './product.ts';
import { signIn } from './staff.ts';

/** An account of the person who chairs the session that is open, which begins now. */
async function chairOf(product: Product) {
	const db = open(join(product.data, 'vollzaehlig.sqlite'));
	const now = new Date().toISOString();
	const token = new URL(product.links[0] ?? '').pathname.slice('/j/'.length);
	const chair = await attendees.readByLink(db, token.split('.')[0] ?? '');
	if (!chair?.personId) throw new Error('nobody chairs the session');
	const account = { email: 'vorsitz@stadt.example', password: 'vier Worte genügen hier' };
	const draft = { name: chair.name, role: 'chair', officeId: null } as const;
	await staff.create(
		acting(db, { actor: system, now }),
		{ ...draft, email: account.email, personId: chair.personId },
		await hash(account.password),
	);
	await db
		.updateTable('session')
		.set({ startsAt: now })
		.where('id', '=', chair.sessionId)
		.execute();
	await db.destroy();
	return { ...account, sessionId: chair.sessionId };
}

test(
	'The chair’s phone: from the headline on “Heute” into the room, as themself',
	{ tag: '@once' },
	async ({ page, product }) => {
		const chair = await chairOf(product);
		await page.setViewportSize({ width: 390, height: 844 });
		await signIn(page, chair);
		const row = page.getByRole('listitem').filter({ hasText: 'Entschieden: Eigener Raum' });
		const enter = row.getByRole('link', { name: 'Raum betreten' }).first();
		const address = `/sessions/${chair.sessionId}`;
		await expect(enter).toHaveAttribute('href', new RegExp(`${chair.sessionId}/enter$`));
		await page.goto(address);
		const head = page.getByRole('link', { name: 'Raum betreten' });
		await expect(head).toBeInViewport();
		await page.goto('/');
		await enter.click();
		await expect(page).toHaveURL(/\/j\//);
		await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
		await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
		await expectIn(page);
		await leave(page);
	},
);
