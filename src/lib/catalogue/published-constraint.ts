import type { Constraint, ConstraintKind, Constraints } from '../compat/tool/constraint.ts';

/** Fields of a constraint that are published under the name they were first given. */
interface PublishedFields {
	'date-cliff': Omit<Constraints['date-cliff'], 'refuses'> & {
		readonly blocks?: Constraints['date-cliff']['refuses'];
	};
	unknown: {
		readonly when?: Omit<NonNullable<Constraints['unknown']['when']>, 'limit'> & {
			readonly rowLimit: NonNullable<Constraints['unknown']['when']>['limit'];
		};
	};
}
type Renamed = keyof PublishedFields;

/** A constraint as /tools/facts.json has it. */
export type PublishedConstraint =
	| Constraint<Exclude<ConstraintKind, Renamed>>
	| { [K in Renamed]: Omit<Constraint<K>, keyof Constraints[K]> & PublishedFields[K] }[Renamed];

export function published(constraint: Constraint): PublishedConstraint {
	if (constraint.kind === 'date-cliff') {
		const { refuses, ...rest } = constraint;
		return { ...rest, ...(refuses && { blocks: refuses }) };
	}
	if (constraint.kind === 'unknown') {
		const { when, ...rest } = constraint;
		if (!when) return rest;
		const { limit, ...condition } = when;
		return { ...rest, when: { ...condition, rowLimit: limit } };
	}
	return constraint;
}

/** The same constraint in our own names. */
export function readPublished(constraint: PublishedConstraint): Constraint {
	if (constraint.kind === 'date-cliff') {
		const { blocks, ...rest } = constraint;
		return { ...rest, ...(blocks && { refuses: blocks }) };
	}
	if (constraint.kind === 'unknown') {
		const { when, ...rest } = constraint;
		if (!when) return rest;
		const { rowLimit, ...condition } = when;
		return { ...rest, when: { ...condition, limit: rowLimit } };
	}
	return constraint;
}
