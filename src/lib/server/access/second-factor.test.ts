import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import {
	enrol,
	giveCode,
	giveEither,
	giveRecoveryCode,
	offerAgain,
	offerTo,
	renewRecoveryCodes,
} from './second-factor.ts';
import { reset, stateOf, turnOff } from './second-factors-held.ts';
import * as staff from './staff.ts';
import { codeAt, stepAt } from './totp.ts';

const now = 1_800_000_000_000;
const step = stepAt(now);
const later = (steps: number) => now + steps * 30_000;

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const account = async (email = 'sommer@stadt.example') => {
		const draft = { name: 'M. Sommer', email, officeId: null, personId: null };
		const made = await staff.create(by(), { ...draft, role: 'secretary' }, 'hash');
		if (typeof made === 'string') throw new Error(made);
		return { id: made.id, email };
	};
	/** Somebody with an app, whose codes `codeOf` knows. */
	const enrolled = async () => {
		const owner = await account();
		const { offer, secret } = await offerTo(owner, now);
		const codeOf = (step: number) => codeAt(secret.replaceAll(' ', ''), step);
		const code = await codeOf(step);
		const codes = await enrol(by(), owner, offer, { code, now, signInId: 'here' });
		if (typeof codes === 'string') throw new Error(codes);
		return { owner, codes, codeOf };
	};
	const signIn = (userId: string, id: string) =>
		store
			.db()
			.insertInto('signIn')
			.values({
				...{ id, token: id, userId, createdAt: '2026-11-25T10:15:00.000Z' },
				...{ updatedAt: '2026-11-25T10:15:00.000Z', expiresAt: '2026-11-26T10:15:00.000Z' },
			})
			.execute();
	const signIns = () => store.db().selectFrom('signIn').select(['id', 'secondFactor']).execute();
	const actions = async () => {
		const lines = await store.db().selectFrom('audit').select('action').execute();
		return lines.map(({ action }) => action).filter((action) => action !== 'staff.create');
	};

	test('nothing is stored until the first code is right; secret and codes never as they are', async () => {
		const owner = await account();
		const { offer, secret } = await offerTo(owner, now);
		const wrong = { code: '000000', now, signInId: null };
		expect(await enrol(by(), owner, offer, wrong)).toBe('wrongCode');
		expect(await stateOf(store.db(), owner.id)).toBe(null);

		const plain = secret.replaceAll(' ', '');
		const right = { code: await codeAt(plain, step), now, signInId: null };
		const codes = await enrol(by(), owner, offer, right);
		expect(new Set(codes).size).toBe(10);
		expect(await stateOf(store.db(), owner.id)).toMatchObject({ recoveryCodesLeft: 10 });
		const rows = [
			...(await store.db().selectFrom('secondFactor').selectAll().execute()),
			...(await store.db().selectFrom('recoveryCode').selectAll().execute()),
			...(await store.db().selectFrom('audit').selectAll().execute()),
		];
		for (const hidden of [plain, ...codes]) expect(JSON.stringify(rows)).not.toContain(hidden);
	});

	test('an offer is for one account, for an hour, and takes the place of none unasked', async () => {
		const [owner, other] = [await account(), await account('winter@stadt.example')];
		const { offer, secret } = await offerTo(owner, now);
		const at = async (time: number) => ({
			...{ code: await codeAt(secret.replaceAll(' ', ''), stepAt(time)), now: time },
			signInId: null,
		});
		expect(await enrol(by(), other, offer, await at(now))).toBe('offerOver');
		expect(await enrol(by(), owner, offer, await at(later(121)))).toBe('offerOver');
		expect(await enrol(by(), owner, 'made up', await at(now))).toBe('offerOver');
		expect((await offerAgain(owner, offer, now)).secret).toBe(secret);
		expect((await offerAgain(owner, offer, later(121))).secret).not.toBe(secret);
		expect(await enrol(by(), owner, offer, await at(now))).toHaveLength(10);
		expect(await enrol(by(), owner, offer, await at(later(1)))).toBe('offerOver');
		expect((await actions()).toSorted()).toEqual(['secondFactor.create']);
	});

	test('enrolling ends the other sign-ins of the account, and no others', async () => {
		const [owner, other] = [await account(), await account('winter@stadt.example')];
		for (const id of ['here', 'there']) await signIn(owner.id, id);
		await signIn(other.id, 'elsewhere');
		const { offer, secret } = await offerTo(owner, now);
		const code = await codeAt(secret.replaceAll(' ', ''), step);
		await enrol(by(), owner, offer, { code, now, signInId: 'here' });
		expect((await signIns()).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
			{ id: 'elsewhere', secondFactor: null },
			{ id: 'here', secondFactor: 'totp' },
		]);
	});

	test('each code is taken once, also when it is sent twice at the same moment', async () => {
		const { owner, codeOf } = await enrolled();
		const give = async (of: number) =>
			giveCode(by(), owner.id, { code: await codeOf(of), now: later(1) });
		// That of the enrolment.
		expect(await give(step)).toBe('used');
		const both = await Promise.all([give(step + 1), give(step + 1)]);
		expect(both.toSorted()).toEqual(['right', 'used']);
		expect(await give(step + 2)).toBe('right');
		// One before it that was never sent is none any more.
		expect(await give(step + 1)).toBe('used');
	});

	test('a wrong code is in the audit, and no code opens an account without a second factor', async () => {
		const { owner } = await enrolled();
		const other = await account('winter@stadt.example');
		const wrong = { code: '000000', now };
		expect(await giveCode(by(), owner.id, wrong)).toBe('wrong');
		expect(await giveCode(by(), other.id, wrong)).toBe('wrong');
		expect(await giveRecoveryCode(by(), other.id, 'abcde-fghjk')).toBe('wrong');
		expect((await actions()).filter((action) => action === 'secondFactor.refuse')).toHaveLength(3);
	});

	test('a recovery code is taken once, however it is typed, and of its own account', async () => {
		const { owner, codes } = await enrolled();
		const other = await account('winter@stadt.example');
		const [first = '', second = ''] = codes;
		expect(await giveRecoveryCode(by(), other.id, first)).toBe('wrong');
		expect(
			await giveRecoveryCode(by(), owner.id, ` ${first.toUpperCase().replace('-', ' ')}`),
		).toBe('right');
		const both = await Promise.all([
			giveEither(by(), owner.id, { code: second, now }),
			giveEither(by(), owner.id, { code: second, now }),
		]);
		expect(both.toSorted()).toEqual(['right', 'wrong']);
		expect(await giveRecoveryCode(by(), owner.id, first)).toBe('wrong');
		expect(await stateOf(store.db(), owner.id)).toMatchObject({ recoveryCodesLeft: 8 });
	});

	test('new recovery codes end the old ones', async () => {
		const { owner, codes } = await enrolled();
		const renewed = await renewRecoveryCodes(by(), owner.id);
		expect(await giveRecoveryCode(by(), owner.id, codes[0] ?? '')).toBe('wrong');
		expect(await giveRecoveryCode(by(), owner.id, renewed[0] ?? '')).toBe('right');
	});

	test('another app takes the place of the one before where that was asked for', async () => {
		const { owner, codes, codeOf } = await enrolled();
		const { offer, secret } = await offerTo(owner, now, { enrolment: 'further' });
		const code = await codeAt(secret.replaceAll(' ', ''), step);
		expect(await enrol(by(), owner, offer, { code, now, signInId: null })).toHaveLength(10);
		const old = { code: await codeOf(step + 1), now: later(1) };
		expect(await giveCode(by(), owner.id, old)).toBe('wrong');
		expect(await giveRecoveryCode(by(), owner.id, codes[0] ?? '')).toBe('wrong');
		expect(await actions()).toContain('secondFactor.update');
	});

	test('turned off it leaves nothing; reset it ends the sign-ins too', async () => {
		const { owner, codes } = await enrolled();
		await signIn(owner.id, 'here');
		expect(await turnOff(by(), owner.id)).toBe(true);
		expect(await signIns()).toHaveLength(1);
		expect(await giveRecoveryCode(by(), owner.id, codes[0] ?? '')).toBe('wrong');
		expect(await reset(by(), owner.id)).toBe(false);

		const { offer, secret } = await offerTo(owner, now);
		const code = await codeAt(secret.replaceAll(' ', ''), step);
		await enrol(by(), owner, offer, { code, now, signInId: 'here' });
		expect(await reset(by(), owner.id)).toBe(true);
		expect(await signIns()).toEqual([]);
		expect(await stateOf(store.db(), owner.id)).toBe(null);
		expect(await store.db().selectFrom('recoveryCode').selectAll().execute()).toEqual([]);
	});
});
