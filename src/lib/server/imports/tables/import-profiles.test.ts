import { expect, test } from 'vitest';
import { everything } from '../../../access/scope.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as offices from '../../register/offices.ts';
import { acting } from '../../testing/acting.ts';
import * as importProfiles from './import-profiles.ts';

const headers = ['Gerät', 'Nutzer'];
const own = (id: string) => ({ ...everything, offices: [id] });

onBothDatabases((store) => {
	const makeOffices = async () => {
		const more = { kind: 'department', budgetCents: null, contact: '' } as const;
		for (const id of ['bau', 'schule']) {
			await offices.create(acting(store.db()), { id, name: id, ...more });
		}
	};
	const save = (name: string, scope = everything) => {
		const profile = { name, columns: { geraet: 'label' } as const };
		return importProfiles.save(store.db(), 'devices', headers, profile, scope, '2026-11-25');
	};
	const found = async (scope = everything) =>
		(await importProfiles.find(store.db(), 'devices', headers, scope))?.name ?? null;

	test('a mapping that an office saves is found by that office alone', async () => {
		await makeOffices();
		await save('Bauamt', own('bau'));
		expect([await found(own('bau')), await found(own('schule')), await found()]).toEqual([
			...['Bauamt', null, null],
		]);
	});

	test('one that is everybody’s is found where an office has none of its own, in whatever order', async () => {
		await makeOffices();
		await save('Bauamt', own('bau'));
		await save('IT');
		await save('IT, neuer');
		await save('Bauamt, neuer', own('bau'));
		expect([await found(own('bau')), await found(own('schule')), await found()]).toEqual([
			...['Bauamt, neuer', 'IT, neuer', 'IT, neuer'],
		]);
	});

	test('who reaches no office saves nothing for the others', async () => {
		await save('niemandes', { ...everything, offices: [] });
		expect(await found()).toBeNull();
	});
});
