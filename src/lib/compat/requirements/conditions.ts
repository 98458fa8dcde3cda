import type { Condition } from '../tool/condition.ts';
import { afterRemedy, blocked, fine, worst } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';

/** Judged elsewhere: by the app, the accounts and the status of the way in. */
const elsewhere: readonly Condition[] = [
	'app-floor-moves',
	'needs-linked-phone',
	'camera-depends-on-app',
];
/** The person at the device can grant these. */
const grantable: readonly Condition[] = ['third-party-cookies', 'no-private-window'];

/** What a way in takes for granted: it holds unless somebody says it does not. */
export const conditions: Check = (input) =>
	worst(
		input.support.conditions.map((condition) =>
			elsewhere.includes(condition) || !isDenied(condition, input) ? fine : unmet(condition, input),
		),
	);

/** What is known of the device itself goes before what is known of all browsers used. */
function isDenied(condition: Condition, { device, call }: CheckInput): boolean {
	const inGeneral = condition === 'third-party-cookies' ? call.arrangement.thirdPartyCookies : null;
	return (device?.conditions[condition] ?? inGeneral) === false;
}

function unmet(condition: Condition, { device }: CheckInput): CheckResult {
	const reason = { code: 'conditionNotMet', condition } as const;
	if (!grantable.includes(condition)) return blocked(reason);
	const remedies = [{ kind: 'grantPermission', device: device?.id ?? null, condition }] as const;
	return afterRemedy(reason, { remedies });
}
