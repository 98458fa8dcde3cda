import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { sent } from './book.ts';
import type { Defects } from './book.ts';
import type { SoakedCity } from './city.ts';
import type { Meeting } from './commands.ts';

/** What the audit log holds, and a session's history shows as an entry of its own. */
const shown = ['room.open', 'room.close', 'attendee.remove', 'attendee.readmit'] as const;

const momentsOf = (html: string) =>
	[...html.matchAll(/<time datetime="([^"]+)"/g)].map(([, at = '']) => at);

/** Each command of a chair stands once on the page of the history. @param since UTC in ISO 8601 */
export async function verifyHistory(
	{ admin, db }: SoakedCity,
	{ sessionId, memberId }: Meeting,
	since: string,
	defects: Defects,
): Promise<void> {
	const lines = await db
		.selectFrom('audit')
		.select('at')
		.where('action', 'in', shown)
		.where('subjectId', 'in', [sessionId, memberId])
		.where('at', '>', since)
		.execute();
	const { status, text } = await sent(admin.ask(`/sessions/${sessionId}/history`));
	if (status !== 200) return defects.note(`the page of the history: ${status}`);
	const on = Map.groupBy(momentsOf(text), (at) => at);
	defects.noteAll(
		'commands that do not stand once in the history',
		lines.map(({ at }) => at).filter((at) => on.get(at)?.length !== 1),
	);
}

/** Whether an open page comes by itself to show what the server shows now; within 5 seconds. */
export async function followsByItself(
	page: Page,
	{ admin }: SoakedCity,
	sessionId: string,
): Promise<boolean> {
	const { text } = await sent(admin.ask(`/sessions/${sessionId}/history`));
	const wanted = momentsOf(text).toSorted().join();
	for (let tries = 0; tries < 20; tries += 1) {
		const there = momentsOf(await page.content());
		if (there.toSorted().join() === wanted) return true;
		await pause(250);
	}
	return false;
}
