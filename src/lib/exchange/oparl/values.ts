import * as v from 'valibot';
import { dayIn, momentIn } from './clock.ts';
import { keyOf } from './keys.ts';

/**
 * Values as servers send them. Nothing here fails: what cannot be read is as if it were not there,
 * because one odd value must not cost a whole import.
 */

const mostLetters = 500;

/** Without control characters and doubled spaces, and not endless. */
const tidy = (text: string): string =>
	text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.slice(0, mostLetters);

/** Text, or a number somebody forgot to quote; empty where there is none. */
export const Text = v.fallback(
	v.pipe(
		v.union([v.string(), v.number()]),
		v.transform((value) => tidy(String(value))),
	),
	'',
);

/** A list of texts, also where a single one stands instead; empty ones are left out. */
export const Texts = v.fallback(
	v.pipe(
		v.union([v.array(v.unknown()), v.string()]),
		v.transform((value) =>
			[value]
				.flat()
				.filter((one) => typeof one === 'string')
				.map(tidy)
				.filter(Boolean),
		),
	),
	[],
);

/** The key of the object that is referred to, by its address or by standing there itself. */
export const Reference = v.fallback(
	v.pipe(
		v.union([v.pipe(v.string(), v.trim(), v.minLength(1)), v.looseObject({ id: v.string() })]),
		v.transform((value) => keyOf(typeof value === 'string' ? value : value.id)),
	),
	'',
);

/** Keys of all that are referred to, each once, in the order they stand. */
export const References = v.fallback(
	v.pipe(
		v.unknown(),
		v.transform((value) => [
			...new Set(
				[value]
					.flat()
					.map((one) => v.parse(Reference, one))
					.filter(Boolean),
			),
		]),
	),
	[],
);

/** `null` where it is not said: absence means nothing. */
export const Flag = v.fallback(
	v.pipe(
		v.union([v.boolean(), v.number(), v.string()]),
		v.transform((value) => {
			if (/^(true|1|ja)$/i.test(String(value))) return true;
			return /^(false|0|nein)$/i.test(String(value)) ? false : null;
		}),
	),
	null,
);

/** An ISO date that is one, of years in which people live; else `null`. */
export const Day = v.fallback(
	v.pipe(
		v.string(),
		v.transform((text) => dayIn(text)),
	),
	null,
);

/** When something was changed, as milliseconds; `null` where it is not said or is none. */
export const Changed = v.fallback(
	v.pipe(
		v.string(),
		v.transform((text) => momentIn(text)),
	),
	null,
);
