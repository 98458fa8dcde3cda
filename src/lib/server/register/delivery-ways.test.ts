import { expect, test } from 'vitest';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as addressExceptions from './address-exceptions.ts';
import * as addressRule from './address-rule.ts';
import * as deliveryWays from './delivery-ways.ts';
import { actions, actor, fillRegister, now } from './testing/register.ts';

const way: DeliveryWay = {
	...{ id: 'w', kind: 'mandateMail', address: 'lerche@rat.example', validFrom: null },
	...{ validTo: null, states: { inside: 'works', outside: null }, consentOn: null },
};
const lerche = { id: 'lerche', email: 'lerche@privat.example', phone: '' };
const day = now.slice(0, 10);

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	const mail = async (at = day) => {
		const reach = (await addressRule.mailFor(store.db(), [lerche], at)).get('lerche');
		return reach?.way?.address ?? (reach && 'reason' in reach ? reach.reason : null);
	};

	test('a way is put down once, changed and taken away, and the audit tells nothing of the address', async () => {
		await fillRegister(store.db());
		await deliveryWays.create(by(), 'lerche', way);
		await deliveryWays.create(by(), 'lerche', way);
		expect((await deliveryWays.list(store.db(), ['lerche'])).get('lerche')).toEqual([
			{ ...way, personId: 'lerche', revision: 0 },
		]);
		const { id, ...change } = way;
		const out = {
			...change,
			address: 'neu@rat.example',
			states: { inside: 'out', outside: 'out' },
		} as const;
		expect(await deliveryWays.update(by(), id, 0, out)).toBe(true);
		expect(await deliveryWays.update(by(), id, 0, change)).toBe(false);
		const lines = await store
			.db()
			.selectFrom('audit')
			.select('detail')
			.where('subjectId', '=', 'lerche')
			.execute();
		expect(JSON.stringify(lines)).not.toContain('@rat.example');
		expect(JSON.stringify(lines)).toContain('works');
		await deliveryWays.destroy(by(), id);
		expect(await deliveryWays.read(store.db(), id)).toBeNull();
		expect(await actions(store.db(), 'lerche')).toEqual(
			expect.arrayContaining(['deliveryWay.create', 'deliveryWay.update', 'deliveryWay.destroy']),
		);
	});

	test('letters go where somebody is reached on the day', async () => {
		await fillRegister(store.db());
		expect(await mail()).toBe('lerche@privat.example');
		await deliveryWays.create(by(), 'lerche', { ...way, validFrom: '2027-01-01' });
		expect(await mail('2026-12-31')).toBe('lerche@privat.example');
		expect(await mail('2027-01-01')).toBe('lerche@rat.example');
		const own = { ...way, id: 'p', kind: 'privateMail', address: lerche.email } as const;
		await deliveryWays.create(by(), 'lerche', own);
		await addressRule.update(by(), true);
		expect(await mail('2026-12-31')).toBe('onlyCity');
		await addressExceptions.create(by(), {
			...{ id: 'e', personId: 'lerche', validFrom: '2026-12-01', validTo: null },
		});
		expect(await mail('2026-12-31')).toBe('lerche@privat.example');
		await addressExceptions.end(by(), 'e', '2026-12-31');
		expect(await mail('2026-12-31')).toBe('onlyCity');
		expect(await mail('2026-12-30')).toBe('lerche@privat.example');
		expect(await addressExceptions.listFrom(store.db(), '2026-12-31')).toEqual([]);
	});
});
