import { dayOf } from '../../calendar/wall-clock.ts';
import { ruleOn } from '../../council/rules/local-rule.ts';
import type { RuleOfDay } from '../../council/rules/local-rule.ts';
import type { Db } from '../db/open.ts';
import * as committeeRules from '../register/committee-rules.ts';
import type { SessionRecord } from './session-record.ts';

/** What holds for a session: the rules of its committee on its day. */
export async function ruleOfSession(
	db: Db,
	{ committeeId, startsAt }: Pick<SessionRecord, 'committeeId' | 'startsAt'>,
): Promise<RuleOfDay> {
	return ruleOn(await committeeRules.list(db, [committeeId]), dayOf(startsAt));
}
