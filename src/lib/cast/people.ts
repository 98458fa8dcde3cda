import type { Person, Position } from '../council/nouns.ts';
import { chanceOf, idOf } from './chance.ts';
import { emailOf, namesFrom } from './names.ts';
import type { Name } from './names.ts';
import { officeId } from './offices.ts';

/** A person of Elsterfurt under a key that tells the seat: "group-2-member-5", "deputy-3". */
export interface Citizen {
	readonly key: string;
	readonly person: Person;
}

/** Members of the five groups, by size; the last three belong to none. */
export const groupSizes = [16, 13, 11, 8, 5] as const;
export const independents = 3;

const lordMayor: Name = { title: 'Dr.', givenName: 'Wilhelmine', familyName: 'Kranich' };
const deputies: readonly Name[] = [
	{ title: '', givenName: 'Hartmut', familyName: 'Uferschwalbe' },
	{ title: '', givenName: 'Annegret', familyName: 'Zeisig-Öhler' },
	{ title: 'Dr.', givenName: 'Friederike', familyName: 'Rohrdommel' },
	{ title: '', givenName: 'Käthe', familyName: 'Sperling' },
	{ title: '', givenName: 'Cem', familyName: 'Turmfalke' },
	{ title: '', givenName: 'Jörn', familyName: 'Steinkauz' },
	{ title: 'Dr.', givenName: 'Ruth', familyName: 'Strandläufer' },
];

interface Seat {
	readonly key: string;
	readonly office: string;
	readonly position: Position;
	readonly name?: Name;
}

const numbered = (count: number, seat: (number: number) => Seat): readonly Seat[] =>
	Array.from({ length: count }, (_, index) => seat(index + 1));

const seats: readonly Seat[] = [
	{ key: 'mayor', office: 'mayor', position: 'hvb', name: lordMayor },
	...deputies.map((name, index): Seat => {
		const number = index + 1;
		return {
			key: `deputy-${number}`,
			office: `department-${number}`,
			position: 'deputyMayor',
			name,
		};
	}),
	...groupSizes.flatMap((size, index) =>
		numbered(size, (number) => ({
			key: `group-${index + 1}-member-${number}`,
			office: `group-${index + 1}`,
			position: 'member',
		})),
	),
	...numbered(independents, (number) => ({
		key: `independent-${number}`,
		office: 'council',
		position: 'member',
	})),
	...numbered(6, (number) => ({
		key: `expert-${number}`,
		office: 'council',
		position: 'expertCitizen',
	})),
	...numbered(4, (number) => ({
		key: `secretary-${number}`,
		office: 'council',
		position: 'staff',
	})),
	{ key: 'interpreter', office: 'council', position: 'interpreter' },
	{ key: 'technician', office: 'it', position: 'staff' },
];

export const personId = (seed: string, key: string): string => idOf(seed, `person/${key}`);

/** Everybody, without what they own; accounts come with the devices. */
export function citizens(seed: string): readonly Citizen[] {
	const chance = chanceOf(`${seed}/names`);
	const nextName = namesFrom(chance);
	return seats.map(({ key, office, position, name: own }, index) => {
		const name = own ?? nextName();
		const isReachable = chance.below(8) > 0;
		return {
			key,
			person: {
				id: personId(seed, key),
				officeId: officeId(seed, office),
				...name,
				position,
				email: emailOf(name),
				// Numbers that the Bundesnetzagentur keeps free for films: 030 23125 000 to 999.
				phone: isReachable ? `030 23125 ${String(200 + index)}` : '',
				accounts: [],
				hasNoDevice: false,
				revision: 0,
			},
		};
	});
}
