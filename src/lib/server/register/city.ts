import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';

/** Whose installation this is, and who helps: on every page without an account, and on paper. */
export interface CityProfile {
	readonly name: string;
	readonly helperPhone: string;
	readonly helperEmail: string;
	/** Names the picture of its arms; `null`: it has none. */
	readonly arms: string | null;
}

export type CityChange = Omit<CityProfile, 'arms'> & {
	/** `keep`: as before; `null`: none from now on. */
	readonly arms: Arms | 'keep' | null;
};

export interface Arms {
	readonly type: 'image/png' | 'image/jpeg';
	readonly bytes: Uint8Array;
}

const name = 'city';
const armsName = 'cityArms';
/** Bytes of the largest picture: it stands on pages that old tablets load by mobile network. */
export const largestArms = 200_000;

const Kept = v.fallback(
	v.object({
		name: v.string(),
		helperPhone: v.string(),
		helperEmail: v.string(),
		arms: v.nullable(v.string()),
	}),
	{ name: '', helperPhone: '', helperEmail: '', arms: null },
);
const KeptArms = v.object({
	type: v.picklist(['image/png', 'image/jpeg']),
	base64: v.string(),
});

export const read = async (db: Db): Promise<CityProfile> =>
	v.parse(Kept, await settings.read(db, name));

export async function readArms(db: Db): Promise<Arms | null> {
	const kept = v.safeParse(KeptArms, await settings.read(db, armsName));
	if (!kept.success) return null;
	return { type: kept.output.type, bytes: Buffer.from(kept.output.base64, 'base64') };
}

export async function update(by: Acting, { arms, ...city }: CityChange): Promise<void> {
	await inTransaction(by, async (by) => {
		const before = await read(by.db);
		const kept = arms === 'keep' ? before.arms : arms && nameOf(arms);
		await settings.write(by.db, name, { ...city, arms: kept });
		if (arms !== 'keep') {
			const base64 = arms && Buffer.from(arms.bytes).toString('base64');
			await settings.write(by.db, armsName, arms && { type: arms.type, base64 });
		}
		const changed = {
			...changesOf(before, city),
			// Its name is a sum of the picture, and says nothing to anybody.
			...(kept !== before.arms && { arms: true }),
		};
		await audit.record(by, 'city.update', name, { changed });
	});
}

const nameOf = ({ bytes }: Arms): string =>
	createHash('sha256').update(bytes).digest('base64url').slice(0, 16);

const signatures = [
	{ type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
	{ type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const;

/**
 * A picture by what it begins with, whatever its name says. SVG can carry scripts and is none.
 *
 * @returns `null` when it is neither PNG nor JPEG
 */
export function armsOf(bytes: Uint8Array): Arms | null {
	const found = signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
	return found ? { type: found.type, bytes } : null;
}
