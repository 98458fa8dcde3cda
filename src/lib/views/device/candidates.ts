import { platformOf } from '../../detect/claims.ts';
import type { Findings } from '../../detect/findings.ts';
import type { Fact } from '../../device/fact.ts';
import { deviceOf } from '../../device/facts.ts';

/** Which of a person's devices this one may be: those that are not known to be something else. */
export function candidates<Owned extends { readonly id: string; readonly facts: readonly Fact[] }>(
	owned: readonly Owned[],
	{ platforms }: Pick<Findings, 'platforms'>,
): readonly Owned[] {
	const found = platforms.map((platform) => platformOf([platform]));
	return owned.filter(({ id, facts }) => {
		const { platform } = deviceOf(id, facts);
		return platform === null || found.length === 0 || found.includes(platform);
	});
}
