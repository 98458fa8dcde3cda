import { dayOf } from '../../calendar/wall-clock.ts';
import { ruleOn } from '../../council/rules/local-rule.ts';
import type { RuleProfile } from '../../council/rules/profile.ts';
import type { Db } from '../db/open.ts';
import * as committeeRules from '../register/committee-rules.ts';
import type { SessionRecord } from './session-record.ts';

/** The rule profile that holds on the day of a session; `null`: its committee has none. */
export async function profileOf(
	db: Db,
	{ committeeId, startsAt }: Pick<SessionRecord, 'committeeId' | 'startsAt'>,
): Promise<RuleProfile | null> {
	return ruleOn(await committeeRules.list(db, [committeeId]), dayOf(startsAt)).profile;
}
