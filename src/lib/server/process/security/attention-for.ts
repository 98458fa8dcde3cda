import { may } from '../../../access/acts.ts';
import type { Locale } from '../../../paraglide/runtime.js';
import { attentionSentences } from '../../../views/settings/security-events.ts';
import { namesOf } from '../../access/audit-subjects.query.ts';
import type { Acting } from '../../acting.ts';
import { realNow } from '../clock.ts';
import { attention } from './attention.ts';

/** What whoever acts should look at, in sentences; nothing for whom it is none of theirs. */
export async function attentionFor({ db, actor }: Acting, locale: Locale): Promise<string[]> {
	if (!may(actor, 'securityEvent.view')) return [];
	const looked = await attention(db, new Date(realNow()).toISOString());
	const staff = [...looked.after, ...looked.spread].map(({ staffId }) => ({
		...{ subjectKind: 'staff', subjectId: staffId },
	}));
	return attentionSentences(looked, await namesOf(db, staff), locale);
}
