import { accountCodes } from '../tool/account.ts';
import { questions } from '../missing.ts';
import type { MissingFact } from '../missing.ts';
import type { Remedy } from './remedy.ts';
import type { WayVerdict } from '../verdict.ts';

/** Adds what helps without changing the verdict: ask, borrow, come to the hall. */
export const withFallbackRemedies = (verdict: WayVerdict): WayVerdict => ({
	...verdict,
	remedies: [...verdict.remedies, ...forState(verdict)],
});

function forState({ state, reason, missing, device }: WayVerdict): readonly Remedy[] {
	if (state === 'unknown') {
		const facts = reason.code === 'factMissing' ? reason.facts : missing.flatMap(asFact);
		return [{ kind: 'askFact', device, facts }];
	}
	if (state !== 'blocked') return [];
	const inPerson = { kind: 'comeInPerson', device: null } as const;
	// What the city forbids is forbidden on every device.
	if (reason.code === 'forbiddenByCity') return [inPerson];
	return [{ kind: 'borrow', device: null }, inPerson];
}

/** Of what is missing, that which somebody can tell us. */
const asFact = (missing: string): readonly MissingFact[] =>
	[...questions, ...accountCodes].filter((known) => known === missing);
