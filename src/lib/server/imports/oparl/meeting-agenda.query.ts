import { agendaOf } from '../../../exchange/oparl/agenda.ts';
import type { SourceItem } from '../../../exchange/oparl/agenda.ts';
import { keep } from '../../../exchange/oparl/objects.ts';
import type { Db } from '../../db/open.ts';

/** What the source of a session said of its agenda when it was last imported; nothing where it has none. */
export async function sourceAgenda(db: Db, sessionId: string): Promise<readonly SourceItem[]> {
	const rows = await db
		.selectFrom('sourceRecord')
		.select('text')
		.where('noun', '=', 'session')
		.where('nounId', '=', sessionId)
		.where('text', '!=', '')
		.orderBy('key')
		.execute();
	return rows.flatMap(({ text }) => agendaOf(keep(JSON.parse(text))?.raw ?? {}));
}
