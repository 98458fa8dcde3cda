import type { Office } from '../council/nouns.ts';
import { idOf } from './chance.ts';

interface Plan {
	readonly key: string;
	readonly name: string;
	readonly kind: Office['kind'];
	readonly budgetEuros: number | null;
}

/** The seven departments: each deputy mayor buys from an own budget. */
const departments: readonly Plan[] = [
	['Dezernat I – Verwaltung, Personal und Ordnung', 9000],
	['Dezernat II – Finanzen und Vermögen', 6000],
	['Dezernat III – Stadtentwicklung, Bauen und Verkehr', 4500],
	['Dezernat IV – Kultur, Schule und Sport', 3000],
	['Dezernat V – Soziales, Jugend und Gesundheit', null],
	['Dezernat VI – Umwelt und Stadtgrün', 2500],
	['Dezernat VII – Wirtschaft, Hafen und Digitales', 12000],
].map(([name, budgetEuros], index) => ({
	key: `department-${index + 1}`,
	name: String(name),
	kind: 'deputyMayor',
	budgetEuros: typeof budgetEuros === 'number' ? budgetEuros : null,
}));

/** Named after quarters of the town, so that nobody's real group is meant. */
const groups: readonly Plan[] = [
	['Altstadt', 5000],
	['Elsterbogen', 4000],
	['Gartenstadt', 3500],
	['Hafenviertel', null],
	['Westufer', 1500],
].map(([quarter, budgetEuros], index) => ({
	key: `group-${index + 1}`,
	name: `Fraktion ${quarter}`,
	kind: 'group',
	budgetEuros: typeof budgetEuros === 'number' ? budgetEuros : null,
}));

const plans: readonly Plan[] = [
	{ key: 'mayor', name: 'Büro der Oberbürgermeisterin', kind: 'mayor', budgetEuros: 8000 },
	...departments,
	...groups,
	{ key: 'council', name: 'Büro des Stadtrates', kind: 'councilOffice', budgetEuros: 15000 },
	{ key: 'it', name: 'Amt für Informationstechnik', kind: 'department', budgetEuros: 40000 },
];

export const officeId = (seed: string, key: string): string => idOf(seed, `office/${key}`);

export function offices(seed: string): readonly Office[] {
	return plans.map(({ key, name, kind, budgetEuros }, index) => ({
		id: officeId(seed, key),
		name,
		kind,
		budgetCents: budgetEuros === null ? null : budgetEuros * 100,
		contact: `${key}@elsterfurt.example, 030 23125 ${String(100 + index)}`,
		revision: 0,
	}));
}
