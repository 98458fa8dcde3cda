import type { Action } from '../../audit/actions.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';

/** Something that was done at an account. */
interface AccountLine {
	/** UTC in ISO 8601. */
	readonly at: string;
	readonly action: string;
}

const week = 7 * 24 * 60 * 60 * 1000;

type Told = (inputs: { count: number; moment: string }, options: { locale: Locale }) => string;

/** What whoever has the account should hear of, as somebody else may have done it. */
const told: Readonly<Partial<Record<Action, Told>>> = {
	'secondFactor.refuse': m.ownAccount_codeRefused,
	'recoveryCode.use': m.ownAccount_recoveryUsed,
	'secondFactor.update': m.ownAccount_appChanged,
	'secondFactor.reset': m.ownAccount_reset,
	'passkey.create': m.ownAccount_passkeyAdded,
	'passkey.destroy': m.ownAccount_passkeyRemoved,
	'secondFactor.removeApp': m.ownAccount_appRemoved,
};

/**
 * A sentence for each kind of thing that happened within a week.
 *
 * @param lines the newest first
 */
export function ownAccountSentences(
	lines: readonly AccountLine[],
	now: string,
	locale: Locale,
): readonly string[] {
	const recent = lines.filter(({ at }) => Date.parse(now) - Date.parse(at) < week);
	return Object.entries(told).flatMap(([action, say]) => {
		const alike = recent.filter((line) => line.action === action);
		const [latest] = alike;
		if (!latest) return [];
		return say({ count: alike.length, moment: longMoment(latest.at, locale) }, { locale });
	});
}
