import * as v from 'valibot';
import { config } from '../process/config.ts';
import type { Cookie } from './signed-in.ts';
import { seal, unseal } from './totp.ts';

/** What one browser keeps for minutes, that nobody else can make, read or send along from another website. */
interface Sealed<Entries extends v.ObjectEntries> {
	readonly name: string;
	readonly minutes: number;
	readonly entries: Entries;
}

/** @param now in milliseconds of real time, in all of them */
export function sealedCookie<const Entries extends v.ObjectEntries>(sealed: Sealed<Entries>) {
	const { minutes, entries } = sealed;
	const Held = v.pipe(
		v.string(),
		v.parseJson(),
		v.object({ what: v.literal(sealed.name), at: v.number(), held: v.object(entries) }),
	);
	const isSecure = () => config().origin.startsWith('https:');
	const name = () => (isSecure() ? `__Host-${sealed.name}` : sealed.name);
	const options = (seconds: number): Cookie['options'] => ({
		path: '/',
		httpOnly: true,
		sameSite: 'strict',
		secure: isSecure(),
		maxAge: seconds,
	});
	type Value = v.InferOutput<v.ObjectSchema<Entries, undefined>>;
	return {
		name,
		make: async (held: Value, now: number): Promise<Cookie> => ({
			name: name(),
			value: await seal(JSON.stringify({ what: sealed.name, at: now, held })),
			options: options(minutes * 60),
		}),
		/** Takes it from the browser. */
		end: (): Cookie => ({ name: name(), value: '', options: options(0) }),
		/** @returns `null`: it is none of ours, or its time is over */
		open: async (value: string | undefined, now: number) => {
			const parsed = v.safeParse(Held, value ? await unseal(value) : null);
			if (!parsed.success) return null;
			const { at, held } = parsed.output;
			const isNow = at <= now && now < at + minutes * 60_000;
			return isNow ? { ...held, at } : null;
		},
	};
}
