import * as v from 'valibot';
import type { MappedGroup, ProviderConfig } from '../process/provider-config.ts';

/** Somebody as the provider says who they are. */
export interface ProviderPerson {
	readonly issuer: string;
	/** Never changes at this issuer, and is nobody else's: by it alone they are known again. */
	readonly subject: string;
	/** As they are called there; empty: it does not say. Theirs to choose at some, so it proves nothing. */
	readonly name: string;
	/** In small letters; the same. */
	readonly email: string;
	/** Whether two factors were asked. */
	readonly hasTwoFactors: boolean;
	/** The first of their groups that means something here; `null`: none does. */
	readonly group: MappedGroup | null;
}

/** One word, or several. */
const Texts = v.union([
	v.pipe(
		v.string(),
		v.transform((text) => [text]),
	),
	v.array(v.string()),
]);

const textOf = (value: unknown): string =>
	typeof value === 'string'
		? value
				.replace(/\p{Cc}+/gu, ' ')
				.trim()
				.slice(0, 200)
		: '';

const textsOf = (value: unknown): readonly string[] => {
	const parsed = v.safeParse(Texts, value);
	return parsed.success ? parsed.output : [];
};

/** @param claims of an ID token that was checked */
export function personOf(
	claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
	{ twoFactors, groups }: Pick<ProviderConfig, 'twoFactors' | 'groups'>,
): ProviderPerson {
	const email = textOf(claims.email).toLowerCase();
	const name = textOf(claims.name) || textOf(claims.preferred_username) || email;
	const theirs = new Set(textsOf(claims[groups.claim]));
	return {
		...{ issuer: claims.iss, subject: claims.sub, name, email },
		hasTwoFactors:
			(typeof claims.acr === 'string' && twoFactors.acr.includes(claims.acr)) ||
			textsOf(claims.amr).some((method) => twoFactors.amr.includes(method)),
		group: groups.mapped.find(({ group }) => theirs.has(group)) ?? null,
	};
}
