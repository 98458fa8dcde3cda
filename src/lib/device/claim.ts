import type { Comparator, FactField, FactSource, FactValues, Statement } from './fact.ts';
import { valueRule } from './values.ts';

/** What is said of one property, before it has a source and a moment; `null`: not known any more. */
export type Claim<Field extends FactField = FactField> = {
	[F in Field]: {
		readonly field: F;
		readonly value: FactValues[F] | null;
		readonly comparator: Comparator;
	};
}[Field];

/** A claim with its source and its moment: a fact that may be written down. */
export type Observation = Claim & {
	readonly source: FactSource;
	/** UTC, ISO 8601. */
	readonly observedAt: string;
};

export const claim = <Field extends FactField>(
	field: Field,
	value: FactValues[Field] | null,
	comparator: Comparator = '=',
): Claim<Field> => ({ field, value, comparator });

/** Is it of a field that we know, with a value that can be read? */
export const isClaim = (stated: Statement): stated is Claim => {
	const rule = valueRule(stated.field);
	return rule !== null && (stated.value === null || rule.read(stated.value) !== null);
};

/** A claim for each of the values. */
export const claimsOf = (values: Readonly<Partial<FactValues>>): readonly Claim[] =>
	Object.entries(values)
		.map(([field, value]): Statement => ({ field, value, comparator: '=' }))
		.filter(isClaim);
