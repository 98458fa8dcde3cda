import { Collection } from './collection.ts';
import { draft } from './draft.ts';
import type { DraftOptions } from './draft.ts';
import { noDecisions } from './decisions.ts';
import type { IdFor, RegisterSnapshot } from './register-snapshot.ts';

export const host = 'https://ris.lindenau.example';
export const at = (path: string) => `${host}/oparl/${path}`;
export const key = (path: string) => `ris.lindenau.example/oparl/${path}`;
const type = (kind: string) => `https://schema.oparl.org/1.1/${kind}`;

type Fields = Readonly<Record<string, unknown>>;
const object =
	(kind: string) =>
	(path: string, fields: Fields = {}) => ({
		id: at(path),
		type: type(kind),
		...fields,
	});
export const organization = object('Organization');
export const person = object('Person');
export const membership = object('Membership');
export const meeting = object('Meeting');

export const idFor: IdFor = (noun, key) => `${noun} of ${key}`;
export const today = '2026-11-27';

/** The invented council of Lindenau: a council, a committee, a group, two people, two sessions. */
export const lindenau: readonly Fields[] = [
	organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium', classification: 'Rat' }),
	organization('org/2', { name: 'Ausschuss für Wege und Brücken', organizationType: 'Gremium' }),
	organization('org/9', { name: 'Fraktion Linde', organizationType: 'Fraktion' }),
	person('person/1', {
		name: 'Dr. Ada Lerche',
		title: ['Dr.'],
		givenName: 'Ada',
		familyName: 'Lerche',
		email: ['ada.lerche@lindenau.example'],
		membership: [
			membership('seat/1', {
				organization: at('org/1'),
				role: 'Vorsitzende',
				votingRight: true,
				startDate: '2024-07-01',
				onBehalfOf: at('org/9'),
			}),
			membership('seat/2', {
				organization: at('org/2'),
				role: 'Mitglied',
				votingRight: true,
				startDate: '2024-07-01',
				endDate: '2027-06-30',
			}),
		],
	}),
	person('person/2', {
		name: 'Bruno von der Aue',
		status: ['Beigeordneter'],
		membership: [
			membership('seat/3', {
				organization: at('org/1'),
				role: 'beratendes Mitglied',
				startDate: '2024-07-01',
			}),
			membership('seat/4', {
				organization: at('org/2'),
				role: 'stellvertretendes Mitglied',
				startDate: '2024-07-01',
			}),
		],
	}),
	meeting('meeting/1', {
		name: '12. Sitzung des Stadtrates',
		start: '2026-12-10T16:00:00+01:00',
		end: '2026-12-10T20:00:00+01:00',
		location: {
			id: at('place/1'),
			description: 'Ratssaal',
			streetAddress: 'Markt 1',
			postalCode: '01234',
			locality: 'Lindenau',
		},
		organization: [at('org/1')],
	}),
	meeting('meeting/2', {
		name: 'Gemeinsame Sitzung',
		start: '2026-12-15T17:00:00+01:00',
		organization: [at('org/2'), at('org/1')],
	}),
];

export function collect(objects: readonly unknown[]): Collection {
	const collection = new Collection();
	for (const one of objects) collection.add(one);
	return collection;
}

export const drafted = (objects: readonly unknown[], more: Partial<DraftOptions> = {}) =>
	draft(collect(objects), {
		...{ today, includePast: false, bodyKey: null, known: new Set<string>() },
		...{ decisions: noDecisions, since: '', mandateDays: 30 },
		...more,
	});

export const nothing: RegisterSnapshot = {
	offices: [],
	committees: [],
	people: [],
	seats: [],
	sessions: [],
	halls: [],
};
