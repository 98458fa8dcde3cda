import * as v from 'valibot';
import { mailOn, waysOf } from '../../council/delivery/delivery-way.ts';
import type { DeliveryWay, LetterReach, Sender } from '../../council/delivery/delivery-way.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';
import * as addressExceptions from './address-exceptions.ts';
import * as deliveryWays from './delivery-ways.ts';

const name = 'addressRule';
const Kept = v.fallback(v.object({ onlyCity: v.boolean() }), { onlyCity: false });

/** Whether the city writes to its own addresses alone. */
export const read = async (db: Db): Promise<v.InferOutput<typeof Kept>> =>
	v.parse(Kept, await settings.read(db, name));

export const update = (by: Acting, onlyCity: boolean): Promise<void> =>
	inTransaction(by, async (by) => {
		const before = await read(by.db);
		if (before.onlyCity === onlyCity) return;
		await settings.write(by.db, name, { onlyCity });
		const changed = { onlyCity: [before.onlyCity, onlyCity] };
		await audit.record(by, 'addressRule.update', name, { changed });
	});

/** Somebody with what is on record of how they are reached. */
interface Reachable {
	readonly id: string;
	readonly email: string;
	readonly phone: string;
}

/** Of somebody: all their ways, and whether the rule holds for them on the day. */
export interface OwnWays {
	readonly ways: readonly DeliveryWay[];
	readonly onlyCity: boolean;
}

/** @param day ISO date */
export async function waysOn(
	db: Db,
	people: readonly Reachable[],
	day: string,
): Promise<ReadonlyMap<string, OwnWays>> {
	const ids = people.map(({ id }) => id);
	const { onlyCity } = await read(db);
	const said = await deliveryWays.list(db, ids);
	const exceptions = onlyCity ? await addressExceptions.list(db, ids) : [];
	const excepted = new Set(
		exceptions
			.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
			.map(({ personId }) => personId),
	);
	return new Map(
		people.map((person) => [
			person.id,
			{
				ways: waysOf(said.get(person.id) ?? [], person),
				onlyCity: onlyCity && !excepted.has(person.id),
			},
		]),
	);
}

/** Where people are written to on a day, by their id. */
export async function mailFor(
	db: Db,
	people: readonly Reachable[],
	day: string,
	sender: Sender = 'inside',
): Promise<ReadonlyMap<string, LetterReach>> {
	const own = await waysOn(db, people, day);
	return new Map(
		[...own].map(([id, { ways, onlyCity }]) => [id, mailOn(ways, day, sender, { onlyCity })]),
	);
}
