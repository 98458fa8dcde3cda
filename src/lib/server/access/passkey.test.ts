import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import { readGiven, readMade } from './passkey-answer.ts';
import {
	creationOptions,
	enrolPasskey,
	givePasskey,
	renamePasskey,
	requestOptions,
} from './passkey.ts';
import * as passkeys from './passkeys.ts';
import { enrol, giveRecoveryCode, offerTo } from './second-factor.ts';
import { isEnrolled, removeOne, reset, stateOf } from './second-factors-held.ts';
import type { Enrolment } from './second-factors-held.ts';
import * as staff from './staff.ts';
import { makeAuthenticator } from './testing/authenticator.ts';
import { codeAt, stepAt } from './totp.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const place = { origin: 'https://rat.stadt.example', host: 'rat.stadt.example' };
const elsewhere = { origin: 'https://neu.stadt.example', host: 'neu.stadt.example' };

interface How {
	readonly at?: number;
	readonly answerAt?: number;
	readonly said?: object;
}

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const account = async (email = 'sommer@stadt.example') => {
		const draft = { name: 'M. Sommer', email, officeId: null, personId: null };
		const made = await staff.create(by(), { ...draft, role: 'secretary' }, 'hash');
		if (typeof made === 'string') throw new Error(made);
		return { id: made.id, name: draft.name, email };
	};
	type Owner = Awaited<ReturnType<typeof account>>;
	const here = { signInId: 'here' };
	const add = async (
		owner: Owner,
		device = makeAuthenticator(),
		{
			at = now,
			answerAt = at,
			enrolment = 'first',
			said = {},
		}: How & { enrolment?: Enrolment } = {},
	) => {
		const asked = { ...here, now: at };
		const { options, cookie } = await creationOptions(store.db(), place, { owner, ...asked });
		const ceremony = { ...place, challenge: options.challenge, ...said };
		const answer = readMade(device.create(ceremony));
		const codes = await enrolPasskey(by(), owner, {
			...{ answer, place, cookie: cookie.value, purpose: 'enrol', signInId: 'here' },
			...{ now: answerAt, name: 'iPad', enrolment },
		});
		return { device, codes, options };
	};
	const ask = (owner: Owner | null, at = now) =>
		requestOptions(store.db(), place, {
			...{ staffId: owner?.id ?? null, purpose: 'give', now: at, ...here },
		});
	const give = async (
		owner: Owner,
		device: ReturnType<typeof makeAuthenticator>,
		{ at = now + minute, answerAt = at, said = {}, given = {} }: How & { given?: object } = {},
	) => {
		const { options, cookie } = await ask(owner, at);
		const answer = readGiven(device.get({ ...place, challenge: options.challenge, ...said }));
		return givePasskey(by(), owner.id, {
			...{ answer, place, cookie: cookie.value, purpose: 'give', now: answerAt, ...here },
			...given,
		});
	};
	const actions = async () => {
		const lines = await store.db().selectFrom('audit').select('action').execute();
		return lines.map(({ action }) => action).filter((action) => action !== 'staff.create');
	};

	test('the first one of an account makes recovery codes, and is asked for from then on', async () => {
		const owner = await account();
		expect(await isEnrolled(store.db(), owner.id)).toBe(false);
		const { device, codes, options } = await add(owner);
		expect(codes).toHaveLength(10);
		expect(await isEnrolled(store.db(), owner.id)).toBe(true);
		expect(await stateOf(store.db(), owner.id)).toMatchObject({
			app: null,
			passkeys: [{ credentialId: device.id, name: 'iPad', rpId: place.host, lastUsedAt: null }],
			recoveryCodesLeft: 10,
		});
		// What authenticators keep says nothing of whose it is.
		expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32);
		expect(options).toMatchObject({
			attestation: 'none',
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		});
		expect(await actions()).toEqual(['passkey.create']);
	});

	test('a second one is beside the first, under the same handle, and leaves the codes', async () => {
		const owner = await account();
		const first = await add(owner);
		const second = await add(owner, makeAuthenticator(), { at: now + 1, enrolment: 'further' });
		expect(second.codes).toEqual([]);
		expect(second.options.user.id).toBe(first.options.user.id);
		expect(second.options.excludeCredentials).toMatchObject([{ id: first.device.id }]);
		expect((await ask(owner)).options.allowCredentials?.map(({ id }) => id)).toEqual([
			...[first.device.id, second.device.id],
		]);
		expect((await ask(null)).options.allowCredentials).toEqual([]);
		// Nobody gets one beside it without having been asked for the first.
		expect((await add(owner, makeAuthenticator(), { at: now + 2 })).codes).toBe('over');
		expect(await stateOf(store.db(), owner.id)).toMatchObject({ recoveryCodesLeft: 10 });
	});

	test('is right once for a challenge, and never for an older one', async () => {
		const owner = await account();
		const { device } = await add(owner);
		const { options, cookie } = await ask(owner, now + minute);
		const answer = readGiven(device.get({ ...place, challenge: options.challenge }));
		const later = { at: now + 2 * minute };
		const send = () =>
			givePasskey(by(), owner.id, {
				...{ answer, place, cookie: cookie.value, purpose: 'give', now: later.at, ...here },
			});
		const both = await Promise.all([send(), send()]);
		expect(both.toSorted()).toEqual(['over', 'right']);
		expect(await send()).toBe('over');
		expect(await give(owner, device, { at: now + minute - 1, answerAt: later.at })).toBe('over');
		expect(await give(owner, device, later)).toBe('right');
	});

	test.each([
		['too late', { answerAt: now + 6 * minute }, 'over'],
		['in another sign-in', { given: { signInId: 'there' } }, 'over'],
		['for another purpose', { given: { purpose: 'signIn' } }, 'over'],
		['in another browser', { given: { cookie: undefined } }, 'over'],
		['to another challenge', { said: { challenge: 'AAAA' } }, 'wrong'],
		['at another address', { said: { origin: 'https://rat.stadt.example.net' } }, 'wrong'],
		['for another host', { said: { host: 'stadt.example' } }, 'wrong'],
		['without fingerprint, face or PIN', { said: { isVerified: false } }, 'wrong'],
		['of somebody else', { said: { userHandle: 'AAAA' } }, 'wrong'],
		['no browser gives', { given: { answer: null } }, 'wrong'],
		['under a new address', { given: { place: elsewhere } }, 'elsewhere'],
	] as const)('an answer %s is refused', async (_, how, judged) => {
		const owner = await account();
		const { device } = await add(owner);
		expect(await give(owner, device, how)).toBe(judged);
		expect((await actions()).includes('secondFactor.refuse')).toBe(judged === 'wrong');
		expect(await give(owner, device, { at: now + 7 * minute })).toBe('right');
	});

	test('a passkey of another account, of nobody, or signed by another key is wrong', async () => {
		const [owner, other] = [await account(), await account('winter@stadt.example')];
		const { device } = await add(owner);
		const { device: others } = await add(other);
		expect(await give(owner, others)).toBe('wrong');
		expect(await give(owner, makeAuthenticator())).toBe('wrong');
		expect(await give(owner, { ...makeAuthenticator(), id: device.id })).toBe('wrong');
		const stranger = makeAuthenticator();
		const { options, cookie } = await ask(owner, now + minute);
		const forged = JSON.parse(stranger.get({ ...place, challenge: options.challenge }));
		const answer = readGiven(JSON.stringify({ ...forged, id: device.id, rawId: device.id }));
		const given = { answer, place, cookie: cookie.value, purpose: 'give', ...here } as const;
		expect(await givePasskey(by(), owner.id, { ...given, now: now + minute })).toBe('wrong');
	});

	test('one that counts backwards is refused, one that never counts is not', async () => {
		const owner = await account();
		const { device } = await add(owner);
		const counting = (counter: number, minutes: number) =>
			give(owner, device, { at: now + minutes * minute, said: { counter } });
		expect(await counting(0, 1)).toBe('right');
		expect(await counting(4_000_000_000, 2)).toBe('right');
		expect(await counting(4_000_000_000, 3)).toBe('copied');
		expect(await counting(0, 4)).toBe('copied');
		expect(await counting(4_000_000_001, 5)).toBe('right');
	});

	test.each([
		['too late', { answerAt: now + 6 * minute }, 'over'],
		['at another address', { said: { origin: elsewhere.origin } }, 'wrong'],
		['without fingerprint, face or PIN', { said: { isVerified: false } }, 'wrong'],
	] as const)('one that was made %s becomes none', async (_, how, refusal) => {
		const owner = await account();
		expect((await add(owner, makeAuthenticator(), how)).codes).toBe(refusal);
		expect(await stateOf(store.db(), owner.id)).toBe(null);
	});

	test('the same one is taken once, and ten at most', async () => {
		const owner = await account();
		const { device } = await add(owner);
		const more = (at: number, one = makeAuthenticator()) =>
			add(owner, one, { at: now + at, enrolment: 'further' });
		expect((await more(1, device)).codes).toBe('over');
		for (let index = 0; index < 9; index++) expect((await more(index + 2)).codes).toEqual([]);
		expect((await more(20)).codes).toBe('most');
	});

	test('by a recovery code everything begins anew: app, passkeys and codes of before end', async () => {
		const owner = await account();
		const { offer, secret } = await offerTo(owner, now);
		const code = await codeAt(secret.replaceAll(' ', ''), stepAt(now));
		const first = await enrol(by(), owner, offer, { code, now, signInId: 'here' });
		const old = await add(owner, makeAuthenticator(), { at: now + 1, enrolment: 'further' });
		const anew = await add(owner, makeAuthenticator(), { at: now + 2, enrolment: 'anew' });
		expect(anew.codes).toHaveLength(10);
		expect(await stateOf(store.db(), owner.id)).toMatchObject({
			app: null,
			passkeys: [{ credentialId: anew.device.id }],
		});
		expect(await give(owner, old.device)).toBe('wrong');
		expect(await giveRecoveryCode(by(), owner.id, first[0] ?? '')).toBe('wrong');
		expect(await giveRecoveryCode(by(), owner.id, anew.codes[0] ?? '')).toBe('right');
	});

	test('an app beside a passkey leaves the codes; a recovery code lets an app take the place of all', async () => {
		const owner = await account();
		await add(owner);
		const beside = await offerTo(owner, now, { enrolment: 'further' });
		const codeOf = (secret: string) => codeAt(secret.replaceAll(' ', ''), stepAt(now));
		const tried = async ({ offer, secret }: typeof beside) =>
			enrol(by(), owner, offer, { code: await codeOf(secret), now, signInId: 'here' });
		expect(await tried(await offerTo(owner, now))).toBe('offerOver');
		expect(await tried(beside)).toEqual([]);
		expect(await tried(await offerTo(owner, now, { enrolment: 'anew' }))).toHaveLength(10);
		expect(await stateOf(store.db(), owner.id)).toMatchObject({ passkeys: [] });
	});

	test('is renamed and removed by its owner alone; the last of what is compulsory stays', async () => {
		const [owner, other] = [await account(), await account('winter@stadt.example')];
		const { device } = await add(owner);
		const removal = { credentialId: device.id, host: place.host, isCompulsory: true, ...here };
		const remove = (whose: Owner, more = {}) => removeOne(by(), whose.id, { ...removal, ...more });
		expect(await renamePasskey(by(), other.id, device.id, 'x')).toBe(false);
		expect(await renamePasskey(by(), owner.id, device.id, 'Dienst-iPad')).toBe(true);
		expect((await passkeys.read(store.db(), device.id))?.name).toBe('Dienst-iPad');
		expect(await remove(other)).toBe('gone');
		expect(await remove(owner, { credentialId: null })).toBe('gone');
		expect(await remove(owner)).toBe('refused');
		await add(owner, makeAuthenticator(), { at: now + 1, enrolment: 'further' });
		expect(await remove(owner)).toBe('one');
		expect(await give(owner, device)).toBe('wrong');
		const [{ credentialId = '' } = {}] = (await stateOf(store.db(), owner.id))?.passkeys ?? [];
		expect(await remove(owner, { credentialId, isCompulsory: false })).toBe('everything');
		expect(await stateOf(store.db(), owner.id)).toBe(null);
		expect(await store.db().selectFrom('recoveryCode').selectAll().execute()).toEqual([]);
	});

	test('a reset ends them, and so does the end of the account', async () => {
		const owner = await account();
		await add(owner);
		expect(await reset(by(), owner.id)).toBe(true);
		expect(await isEnrolled(store.db(), owner.id)).toBe(false);
		await add(owner, makeAuthenticator(), { at: now + 1 });
		expect(await passkeys.otherHost(store.db(), place.host)).toBe(null);
		expect(await passkeys.otherHost(store.db(), elsewhere.host)).toBe(place.host);
		await staff.destroy(store.db(), owner.id);
		expect(await store.db().selectFrom('passkey').selectAll().execute()).toEqual([]);
	});
});
