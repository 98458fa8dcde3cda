import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as city from './city.ts';
import { actions, actor, now } from './testing/register.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const told = {
	name: 'Stadt Elsterfurt',
	helperPhone: '0391 540-0',
	helperEmail: 'hilfe@stadt.example',
};

test('only PNG and JPEG are arms, whatever the file is called', () => {
	expect(city.armsOf(png)?.type).toBe('image/png');
	expect(city.armsOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))?.type).toBe('image/jpeg');
	for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '', '\u0089PN']) {
		expect(city.armsOf(new TextEncoder().encode(text))).toBeNull();
	}
});

onBothDatabases((store) => {
	const update = (change: city.CityChange) =>
		city.update(acting(store.db(), { actor, now }), change);

	test('what nobody has written is empty', async () => {
		expect(await city.read(store.db())).toEqual({
			...{ name: '', helperPhone: '', helperEmail: '', arms: null },
		});
		expect(await city.readArms(store.db())).toBeNull();
	});

	test('arms stay until they are replaced or taken away', async () => {
		const arms = city.armsOf(png);
		await update({ ...told, arms });
		const { arms: name } = await city.read(store.db());
		expect(name).toMatch(/^[\w-]{16}$/);
		await update({ ...told, helperPhone: '', arms: 'keep' });
		expect(await city.read(store.db())).toEqual({ ...told, helperPhone: '', arms: name });
		expect(Buffer.from((await city.readArms(store.db()))?.bytes ?? [])).toEqual(Buffer.from(png));
		await update({ ...told, arms: null });
		expect([(await city.read(store.db())).arms, await city.readArms(store.db())]).toEqual([
			null,
			null,
		]);
		expect(await actions(store.db(), 'city')).toEqual([
			'city.update',
			'city.update',
			'city.update',
		]);
		const lines = await store.db().selectFrom('audit').select('detail').execute();
		const said = lines.map(({ detail }): unknown => JSON.parse(detail));
		expect(said).toContainEqual({ changed: { helperPhone: ['', told.helperPhone], arms: true } });
		expect(said).toContainEqual({ changed: { helperPhone: [told.helperPhone, ''] } });
	});
});
