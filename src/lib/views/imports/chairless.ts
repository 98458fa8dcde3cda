import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import { wholeKey } from '../../exchange/oparl/seats.ts';
import { tokenOf } from './form-tokens.ts';
import type { RecordNames } from './oparl-names.ts';

/** A committee that nobody would chair once the import is done. */
export interface ChairlessView {
	readonly committee: string;
	/** Fields that can make somebody its chair. */
	readonly fields: readonly string[];
}

/** Those whose seats the preview lists: of others the import says nothing new. */
export function chairlessViews(
	{ chairless, seats }: Pick<RegisterDiff, 'chairless' | 'seats'>,
	names: RecordNames,
): readonly ChairlessView[] {
	const made = Map.groupBy(
		seats.filter(({ state, set }) => state === 'new' || 'role' in set),
		({ committeeId }) => committeeId,
	);
	return chairless.flatMap((id) => {
		const its = made.get(id) ?? [];
		const fields = its.flatMap(({ draft }) => [
			`seat:${tokenOf(wholeKey(draft.key))}`,
			`role:${tokenOf(draft.wording)}`,
		]);
		if (its.length === 0) return [];
		return { committee: names.committees.get(id) ?? '', fields: [...new Set(fields)] };
	});
}

/** Those of whom no answer that is kept names a chair. */
export const openChairs = (
	chairless: readonly ChairlessView[],
	typed: Readonly<Record<string, readonly string[]>>,
): readonly ChairlessView[] =>
	chairless.filter(
		({ fields }) => !fields.some((field) => typed[field]?.some((one) => one.startsWith('chair:'))),
	);
