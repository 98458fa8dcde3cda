import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, later, now } from '../register/testing/register.ts';
import { acting, actor } from '../testing/acting.ts';
import {
	addItems,
	changeItem,
	moveItem,
	publishAgenda,
	readAgenda,
	renumberItems,
	takeItemOff,
	withdrawAgenda,
} from './agenda.ts';
import type { NewItem } from './agenda.ts';
import type { ItemChange } from './agenda-items.ts';
import * as attendees from './attendees.ts';
import { forgetSession } from './forget-session.ts';
import { fillSession, guest } from './testing/sessions.ts';

const item = (id: string, change: Partial<NewItem> = {}): NewItem => ({
	...{ id, number: '', title: `About ${id}`, isPublic: true, procedure: null, presenter: '' },
	...change,
});

const changeOf = (change: Partial<ItemChange> = {}): ItemChange => ({
	...{ number: '', title: 'About a', isPublic: true, procedure: null, presenter: '' },
	...change,
});
const seen = { id: 'a', revision: 0, guestIds: [] };

onBothDatabases((store) => {
	const by = (at = now) => acting(store.db(), { actor, now: at });
	const titles = async (sessionId: string) =>
		(await readAgenda(store.db(), sessionId)).items.map(({ title }) => title);
	const told = (sessionId: string) =>
		store.db().selectFrom('audit').select('detail').where('subjectId', '=', sessionId).execute();

	test('items stand in the order in which they came, and a form sent twice adds them once', async () => {
		const id = await fillSession(store.db());
		expect(await addItems(by(), id, [item('a'), item('b')])).toBeNull();
		await addItems(by(), id, [item('a'), item('b'), item('c')]);
		expect(await titles(id)).toEqual(['About a', 'About b', 'About c']);
		await moveItem(by(), id, 'c', 'up');
		await moveItem(by(), id, 'a', 'up');
		expect(await titles(id)).toEqual(['About a', 'About c', 'About b']);
	});

	test('nothing is published before somebody has said of each item whether it is public', async () => {
		const id = await fillSession(store.db());
		expect(await publishAgenda(by(), id)).toEqual({ is: 'empty' });
		await addItems(by(), id, [item('a'), item('b', { isPublic: null })]);
		expect(await publishAgenda(by(), id)).toMatchObject({ is: 'undecided', items: [{ id: 'b' }] });
		expect((await readAgenda(store.db(), id)).published).toBeNull();
		const change = changeOf({ isPublic: false });
		expect(await changeItem(by(), id, { ...seen, id: 'b' }, change)).toBeNull();
		expect(await publishAgenda(by(later), id)).toBeNull();
		expect((await readAgenda(store.db(), id)).published).toEqual({ at: later, byName: actor.name });
		await withdrawAgenda(by(), id);
		expect((await readAgenda(store.db(), id)).published).toBeNull();
		const agenda = (await actions(store.db(), id)).filter((action) => action.startsWith('agenda.'));
		expect(agenda.toSorted()).toEqual(['agenda.publish', 'agenda.withdraw']);
	});

	test('what comes after publishing is a supplement of its day, and says whether it is public', async () => {
		const id = await fillSession(store.db());
		await addItems(by(), id, [item('a')]);
		await publishAgenda(by(), id);
		const open = item('b', { isPublic: null });
		expect(await addItems(by(later), id, [open])).toBe('undecided');
		expect(await addItems(by(later), id, [item('c', { isPublic: false })])).toBeNull();
		const { items } = await readAgenda(store.db(), id);
		expect(items.map(({ id, addedOn }) => [id, addedOn])).toEqual([
			['a', null],
			['c', later.slice(0, 10)],
		]);
		// Announced under their numbers, they keep them.
		expect(items.map(({ number }) => number)).toEqual(['1', '2']);
		await addItems(by(later), id, [item('d')]);
		await moveItem(by(later), id, 'd', 'up');
		const numbers = async () =>
			(await readAgenda(store.db(), id)).items.map(({ id, number }) => `${number} ${id}`);
		expect(await numbers()).toEqual(['3 d', '1 a', '2 c']);
		await renumberItems(by(later), id);
		expect(await numbers()).toEqual(['1 d', '2 a', '3 c']);
		expect(await changeItem(by(), id, seen, changeOf({ isPublic: null }))).toBe('undecided');
	});

	test('an item is deleted before anybody was shown it, and taken off afterwards', async () => {
		const id = await fillSession(store.db());
		await addItems(by(), id, [item('a'), item('b')]);
		await takeItemOff(by(), id, 'a', true);
		expect(await titles(id)).toEqual(['About b']);
		await publishAgenda(by(), id);
		await takeItemOff(by(), id, 'b', true);
		const off = await readAgenda(store.db(), id);
		expect(off.items).toMatchObject([{ id: 'b', takenOffOn: now.slice(0, 10) }]);
		await takeItemOff(by(), id, 'b', false);
		expect((await readAgenda(store.db(), id)).items).toMatchObject([{ takenOffOn: null }]);
		expect(await takeItemOff(by(), id, 'a', true)).toBe('gone');
	});

	test('two who change the same item do not write over each other', async () => {
		const id = await fillSession(store.db());
		await addItems(by(), id, [item('a')]);
		expect(await changeItem(by(), id, seen, changeOf({ title: 'First' }))).toBeNull();
		expect(await changeItem(by(), id, seen, changeOf({ title: 'Second' }))).toBe('outdated');
		expect(await changeItem(by(), id, { ...seen, id: 'gone' }, changeOf())).toBe('gone');
		expect(await titles(id)).toEqual(['First']);
	});

	test('the audit says from what to what, and nothing of what is not public', async () => {
		const id = await fillSession(store.db());
		await addItems(by(), id, [item('a'), item('b', { isPublic: false, title: 'Secret sale' })]);
		await changeItem(by(), id, seen, changeOf({ title: 'Open budget' }));
		const hidden = changeOf({ isPublic: false, title: 'Another secret' });
		await changeItem(by(), id, { ...seen, id: 'b' }, hidden);
		const lines = JSON.stringify(await told(id));
		expect(lines).toContain('Open budget');
		expect(lines).not.toMatch(/secret/i);
	});

	test('guests come for an item, and go with their invitation', async () => {
		const id = await fillSession(store.db());
		await addItems(by(), id, [item('a')]);
		await attendees.createAll(store.db(), [{ ...guest('Expert'), sessionId: id }]);
		const expert = (await attendees.list(store.db(), [id])).find(({ role }) => role === 'guest');
		const guestIds = [expert?.id ?? ''];
		await changeItem(by(), id, { ...seen, guestIds }, changeOf());
		expect((await readAgenda(store.db(), id)).guests).toEqual(new Map([['a', guestIds]]));
		await attendees.destroyOfSession(store.db(), id);
		expect((await readAgenda(store.db(), id)).guests).toEqual(new Map());
	});

	test('with the session is forgotten who reported, and what was not public', async () => {
		const id = await fillSession(store.db());
		const secret = item('b', { isPublic: false, title: 'Personnel matter of N. N.' });
		await addItems(by(), id, [item('a', { presenter: 'N. N.' }), secret]);
		await publishAgenda(by(), id);
		await forgetSession(by(), id);
		const { items, published } = await readAgenda(store.db(), id);
		expect(items).toMatchObject([
			{ title: 'About a', presenter: '' },
			{ title: '', presenter: '' },
		]);
		expect(published).toMatchObject({ byName: '' });
	});
});
