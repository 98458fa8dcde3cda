import { expect, test } from 'vitest';
import { waysOf } from '../../council/delivery/delivery-way.ts';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import { deliveryRows, mailSentence } from './delivery-ways.ts';

const mandate: DeliveryWay = {
	...{ id: 'w', kind: 'mandateMail', address: 'a@rat.example', validFrom: null, validTo: null },
	...{ states: { inside: 'works', outside: 'out' }, consentOn: '2024-07-01' },
};
const today = '2027-04-01';
const record = { email: 'a@privat.example', phone: '0391 1' };

test('each way says whether it works, for whom, and whether a summons by it counts', () => {
	const rows = deliveryRows(waysOf([mandate], record), today, 'de');
	expect(rows.map(({ kind, notes, counts }) => [kind, notes.join(' · '), counts])).toEqual([
		[
			'Mandatspostfach',
			'für die Stadt: funktioniert, für andere: außer Betrieb · einverstanden mit elektronischer Ladung seit 1.\u00a0Juli 2024',
			'zählt für die Ladungsfrist',
		],
		[
			'E-Mail, noch nicht eingeordnet',
			'nicht bekannt, ob es funktioniert',
			'zählt für keine Frist',
		],
		['Telefon', 'nicht bekannt, ob es funktioniert', 'zählt für keine Frist'],
	]);
});

test('where letters go is said in a sentence, and why not', () => {
	const to = (ways: readonly DeliveryWay[], onlyCity = false) =>
		mailSentence({ ways, onlyCity }, today, 'de');
	expect(to([mandate])).toBe('Unsere Briefe gehen an a@rat.example (Mandatspostfach).');
	const unclear = { ...mandate, states: { inside: 'unclear', outside: null } } as const;
	expect(to([unclear])).toMatch(/ist unklar/);
	const out = { ...mandate, states: { inside: 'out', outside: null } } as const;
	expect(to([out])).toMatch(/außer Betrieb/);
	expect(to([])).toMatch(/keine E-Mail-Adresse/);
	expect(to([{ ...mandate, kind: 'privateMail' }], true)).toMatch(/nur an Adressen der Stadt/);
});
