import { table } from '../../src/lib/exchange/tables/testing-files.ts';
import type { ListName, Ris } from '../../src/lib/server/imports/oparl/testing-server.ts';

/** How much of each a council information system holds. */
export interface Size {
	readonly people: number;
	readonly seats: number;
	readonly committees: number;
	readonly meetings: number;
}
export const large: Size = { people: 3_000, seats: 20_000, committees: 150, meetings: 400 };

const mail = (person: number) => `p${person}@lindenau.example`;
const day = 86_400_000;

/** The lists of an invented city; every committee has as many seats, a third of them current. */
export const councilLists =
	({ people, seats, committees, meetings }: Size) =>
	(at: Ris['at']): Record<ListName, Readonly<Record<string, unknown>>[]> => {
		const make = (
			count: number,
			type: string,
			path: string,
			fields: (index: number) => Readonly<Record<string, unknown>>,
		) =>
			Array.from({ length: count }, (_, index) => ({
				id: at(`${path}/${index}`),
				type: `https://schema.oparl.org/1.1/${type}`,
				created: '2024-07-01T08:00:00+02:00',
				modified: '2026-09-01T08:00:00+02:00',
				...fields(index),
			}));
		const today = Date.now();
		return {
			organization: make(committees, 'Organization', 'org', (index) => ({
				name: index === 0 ? 'Stadtrat' : `Ausschuss ${index}`,
				organizationType: 'Gremium',
			})),
			person: make(people, 'Person', 'person', (index) => ({
				name: `Vorname${index} Name${index}`,
				givenName: `Vorname${index}`,
				familyName: `Name${index}`,
				email: [mail(index)],
			})),
			membership: make(seats, 'Membership', 'seat', (index) => {
				const round = Math.floor(index / people);
				return {
					person: at(`person/${index % people}`),
					organization: at(`org/${((index % people) + round * 7) % committees}`),
					role: index < committees ? 'Vorsitz' : 'Mitglied',
					votingRight: true,
					...(round < 2
						? { startDate: '2024-07-01' }
						: { startDate: '2019-07-01', endDate: '2024-06-30' }),
				};
			}),
			meeting: make(meetings, 'Meeting', 'meeting', (index) => ({
				name: `${index}. Sitzung`,
				start: `${new Date(today + (1 + index) * day).toISOString().slice(0, 10)}T16:00:00Z`,
				organization: [at(`org/${index % committees}`)],
			})),
			locationList: [],
		};
	};

export const deviceFields = ['label', 'ownerEmail', 'os', 'externalId'] as const;

/** A list of devices, all of them of people of that city. @param people how many it has */
export function deviceTable(rows: number, people: number): Uint8Array {
	const systems = ['iPadOS 17.5.1', 'Windows 11', 'Android 14', 'macOS 14.5'];
	const lines = Array.from({ length: rows }, (_, at) => [
		...[`Gerät ${at}`, mail(at % people), systems[at % systems.length] ?? '', `nr-${at}`],
	]);
	const headers = ['Gerätename', 'E-Mail', 'Betriebssystem', 'Kennung'];
	return new TextEncoder().encode(table([headers, ...lines]));
}
