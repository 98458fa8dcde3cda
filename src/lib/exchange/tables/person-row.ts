import { isEmailAddress } from '../../council/email-address.ts';
import { isNobody, readName } from '../../council/name-parts.ts';
import type { Position } from '../../council/nouns.ts';
import { positionIn } from '../positions.ts';
import type { PersonField } from './kinds.ts';
import { readSeats } from './seat-cells.ts';
import type { WrittenSeat } from './seat-cells.ts';
import { told } from './values.ts';

/** One person, as far as their row can be read; `null`: it does not say. */
export interface PersonRow {
	readonly externalId: string | null;
	readonly title: string | null;
	readonly givenName: string | null;
	readonly familyName: string | null;
	/** Whether the row stands for a seat that nobody has. */
	readonly isNobody: boolean;
	readonly office: string | null;
	readonly position: Position | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly seats: readonly WrittenSeat[];
	/** Fields whose text was not understood. */
	readonly unclear: readonly PersonField[];
}

export function readPersonRow(cells: (field: PersonField) => string | undefined): PersonRow {
	const text = (field: PersonField) => told(cells(field));
	const [, beside = text('name') ?? '', address = null] =
		/^(.*)<([^\s<>@]+@[^\s<>@]+)>$/.exec(text('name') ?? '') ?? [];
	const name = readName({
		whole: address === null ? beside : beside.trim().replace(/^"|"$/g, ''),
		title: text('title') ?? '',
		givenName: text('givenName') ?? '',
		familyName: text('familyName') ?? '',
		suffix: '',
	});
	const unclear: PersonField[] = [];
	const seats = readSeats(cells, unclear);
	const said = [text('position'), name.position, ...seats.map(({ role }) => role.from)];
	const position = positionIn(said.flatMap((one) => one ?? []))?.value ?? null;
	if (text('position') !== null && positionIn([text('position') ?? '']) === null)
		unclear.push('position');
	const email = text('email') ?? address;
	const isAddress = email !== null && isEmailAddress(email);
	if (email !== null && !isAddress) unclear.push('email');
	return {
		externalId: text('externalId'),
		title: name.title || null,
		givenName: name.givenName || null,
		familyName: name.familyName || null,
		isNobody: isNobody(beside || [name.givenName, name.familyName].join(' ')),
		office: text('office'),
		position,
		email: isAddress ? email : null,
		phone: text('phone'),
		seats,
		unclear,
	};
}
